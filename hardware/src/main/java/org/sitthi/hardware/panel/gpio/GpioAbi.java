package org.sitthi.hardware.panel.gpio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The structures and numbers of the kernel's GPIO interface, version 2 (linux/gpio.h, Linux 5.10
 * and later; facts/appliance.md §2). Sizes and offsets in bytes, the same on every 64-bit Linux;
 * integers in the machine's own order.
 */
final class GpioAbi {

  static final int GET_CHIP_INFO = 0x8044_B401;
  static final int GET_LINE_INFO = 0xC100_B405;
  static final int GET_LINE = 0xC250_B407;
  static final int GET_VALUES = 0xC010_B40E;
  static final int SET_VALUES = 0xC010_B40F;

  static final int EVENT_BYTES = 48;

  private static final int CHIP_INFO_BYTES = 68;
  private static final int CHIP_LABEL = 32;
  private static final int CHIP_LINES = 64;

  private static final int LINE_INFO_BYTES = 256;
  private static final int LINE_OFFSET = 64;

  private static final int REQUEST_BYTES = 592;
  private static final int REQUEST_CONSUMER = 256;
  private static final int REQUEST_FLAGS = 288;
  private static final int REQUEST_ATTRIBUTES = 296;
  private static final int REQUEST_FIRST_ATTRIBUTE = 320;
  private static final int ATTRIBUTE_BYTES = 24;
  private static final int ATTRIBUTE_VALUE = 8;
  private static final int ATTRIBUTE_MASK = 16;
  private static final int REQUEST_LINES = 560;
  private static final int REQUEST_FILE = 588;

  private static final int VALUES_BYTES = 16;
  private static final int VALUES_MASK = 8;

  private static final int EVENT_ID = 8;
  private static final int EVENT_OFFSET = 12;
  private static final int RISING = 1;

  private static final long ACTIVE_LOW = 1 << 1;
  private static final long INPUT = 1 << 2;
  private static final long OUTPUT = 1 << 3;
  private static final long EDGES = 1 << 4 | 1 << 5;
  private static final long PULL_UP = 1 << 8;

  private static final int FLAGS_ATTRIBUTE = 1;
  private static final int DEBOUNCE_ATTRIBUTE = 3;

  /** A relay or a door's contact bounces for a few milliseconds. */
  private static final int DEBOUNCE_MICROS = 20_000;

  private static final int NAME_BYTES = 32;

  private GpioAbi() {}

  /** Which lines of a chip, and which of them are active low. */
  record Asked(List<Integer> offsets, long activeLow) {

    long all() {
      return (1L << offsets.size()) - 1;
    }
  }

  static MemorySegment chipInfo(Arena arena) {
    return arena.allocate(CHIP_INFO_BYTES, Long.BYTES);
  }

  static String chipLabel(MemorySegment info) {
    return text(info, CHIP_LABEL);
  }

  static int chipLines(MemorySegment info) {
    return info.get(JAVA_INT, CHIP_LINES);
  }

  static MemorySegment lineInfo(Arena arena, int offset) {
    MemorySegment info = arena.allocate(LINE_INFO_BYTES, Long.BYTES);
    info.set(JAVA_INT, LINE_OFFSET, offset);
    return info;
  }

  static String lineName(MemorySegment info) {
    return text(info, 0);
  }

  /** Outputs that begin inactive. */
  static MemorySegment outputs(Arena arena, Asked lines) {
    MemorySegment request = request(arena, lines, OUTPUT);
    if (lines.activeLow() != 0) {
      attribute(request, FLAGS_ATTRIBUTE, OUTPUT | ACTIVE_LOW, lines.activeLow());
    }
    return request;
  }

  /** Inputs whose edges are told; a contact to ground is pulled up. */
  static MemorySegment inputs(Arena arena, Asked lines) {
    MemorySegment request = request(arena, lines, INPUT | EDGES);
    if (lines.activeLow() != 0) {
      attribute(request, FLAGS_ATTRIBUTE, INPUT | EDGES | ACTIVE_LOW | PULL_UP, lines.activeLow());
    }
    attribute(request, DEBOUNCE_ATTRIBUTE, DEBOUNCE_MICROS, lines.all());
    return request;
  }

  /** The file of the lines, after {@link #GET_LINE}. */
  static int requestedFile(MemorySegment request) {
    return request.get(JAVA_INT, REQUEST_FILE);
  }

  static MemorySegment values(Arena arena, long bits, long mask) {
    MemorySegment values = arena.allocate(VALUES_BYTES, Long.BYTES);
    values.set(JAVA_LONG, 0, bits);
    values.set(JAVA_LONG, VALUES_MASK, mask);
    return values;
  }

  static long bits(MemorySegment values) {
    return values.get(JAVA_LONG, 0);
  }

  static boolean eventIsRising(MemorySegment events, long at) {
    return events.get(JAVA_INT, at + EVENT_ID) == RISING;
  }

  static int eventOffset(MemorySegment events, long at) {
    return events.get(JAVA_INT, at + EVENT_OFFSET);
  }

  private static MemorySegment request(Arena arena, Asked lines, long flags) {
    MemorySegment request = arena.allocate(REQUEST_BYTES, Long.BYTES);
    for (int i = 0; i < lines.offsets().size(); i++) {
      request.set(JAVA_INT, (long) i * Integer.BYTES, lines.offsets().get(i));
    }
    MemorySegment.copy(
        MemorySegment.ofArray("sitthi-kiosk".getBytes(StandardCharsets.US_ASCII)),
        0,
        request,
        REQUEST_CONSUMER,
        "sitthi-kiosk".length());
    request.set(JAVA_LONG, REQUEST_FLAGS, flags);
    request.set(JAVA_INT, REQUEST_LINES, lines.offsets().size());
    return request;
  }

  private static void attribute(MemorySegment request, int id, long value, long mask) {
    int count = request.get(JAVA_INT, REQUEST_ATTRIBUTES);
    long at = REQUEST_FIRST_ATTRIBUTE + (long) count * ATTRIBUTE_BYTES;
    request.set(JAVA_INT, at, id);
    if (id == DEBOUNCE_ATTRIBUTE) {
      request.set(JAVA_INT, at + ATTRIBUTE_VALUE, (int) value); // the union's 32-bit member
    } else {
      request.set(JAVA_LONG, at + ATTRIBUTE_VALUE, value);
    }
    request.set(JAVA_LONG, at + ATTRIBUTE_MASK, mask);
    request.set(JAVA_INT, REQUEST_ATTRIBUTES, count + 1);
  }

  private static String text(MemorySegment struct, long at) {
    byte[] bytes = struct.asSlice(at, NAME_BYTES).toArray(JAVA_BYTE);
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}

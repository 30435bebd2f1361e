package org.sitthi.hardware.panel.gpio;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * GPIO chips as the kernel shows them, byte for byte; numbers and offsets as a C compiler gave them
 * for linux/gpio.h, written down again and not taken from the code under test.
 */
final class FakeKernel implements GpioDevice {

  static final int EBUSY = -16;
  static final int ENODEV = -19;
  private static final int EBADF = -9;
  private static final int EINVAL = -22;
  private static final int ENOTTY = -25;

  /** A request for lines, as the kernel understood it. */
  record Request(
      Path chip,
      String consumer,
      List<Integer> offsets,
      List<Long> flags,
      List<Integer> debounce) {}

  private record Chip(String label, List<String> lines, Map<Integer, Boolean> levels) {}

  private final Map<Path, Chip> chips = new TreeMap<>();
  private final Map<Integer, Path> open = new HashMap<>();
  private final Map<Integer, Request> requests = new HashMap<>();
  private final Map<Integer, Deque<byte[]>> events = new HashMap<>();
  private final List<Request> history = new ArrayList<>();
  private boolean unplugged;
  private int nextFile = 100;

  /** Plugs a chip in, all its lines at ground. */
  synchronized void add(String name, String label, String... lines) {
    chips.put(Path.of("/dev", name), new Chip(label, List.of(lines), new HashMap<>()));
  }

  synchronized void unplug(boolean gone) {
    unplugged = gone;
    notifyAll();
  }

  synchronized List<Request> history() {
    return List.copyOf(history);
  }

  synchronized int openFiles() {
    return open.size() + requests.size();
  }

  /** The physical level of a line. */
  synchronized boolean high(String chip, String line) {
    Chip found = chip(chip);
    return found.levels.getOrDefault(found.lines.indexOf(line), false);
  }

  /** Puts a level on an input line; those who asked for its edges get one. */
  synchronized void drive(String chip, String line, boolean high) {
    Chip found = chip(chip);
    int offset = found.lines.indexOf(line);
    boolean before = Boolean.TRUE.equals(found.levels.put(offset, high));
    if (before == high) {
      return;
    }
    requests.forEach((file, request) -> {
      int index = request.offsets.indexOf(offset);
      if (index >= 0 && (request.flags.get(index) & 0x30) == 0x30) {
        boolean activeLow = (request.flags.get(index) & 2) != 0;
        ByteBuffer event = ByteBuffer.allocate(48).order(ByteOrder.nativeOrder());
        event.putLong(0, System.nanoTime());
        event.putInt(8, high != activeLow ? 1 : 2);
        event.putInt(12, offset);
        Objects.requireNonNull(events.get(file)).add(event.array());
      }
    });
    notifyAll();
  }

  @Override
  public synchronized List<Path> chips() {
    return unplugged ? List.of() : List.copyOf(chips.keySet());
  }

  @Override
  public synchronized int open(Path chip) {
    if (unplugged || !chips.containsKey(chip)) {
      return ENODEV;
    }
    open.put(nextFile, chip);
    return nextFile++;
  }

  @Override
  public synchronized int ioctl(int file, int request, MemorySegment argument) {
    if (unplugged) {
      return ENODEV;
    }
    ByteBuffer bytes = argument.asByteBuffer().order(ByteOrder.nativeOrder());
    Path path = open.get(file);
    Request held = requests.get(file);
    if (path != null) {
      Chip chip = Objects.requireNonNull(chips.get(path));
      return switch (request) {
        case 0x8044B401 -> sized(bytes, 68, () -> chipInfo(chip, bytes));
        case 0xC100B405 -> sized(bytes, 256, () -> lineInfo(chip, bytes));
        case 0xC250B407 -> sized(bytes, 592, () -> getLine(path, chip, bytes));
        default -> ENOTTY;
      };
    }
    if (held == null) {
      return EBADF;
    }
    Chip chip = Objects.requireNonNull(chips.get(held.chip));
    return switch (request) {
      case 0xC010B40E -> sized(bytes, 16, () -> getValues(chip, held, bytes));
      case 0xC010B40F -> sized(bytes, 16, () -> setValues(chip, held, bytes));
      default -> ENOTTY;
    };
  }

  @Override
  public synchronized int poll(int file, int millis) {
    long until = System.nanoTime() + millis * 1_000_000L;
    while (!unplugged && requests.containsKey(file)) {
      if (!Objects.requireNonNull(events.get(file)).isEmpty()) {
        return 1;
      }
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return 0;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -4;
      }
    }
    return unplugged ? -5 : EBADF;
  }

  @Override
  public synchronized int read(int file, MemorySegment into) {
    Deque<byte[]> waiting = events.get(file);
    if (waiting == null || unplugged) {
      return ENODEV;
    }
    int at = 0;
    while (!waiting.isEmpty() && at + 48 <= into.byteSize()) {
      MemorySegment.copy(MemorySegment.ofArray(waiting.remove()), 0, into, at, 48);
      at += 48;
    }
    return at;
  }

  @Override
  public synchronized void close(int file) {
    if (open.remove(file) == null && requests.remove(file) == null) {
      throw new IllegalStateException("closed twice: " + file);
    }
    events.remove(file);
    notifyAll();
  }

  private Chip chip(String name) {
    return Objects.requireNonNull(chips.get(Path.of("/dev", name)));
  }

  private static int chipInfo(Chip chip, ByteBuffer info) {
    text(info, 0, "fake");
    text(info, 32, chip.label);
    info.putInt(64, chip.lines.size());
    return 0;
  }

  private static int lineInfo(Chip chip, ByteBuffer info) {
    int offset = info.getInt(64);
    if (offset < 0 || offset >= chip.lines.size()) {
      return EINVAL;
    }
    text(info, 0, chip.lines.get(offset));
    return 0;
  }

  private int getLine(Path path, Chip chip, ByteBuffer request) {
    int count = request.getInt(560);
    int attributes = request.getInt(296);
    boolean padded = true;
    for (int at = 300; at < 320; at += 4) {
      padded &= request.getInt(at) == 0; // the kernel refuses padding that is not zero
    }
    for (int at = 568; at < 588; at += 4) {
      padded &= request.getInt(at) == 0;
    }
    if (count < 1 || count > 64 || attributes > 10 || !padded) {
      return EINVAL;
    }
    List<Integer> offsets = new ArrayList<>();
    List<Long> flags = new ArrayList<>();
    List<Integer> debounce = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int offset = request.getInt(4 * i);
      if (offset < 0 || offset >= chip.lines.size()) {
        return EINVAL;
      }
      if (requests.values().stream()
          .anyMatch(r -> r.chip.equals(path) && r.offsets.contains(offset))) {
        return EBUSY;
      }
      offsets.add(offset);
      flags.add(flag(request, attributes, 1, i, request.getLong(288)));
      debounce.add((int) flag(request, attributes, 3, i, 0L));
    }
    Request taken = new Request(path, string(request, 256), offsets, flags, debounce);
    for (int i = 0; i < count; i++) {
      long flag = flags.get(i);
      if ((flag & 8) != 0) {
        chip.levels.put(offsets.get(i), (flag & 2) != 0); // inactive
      } else if ((flag & 0x100) != 0) {
        chip.levels.putIfAbsent(offsets.get(i), true); // pulled up
      }
    }
    requests.put(nextFile, taken);
    events.put(nextFile, new ArrayDeque<>());
    history.add(taken);
    request.putInt(588, nextFile++);
    return 0;
  }

  private static long flag(ByteBuffer request, int attributes, int id, int line, long otherwise) {
    for (int a = 0; a < attributes; a++) {
      int at = 320 + 24 * a;
      if (request.getInt(at) == id && (request.getLong(at + 16) >> line & 1) != 0) {
        return id == 3 ? request.getInt(at + 8) : request.getLong(at + 8);
      }
    }
    return otherwise;
  }

  private static int getValues(Chip chip, Request held, ByteBuffer values) {
    long mask = values.getLong(8);
    long bits = 0;
    for (int i = 0; i < held.offsets.size(); i++) {
      boolean high = chip.levels.getOrDefault(held.offsets.get(i), false);
      boolean active = high != ((held.flags.get(i) & 2) != 0);
      bits |= (mask >> i & 1) != 0 && active ? 1L << i : 0;
    }
    values.putLong(0, bits);
    return 0;
  }

  private static int setValues(Chip chip, Request held, ByteBuffer values) {
    for (int i = 0; i < held.offsets.size(); i++) {
      if ((values.getLong(8) >> i & 1) != 0) {
        if ((held.flags.get(i) & 8) == 0) {
          return -1;
        }
        boolean active = (values.getLong(0) >> i & 1) != 0;
        chip.levels.put(held.offsets.get(i), active != ((held.flags.get(i) & 2) != 0));
      }
    }
    return 0;
  }

  private static int sized(ByteBuffer bytes, int size, java.util.function.IntSupplier then) {
    return bytes.capacity() == size ? then.getAsInt() : EINVAL;
  }

  private static void text(ByteBuffer into, int at, String text) {
    into.put(at, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String string(ByteBuffer from, int at) {
    byte[] bytes = new byte[32];
    from.get(at, bytes);
    return new String(bytes, StandardCharsets.US_ASCII).replaceAll("\0+$", "");
  }
}

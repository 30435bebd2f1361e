package org.sitthi.hardware.printer.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads back what the encoder wrote, on its own: shares no code with the encoder or the simulator.
 */
final class SimpleDecoder {

  private final byte[] job;
  private final int widthBytes;
  private final ByteArrayOutputStream dots = new ByteArrayOutputStream();
  private final List<byte[]> payloads = new ArrayList<>();
  private final List<Integer> bandRows = new ArrayList<>();
  private int cuts;
  private int at;

  private SimpleDecoder(byte[] job, int widthBytes) {
    this.job = job;
    this.widthBytes = widthBytes;
  }

  static SimpleDecoder read(byte[] job, int widthBytes) {
    SimpleDecoder decoder = new SimpleDecoder(job, widthBytes);
    while (decoder.at < job.length) {
      decoder.command();
    }
    return decoder;
  }

  byte[] dots() {
    return dots.toByteArray();
  }

  List<byte[]> payloads() {
    return payloads;
  }

  List<Integer> bandRows() {
    return bandRows;
  }

  int cuts() {
    return cuts;
  }

  private void command() {
    int head = next() << 8 | next();
    switch (head) {
      case 0x1B40 -> {}
      case 0x1D61, 0x1D72 -> next();
      case 0x1B4A -> dots.writeBytes(new byte[next() * widthBytes]);
      case 0x1D56 -> {
        next();
        next();
        cuts++;
      }
      case 0x1D28 -> at += 9;
      case 0x1D76 -> band();
      default -> throw new AssertionError("command %04X at %d".formatted(head, at));
    }
  }

  private void band() {
    at += 2;
    int columns = next() | next() << 8;
    int rows = next() | next() << 8;
    if (columns > widthBytes) {
      throw new AssertionError("band of " + columns + " bytes");
    }
    byte[] payload = new byte[widthBytes * rows];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(job, at, payload, row * widthBytes, columns);
      at += columns;
    }
    payloads.add(payload);
    bandRows.add(rows);
    dots.writeBytes(payload);
  }

  private int next() {
    return job[at++] & 0xFF;
  }
}

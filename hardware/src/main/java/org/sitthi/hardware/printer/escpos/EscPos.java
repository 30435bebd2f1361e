package org.sitthi.hardware.printer.escpos;

import org.sitthi.hardware.printer.escpos.PrinterProfile.Mark;

/** The bytes of the commands we send (facts/escpos.md §2.1, §2.4, §2.5). */
final class EscPos {

  private EscPos() {}

  /** {@code ESC @}: settings and print buffer; not what still waits in the receive buffer. */
  static byte[] initialise() {
    return bytes(0x1B, 0x40);
  }

  /**
   * {@code ESC @} and {@code GS a}: on-line state, errors and paper are told unasked. Only in this
   * order, as initialising switches the telling off.
   */
  static byte[] initialiseAndPushStatus() {
    return bytes(0x1B, 0x40, 0x1D, 0x61, 0x0E);
  }

  /** {@code GS v 0}, normal size: {@code widthBytes * rows} bytes of dots follow. */
  static byte[] bandHead(int widthBytes, int rows) {
    return bytes(0x1D, 0x76, 0x30, 0, widthBytes, 0, rows & 0xFF, rows >> 8);
  }

  /** {@code ESC J}: feeds 0 to 255 units. */
  static byte[] feed(int units) {
    return bytes(0x1B, 0x4A, units);
  }

  /** The question whose answer ends a job. */
  static byte[] mark(Mark mark, int jobNumber) {
    return switch (mark) {
      case GS_R -> bytes(0x1D, 0x72, 0x01);
      case PROCESS_ID -> {
        byte[] command = bytes(0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0, 0, 0, 0);
        String id = processId(jobNumber);
        for (int i = 0; i < 4; i++) {
          command[7 + i] = (byte) id.charAt(i);
        }
        yield command;
      }
    };
  }

  /** The four digits that name a job. */
  static String processId(int jobNumber) {
    return "%04d".formatted(Math.floorMod(jobNumber, 10_000));
  }

  /** {@code DLE EOT n}: one status byte, at once. */
  static byte[] ask(int query) {
    return bytes(0x10, 0x04, query);
  }

  /** {@code DLE DC4} function 8: empties all buffers, answered {@code 37 25 00}. */
  static byte[] clearBuffers() {
    return bytes(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
  }

  /** {@code DLE ENQ 2}: leaves a recoverable error and empties the buffers. */
  static byte[] clearError() {
    return bytes(0x10, 0x05, 0x02);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}

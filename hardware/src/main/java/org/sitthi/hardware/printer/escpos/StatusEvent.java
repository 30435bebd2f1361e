package org.sitthi.hardware.printer.escpos;

/** Something a printer said (facts/escpos.md §2.4). Bits are those of the manual, 0 to 255. */
sealed interface StatusEvent {

  /**
   * An answer to {@code DLE EOT}.
   *
   * @param query 1 to 20; which one it answers is told by the order of the questions
   */
  record RealTime(int query, int bits) implements StatusEvent {}

  /** An answer to {@code DLE EOT} that nobody asked for. */
  record Unasked(int bits) implements StatusEvent {}

  /** The four bytes of an automatic status. */
  record Automatic(int first, int second, int third, int fourth) implements StatusEvent {

    /** Whether the cover is open. */
    boolean coverOpen() {
      return (first & 0x20) != 0;
    }

    /** Whether the cutter is stuck. */
    boolean cutter() {
      return (second & 0x08) != 0;
    }

    /** Whether the paper is at its end. */
    boolean paperOut() {
      return (third & 0x0C) == 0x0C;
    }
  }

  /**
   * Custom's full status, the answer to {@code DLE EOT 20} (facts/escpos.md §2.6).
   *
   * @param paper bit 0 no paper, 2 near its end, 5 a ticket lies at the output
   * @param user bit 0 head up, 1 cover open, 2 spooling, 3 motor on
   * @param recoverable bit 0 hot head, 6 jam
   * @param unrecoverable bit 0 cutter, 2 and 3 memory
   */
  record Full(int paper, int user, int recoverable, int unrecoverable) implements StatusEvent {}

  /** One byte answered in the order of the data: {@code GS r}, {@code GS I}. */
  record Transmitted(int bits) implements StatusEvent {}

  /**
   * All up to a process-id request is done.
   *
   * @param id the four characters of the request
   */
  record ProcessDone(String id) implements StatusEvent {}

  /** The buffers are empty. */
  record BuffersCleared() implements StatusEvent {}

  /**
   * Another data block.
   *
   * @param head its first byte
   * @param text the bytes after it, up to the NUL, as Latin-1
   */
  record Block(int head, String text) implements StatusEvent {}

  /** The printer holds up or lets go the data on a serial line. */
  record Flow(boolean held) implements StatusEvent {}

  /** A byte that fits nothing. */
  record Unknown(int value) implements StatusEvent {}
}

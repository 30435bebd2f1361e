package org.sitthi.hardware.printer.escpos;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Tells a printer's answers apart by their fixed bits (facts/escpos.md §2.4).
 *
 * <pre>
 * 0xx1xx10   answer to DLE EOT, the oldest question first
 * 0xx1xx00   automatic status, three bytes 0xx0xxxx follow
 * 0xx0xxxx   one byte in the order of the data (GS r, GS I)
 * 10 0F      Custom's full status, if it was asked for; four bytes follow
 * 11, 13     XON, XOFF, anywhere
 * 35 37 3B 3D 5F   a data block up to NUL
 * </pre>
 *
 * <p>Takes any bytes without failing and holds at most {@value #LONGEST_BLOCK} of them. Bound to
 * one thread at a time.
 */
final class StatusParser {

  static final int LONGEST_BLOCK = 80;
  static final int MOST_QUESTIONS = 32;

  static final int FULL_STATUS = 20;
  private static final int NO_BLOCK = -1;
  private static final int NOT_READING = -1;

  private final ArrayDeque<Integer> questions = new ArrayDeque<>();
  private final int[] automatic = new int[4];
  private int automaticBytes;
  private final int[] full = new int[5];
  private int fullBytes = NOT_READING;
  private int blockHead = NO_BLOCK;
  private final StringBuilder block = new StringBuilder();

  /** Notes a {@code DLE EOT} that was sent; beyond {@value #MOST_QUESTIONS} the oldest is lost. */
  void asked(int query) {
    if (questions.size() == MOST_QUESTIONS) {
      questions.remove();
    }
    questions.add(query);
  }

  /** Forgets questions and half-read answers: for a new connection. */
  void reset() {
    questions.clear();
    automaticBytes = 0;
    fullBytes = NOT_READING;
    endBlock();
  }

  /** Takes one byte; gives the events that it completes. */
  void accept(byte next, Consumer<StatusEvent> to) {
    int value = next & 0xFF;
    if (value == 0x11 || value == 0x13) {
      to.accept(new StatusEvent.Flow(value == 0x13));
    } else if (blockHead != NO_BLOCK) {
      inBlock(value, to);
    } else if (fullBytes != NOT_READING) {
      inFull(value, to);
    } else if (automaticBytes > 0) {
      inAutomatic(value, to);
    } else {
      first(value, to);
    }
  }

  private void first(int value, Consumer<StatusEvent> to) {
    Integer oldest = questions.peek();
    if (value == 0x10 && oldest != null && oldest == FULL_STATUS) {
      fullBytes = 0;
    } else if ((value & 0x93) == 0x12) {
      Integer query = questions.poll();
      to.accept(
          query == null ? new StatusEvent.Unasked(value) : new StatusEvent.RealTime(query, value));
    } else if ((value & 0x93) == 0x10) {
      automatic[0] = value;
      automaticBytes = 1;
    } else if ((value & 0x90) == 0) {
      to.accept(new StatusEvent.Transmitted(value));
    } else if (isBlockHead(value)) {
      blockHead = value;
    } else {
      to.accept(new StatusEvent.Unknown(value));
    }
  }

  private void inFull(int value, Consumer<StatusEvent> to) {
    if (fullBytes == 0 && value != 0x0F) {
      // It was the head of an automatic status after all.
      fullBytes = NOT_READING;
      automatic[0] = 0x10;
      automaticBytes = 1;
      inAutomatic(value, to);
      return;
    }
    full[fullBytes++] = value;
    if (fullBytes == full.length) {
      fullBytes = NOT_READING;
      questions.remove();
      to.accept(new StatusEvent.Full(full[1], full[2], full[3], full[4]));
    }
  }

  private void inAutomatic(int value, Consumer<StatusEvent> to) {
    if ((value & 0x90) != 0) {
      // Bytes were lost: what began is void and this byte begins anew.
      to.accept(new StatusEvent.Unknown(automatic[0]));
      automaticBytes = 0;
      first(value, to);
      return;
    }
    automatic[automaticBytes++] = value;
    if (automaticBytes == automatic.length) {
      automaticBytes = 0;
      to.accept(new StatusEvent.Automatic(automatic[0], automatic[1], automatic[2], automatic[3]));
    }
  }

  private void inBlock(int value, Consumer<StatusEvent> to) {
    if (value == 0) {
      to.accept(read(blockHead, block.toString()));
      endBlock();
    } else if (block.length() == LONGEST_BLOCK) {
      to.accept(new StatusEvent.Unknown(blockHead));
      endBlock();
    } else {
      block.append((char) value);
    }
  }

  private void endBlock() {
    blockHead = NO_BLOCK;
    block.setLength(0);
  }

  private static StatusEvent read(int head, String text) {
    if (head == 0x37 && text.length() == 5 && text.charAt(0) == 0x22) {
      return new StatusEvent.ProcessDone(text.substring(1));
    }
    if (head == 0x37 && text.equals("%")) {
      return new StatusEvent.BuffersCleared();
    }
    return new StatusEvent.Block(head, text);
  }

  private static boolean isBlockHead(int value) {
    return switch (value) {
      case 0x35, 0x37, 0x3B, 0x3D, 0x5F -> true;
      default -> false;
    };
  }
}

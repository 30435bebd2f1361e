package org.sitthi.hardware.printer.roll;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Hears real-time commands as their bytes arrive, wherever they stand, as printers do: also in the
 * midst of a picture and while the buffer waits for paper (facts/escpos.md §2.2, §2.4).
 *
 * <p>For one connection, bound to its thread.
 */
final class RealTimeEar {

  private static final byte[] CLEAR = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
  private static final byte[] CLEARED = {0x37, 0x25, 0x00};

  private final RollState state;
  private final boolean clears;
  private final Consumer<byte[]> answer;
  private final byte[] last = new byte[CLEAR.length];

  RealTimeEar(RollState state, boolean clears, Consumer<byte[]> answer) {
    this.state = state;
    this.clears = clears;
    this.answer = answer;
  }

  /** Hears a byte; true if it emptied the buffer and must not go there itself. */
  boolean hear(byte next) {
    System.arraycopy(last, 1, last, 0, last.length - 1);
    last[last.length - 1] = next;
    RollCondition condition = state.condition();
    if (condition == RollCondition.SILENT) {
      return false;
    }
    if (endsWith(0x10, 0x04) && next >= 1 && next <= 4) {
      answer.accept(new byte[] {RollStatus.realTime(next, condition)});
      return false;
    }
    if (endsWith(0x10, 0x05) && next == 2 && condition == RollCondition.CUTTER_JAM) {
      state.clear();
      return true;
    }
    if (clears && Arrays.equals(last, CLEAR)) {
      state.clear();
      answer.accept(CLEARED.clone());
      return true;
    }
    return false;
  }

  private boolean endsWith(int first, int second) {
    return last[last.length - 3] == first && last[last.length - 2] == second;
  }
}

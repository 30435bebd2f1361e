package org.sitthi.hardware.printer.roll;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Hears real-time commands as their bytes arrive, wherever they stand, as printers do: also in the
 * midst of a picture and while a full buffer waits for paper (facts/escpos.md §2.2, §2.4).
 *
 * <p>Bytes that may become such a command are held back until it is certain. For one connection,
 * bound to its thread.
 */
final class RealTimeEar {

  private static final byte[] CLEAR = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
  private static final byte[] CLEARED = {0x37, 0x25, 0x00};

  private final RollState state;
  private final RollConfig config;
  private final RollMouth mouth;
  private final Consumer<byte[]> answer;
  private final byte[] held = new byte[CLEAR.length];
  private int length;

  RealTimeEar(RollState state, RollConfig config, RollMouth mouth, Consumer<byte[]> answer) {
    this.state = state;
    this.config = config;
    this.mouth = mouth;
    this.answer = answer;
  }

  /** Takes a byte that arrived, and passes on to the buffer what belongs there. */
  void hear(byte next) throws InterruptedException {
    held[length++] = next;
    if (isAsked()) {
      ask(held[2]);
    } else if (isClear()) {
      length = 0;
      state.clear();
      answer.accept(CLEARED.clone());
    }
    while (length > 0 && !mayBecomeCommand()) {
      state.put(held[0]);
      drop(1);
    }
  }

  /** Carried out at once; the buffer gets the bytes too, as they may be dots, if it has room. */
  private void ask(byte parameter) {
    RollCondition condition = state.condition();
    boolean status = held[1] == 0x04;
    if (condition != RollCondition.SILENT && status) {
      answer(parameter, condition);
    }
    if (condition == RollCondition.CUTTER_JAM && !status && parameter == 2) {
      state.clear();
    } else {
      state.putIfRoom(held, length);
    }
    length = 0;
  }

  private void answer(byte query, RollCondition condition) {
    boolean custom = config.presenter() == RollPresenter.CUSTOM;
    if (query == 20 && custom) {
      answer.accept(
          RollStatus.full(condition, state.holdsBytes(), mouth.isSlipThere(), mouth.isMoving()));
    } else if (query == 4 && config.presenter() == RollPresenter.CITIZEN) {
      answer.accept(new byte[] {RollStatus.citizenPaper(condition, mouth.isSlipThere())});
    } else if (query >= 1 && query <= 4) {
      answer.accept(new byte[] {RollStatus.realTime(query, condition)});
    }
  }

  private boolean isAsked() {
    return length == 3 && held[0] == 0x10 && (held[1] == 0x04 || held[1] == 0x05);
  }

  private boolean isClear() {
    return config.clearsBuffers()
        && length == CLEAR.length
        && Arrays.equals(held, CLEAR)
        && state.condition() != RollCondition.SILENT;
  }

  private boolean mayBecomeCommand() {
    if (held[0] != 0x10 || length == CLEAR.length) {
      return false;
    }
    boolean asks = length == 1 || (length == 2 && (held[1] == 0x04 || held[1] == 0x05));
    return asks || Arrays.equals(held, 0, length, CLEAR, 0, length);
  }

  private void drop(int count) {
    length -= count;
    System.arraycopy(held, count, held, 0, length);
  }
}

package org.sitthi.kiosk.visit;

import java.util.List;

/** Why a look-up is needed. */
public sealed interface SettleReason {

  /** No answer came: a code may exist. */
  record AnswerLost() implements SettleReason {}

  /** Refused: perhaps because a code exists already. */
  record Refused(List<String> texts) implements SettleReason {

    /** Keeps the list as it is now. */
    public Refused {
      texts = List.copyOf(texts);
    }
  }
}

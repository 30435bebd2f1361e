package org.sitthi.kiosk.voice;

import java.util.Optional;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;

/** What was typed by key on the question that is asked; forgotten with it. */
final class Typed {

  static final int PURPOSES = 4;

  private static final int MOST = 20;

  private final boolean[] purposes = new boolean[PURPOSES];
  private String text = "";

  void type(char sign) {
    text = text.length() < MOST ? text + sign : text;
  }

  void delete() {
    text = text.isEmpty() ? text : text.substring(0, text.length() - 1);
  }

  void toggle(int purpose) {
    purposes[purpose] = !purposes[purpose];
  }

  boolean chosen(int purpose) {
    return purposes[purpose];
  }

  String text() {
    return text;
  }

  void forget() {
    text = "";
    java.util.Arrays.fill(purposes, false);
  }

  /** As an answer to the question that is asked. */
  Optional<TouchEvent> answer(VisitState state) {
    if (state instanceof VisitState.ChoosingService) {
      return Optional.of(new VisitEvent.MobileEntered(Optional.of(text)));
    }
    if (state instanceof VisitState.EnteringReferral entering) {
      String entry =
          switch (entering.part()) {
            case NUMBER, PRIMARY, SENDER -> text;
            case PURPOSE -> positions();
          };
      return Optional.of(new VisitEvent.ReferralEntered(entering.part(), entry));
    }
    return Optional.empty();
  }

  /** Four positions of 0 and 1. */
  private String positions() {
    StringBuilder positions = new StringBuilder();
    for (boolean purpose : purposes) {
      positions.append(purpose ? '1' : '0');
    }
    return positions.toString();
  }
}

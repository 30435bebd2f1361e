package org.sitthi.kiosk.visit;

import java.util.List;

/** What one event leads to: the next state and what is to be done. */
public record Step(VisitState state, List<VisitEffect> effects) {

  /** Keeps the list as it is now. */
  public Step {
    effects = List.copyOf(effects);
  }

  static Step to(VisitState state, VisitEffect... effects) {
    return new Step(state, List.of(effects));
  }
}

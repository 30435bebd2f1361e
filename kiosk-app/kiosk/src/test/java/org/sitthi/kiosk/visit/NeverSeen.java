package org.sitthi.kiosk.visit;

import java.util.ArrayList;
import java.util.List;

/** A person who was never here: journal, other kiosks and register have nothing to say. */
final class NeverSeen {

  private NeverSeen() {}

  /** The step with what follows from those answers. */
  static Step answered(Visit visit, Step step) {
    VisitState state = step.state();
    List<VisitEffect> effects = new ArrayList<>(step.effects());
    for (int i = 0; i < effects.size(); i++) {
      VisitEvent event = answer(effects.get(i));
      if (event != null) {
        Step next = visit.next(state, event);
        state = next.state();
        effects.addAll(next.effects());
      }
    }
    return new Step(state, effects);
  }

  private static @org.jspecify.annotations.Nullable VisitEvent answer(VisitEffect effect) {
    if (effect instanceof VisitEffect.RecallVisit) {
      return new VisitEvent.Recalled(new EarlierVisit.None());
    }
    if (effect instanceof VisitEffect.FindElsewhere) {
      return new VisitEvent.FoundElsewhere(new EarlierVisit.None());
    }
    return effect instanceof VisitEffect.AskRegister
        ? new VisitEvent.RegisterAnswered(RegisterSaid.NOTHING)
        : null;
  }
}

package org.sitthi.kiosk.screens;

import java.util.EnumSet;
import java.util.Set;
import org.sitthi.kiosk.screens.Screen.Step;
import org.sitthi.record.VisitRecord;

/**
 * Where a visit is, for the progress line.
 *
 * @param now the step that is on
 * @param missed steps before it that brought nothing: they get no tick
 */
record Progress(Step now, Set<Step> missed) {

  Progress {
    missed = Set.copyOf(missed);
  }

  /** Each step before brought what it should. */
  static Progress at(Step now) {
    return new Progress(now, Set.of());
  }

  /** The last step; what the record has not was missed. */
  static Progress of(VisitRecord saved) {
    Set<Step> missed = EnumSet.noneOf(Step.class);
    if (saved.entitlement().isEmpty()) {
      missed.add(Step.RIGHTS);
    }
    if (saved.claim().value().isEmpty()) {
      missed.add(Step.CODE);
    }
    return new Progress(Step.SLIP, missed);
  }

  boolean isDone(Step step) {
    return step.compareTo(now) < 0 && !missed.contains(step);
  }

  boolean isMissed(Step step) {
    return step.compareTo(now) < 0 && missed.contains(step);
  }

  /** Whether the visit came so far, whatever it brought. */
  boolean isReached(Step step) {
    return step.compareTo(now) <= 0;
  }

  boolean isPassed(Step step) {
    return step.compareTo(now) < 0;
  }
}

package org.sitthi.kiosk.visit;

/** What an event means in a state: {@link Visit}, or a wrapper of it. */
@FunctionalInterface
public interface VisitStep {

  /** The next state and what is to be done. */
  Step next(VisitState state, VisitEvent event);
}

package org.sitthi.kiosk.visit;

import java.util.function.Consumer;

/** Starts what a step wants; nothing here waits. */
public interface EffectStarter {

  /**
   * Starts one effect. A {@link VisitEffect.Wait} takes the place of the one before.
   *
   * @param events takes what comes of it, later, on any thread
   */
  void start(VisitEffect effect, Consumer<VisitEvent> events);

  /** The state was left: its wait is over without an event. */
  void stopWaiting();
}

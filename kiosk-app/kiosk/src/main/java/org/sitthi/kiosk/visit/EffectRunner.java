package org.sitthi.kiosk.visit;

import java.util.function.Consumer;

/** Does what steps want. */
public interface EffectRunner {

  /**
   * Does one thing, blocking; called on a thread of its own.
   *
   * @param effect anything but {@link VisitEffect.Wait}
   * @param events takes what comes of it, in order
   */
  void run(VisitEffect effect, Consumer<VisitEvent> events) throws InterruptedException;
}

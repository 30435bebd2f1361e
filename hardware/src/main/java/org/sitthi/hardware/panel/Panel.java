package org.sitthi.hardware.panel;

import java.util.function.Consumer;

/**
 * The cabinet's panel. It helps and warns; nothing of it can stop a visit.
 *
 * <p>Threads: any; every method but {@link #close} returns at once. What shall be shown is
 * remembered and shown as soon as the panel can; lines that are not wired are left out. No method
 * throws for trouble with a device: it is told as {@link PanelEvent.Lost} and is {@link #state}.
 */
public interface Panel extends AutoCloseable {

  /**
   * Starts to tell what happens; what is true now is told first. May be called once.
   *
   * @param listener called on one thread at a time, must return at once
   * @throws IllegalStateException if there is a listener already
   */
  void watch(Consumer<PanelEvent> listener);

  /** Lets an output show this from now on. In the beginning all are {@link Signal#OFF}. */
  void show(PanelOutput output, Signal signal);

  /** Whether what this output is to show can be seen now: it is wired, and the panel works. */
  default boolean shows(PanelOutput output) {
    return state() instanceof PanelState.Online;
  }

  /** How the panel is, as last seen. */
  PanelState state();

  /** Turns everything off and lets go of the device, within 2 s. May be called repeatedly. */
  @Override
  void close();
}

package org.sitthi.kiosk.visit;

import org.sitthi.kiosk.help.HelpState;

/**
 * Is told each new state. Called on the loop's thread: must return at once (screens hand over to
 * their own thread).
 */
@FunctionalInterface
public interface VisitListener {

  /**
   * The visit came into this state.
   *
   * @param nanos {@link System#nanoTime} of the step
   */
  void entered(VisitState state, long nanos);

  /**
   * From now on slips can be printed, or cannot; told at the start and at each change, on any
   * thread.
   */
  default void slips(boolean possible) {}

  /** The cabinet's UPS will soon be empty, or will not; told at each change, on any thread. */
  default void batteryLow(boolean low) {}

  /** How it stands with a call for staff; told at each change, on any thread. */
  default void help(HelpState state) {}
}

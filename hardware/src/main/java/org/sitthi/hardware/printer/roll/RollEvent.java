package org.sitthi.hardware.printer.roll;

/** Something that befalls a simulated printer while it prints. */
public sealed interface RollEvent {

  /** Its condition changes. */
  record Becomes(RollCondition condition) implements RollEvent {}

  /** The client is thrown out, in the midst of whatever it sends; it may connect again. */
  record Disconnects() implements RollEvent {}

  /**
   * XOFF and XON come among the answers.
   *
   * @param pairs 1 to 1,000
   */
  record XoffStorm(int pairs) implements RollEvent {

    /** Checks the number. */
    public XoffStorm {
      if (pairs < 1 || pairs > 1000) {
        throw new IllegalArgumentException("XOFF storm of " + pairs);
      }
    }
  }

  /** Off and on: connection and buffers are gone, what hangs at the head is torn off. */
  record Restarts() implements RollEvent {}
}

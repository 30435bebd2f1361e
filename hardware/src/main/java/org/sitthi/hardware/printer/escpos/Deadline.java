package org.sitthi.hardware.printer.escpos;

import java.time.Duration;

/**
 * A point in time that a wait must not pass.
 *
 * @param nanos on the scale of {@link System#nanoTime}
 */
record Deadline(long nanos) {

  static Deadline after(Duration wait) {
    return new Deadline(System.nanoTime() + wait.toNanos());
  }

  /** This one or so long from now, whichever comes first. */
  Deadline atMost(Duration wait) {
    Deadline other = after(wait);
    return other.nanos - nanos < 0 ? other : this;
  }

  boolean passed() {
    return nanos - System.nanoTime() <= 0;
  }

  /** Whole milliseconds left, at least 1 until it has passed, then 0. */
  long millisLeft() {
    long left = nanos - System.nanoTime();
    return left <= 0 ? 0 : Math.max(1, left / 1_000_000);
  }
}

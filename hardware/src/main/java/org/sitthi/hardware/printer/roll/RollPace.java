package org.sitthi.hardware.printer.roll;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A line of so many bytes a second. Bound to one thread at a time. */
final class RollPace {

  private final long nanosPerByte;
  private long nextNanos = System.nanoTime();

  /** A pace; 0 for at once. */
  RollPace(int bytesPerSecond) {
    this.nanosPerByte = bytesPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
  }

  /** Waits as long as so many bytes take; an interrupt ends the wait and stays set. */
  void passed(int bytes) {
    if (nanosPerByte == 0) {
      return;
    }
    nextNanos = Math.max(nextNanos, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(5));
    nextNanos += bytes * nanosPerByte;
    long left = nextNanos - System.nanoTime();
    while (left > TimeUnit.MILLISECONDS.toNanos(1) && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = nextNanos - System.nanoTime();
    }
  }
}

package org.sitthi.kiosk.central;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Keeps patients from waiting for somebody who is away: after failures in a row nobody is asked for
 * a while, then one caller tries. Threads: any.
 */
final class Circuit {

  static final int FAILURES_IN_A_ROW = 2;
  static final Duration REST = Duration.ofSeconds(30);

  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private int failures;
  private long closedUntil;

  Circuit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether to ask now; whoever is told yes says what came of it. */
  boolean mayAsk() {
    lock.lock();
    try {
      if (failures < FAILURES_IN_A_ROW) {
        return true;
      }
      boolean rested = nanoTime.getAsLong() - closedUntil >= 0;
      if (rested) {
        closedUntil = nanoTime.getAsLong() + REST.toNanos();
      }
      return rested;
    } finally {
      lock.unlock();
    }
  }

  void answered() {
    lock.lock();
    try {
      failures = 0;
    } finally {
      lock.unlock();
    }
  }

  void failed() {
    lock.lock();
    try {
      failures = Math.min(failures + 1, FAILURES_IN_A_ROW);
      closedUntil = nanoTime.getAsLong() + REST.toNanos();
    } finally {
      lock.unlock();
    }
  }
}

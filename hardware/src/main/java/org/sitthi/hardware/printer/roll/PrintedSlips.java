package org.sitthi.hardware.printer.roll;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The slips cut so far; the last {@value #MOST} are kept. Safe for many threads. */
final class PrintedSlips {

  private static final int MOST = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final ArrayDeque<PrintedSlip> slips = new ArrayDeque<>();

  void add(PrintedSlip slip) {
    lock.lock();
    try {
      if (slips.size() == MOST) {
        slips.remove();
      }
      slips.add(slip);
      added.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<PrintedSlip> list() {
    lock.lock();
    try {
      return List.copyOf(slips);
    } finally {
      lock.unlock();
    }
  }

  Optional<PrintedSlip> await(int number, Duration wait) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = wait.toNanos();
      Optional<PrintedSlip> found = find(number);
      while (found.isEmpty() && left > 0) {
        left = added.awaitNanos(left);
        found = find(number);
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  private Optional<PrintedSlip> find(int number) {
    return slips.stream().filter(slip -> slip.number() == number).findFirst();
  }
}

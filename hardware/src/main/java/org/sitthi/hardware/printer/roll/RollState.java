package org.sitthi.hardware.printer.roll;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the threads of a simulated printer share: the receive buffer and the condition.
 *
 * <p>The client's thread puts bytes in, the mechanism's thread takes them out, anyone changes the
 * condition. The mechanism's waits end by the next byte, by a change or by a clearing; the
 * printer's end interrupts them.
 */
final class RollState {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final byte[] ring;
  private int start;
  private int length;
  private boolean cleared;
  private boolean putWaits;
  private RollCondition condition = RollCondition.ONLINE;

  /**
   * A state with a condition of {@link RollCondition#ONLINE}.
   *
   * @param bufferBytes size of the receive buffer
   */
  RollState(int bufferBytes) {
    this.ring = new byte[bufferBytes];
  }

  /** Takes a byte in; waits while the buffer is full. */
  void put(byte value) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (length == ring.length) {
        putWaits = true;
        changed.await();
      }
      add(value);
    } finally {
      putWaits = false;
      lock.unlock();
    }
  }

  /** Takes bytes in, all or none. */
  void putIfRoom(byte[] values, int count) {
    lock.lock();
    try {
      for (int i = 0; i < count && length + count - i <= ring.length; i++) {
        add(values[i]);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether bytes wait to be carried out. */
  boolean holdsBytes() {
    lock.lock();
    try {
      return length > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a client is waiting for room. */
  boolean isStuck() {
    lock.lock();
    try {
      return putWaits;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next byte. */
  int take() throws InterruptedException, BuffersCleared {
    lock.lockInterruptibly();
    try {
      while (length == 0 && !cleared) {
        changed.await();
      }
      failIfCleared();
      byte value = ring[start];
      start = (start + 1) % ring.length;
      length--;
      changed.signalAll();
      return value & 0xFF;
    } finally {
      lock.unlock();
    }
  }

  /** Empties the buffer; a command that is being read or carried out is void. */
  void clear() {
    lock.lock();
    try {
      length = 0;
      cleared = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the paper may move by a row, at the earliest at a time of the nano clock. */
  void awaitRow(long notBeforeNanos) throws InterruptedException, BuffersCleared {
    lock.lockInterruptibly();
    try {
      awaitPaper();
      long left = notBeforeNanos - System.nanoTime();
      while (left > 0 && !cleared) {
        if (changed.await(left, TimeUnit.NANOSECONDS)) {
          awaitPaper();
        }
        left = notBeforeNanos - System.nanoTime();
      }
      failIfCleared();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the printer is well enough to carry out commands. */
  void awaitReady() throws InterruptedException, BuffersCleared {
    lock.lockInterruptibly();
    try {
      awaitPaper();
    } finally {
      lock.unlock();
    }
  }

  RollCondition condition() {
    lock.lock();
    try {
      return condition;
    } finally {
      lock.unlock();
    }
  }

  /** Sets the condition and gives the one before. */
  RollCondition condition(RollCondition next) {
    lock.lock();
    try {
      RollCondition before = condition;
      condition = next;
      changed.signalAll();
      return before;
    } finally {
      lock.unlock();
    }
  }

  private void add(byte value) {
    ring[(start + length) % ring.length] = value;
    length++;
    changed.signalAll();
  }

  private void awaitPaper() throws InterruptedException, BuffersCleared {
    while (!condition.prints() && !cleared) {
      changed.await();
    }
    failIfCleared();
  }

  private void failIfCleared() throws BuffersCleared {
    if (cleared) {
      cleared = false;
      throw new BuffersCleared();
    }
  }
}

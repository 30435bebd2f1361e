package org.sitthi.device.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/** Remembers the states of visits with made-up people, and waits for one. Threads: any. */
public final class VisitTrace implements VisitListener {

  private static final int LIMIT = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final List<Moment> moments = new ArrayList<>();

  /**
   * A state and when it was entered.
   *
   * @param nanos {@link System#nanoTime}
   */
  public record Moment(VisitState state, long nanos) {}

  @Override
  public void entered(VisitState state, long nanos) {
    lock.lock();
    try {
      if (moments.size() < LIMIT) {
        moments.add(new Moment(state, nanos));
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** All so far, oldest first. */
  public List<Moment> moments() {
    lock.lock();
    try {
      return List.copyOf(moments);
    } finally {
      lock.unlock();
    }
  }

  /** How many there are so far: a place to wait from. */
  public int size() {
    return moments().size();
  }

  /** The first state from this place on that is wanted; empty if none comes in time. */
  public Optional<Moment> await(int from, Predicate<VisitState> wanted, Duration atMost)
      throws InterruptedException {
    long left = atMost.toNanos();
    int at = from;
    lock.lock();
    try {
      while (true) {
        for (; at < moments.size(); at++) {
          if (wanted.test(moments.get(at).state())) {
            return Optional.of(moments.get(at));
          }
        }
        if (left <= 0) {
          return Optional.empty();
        }
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}

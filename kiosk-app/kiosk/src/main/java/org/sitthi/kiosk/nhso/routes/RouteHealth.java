package org.sitthi.kiosk.nhso.routes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.routes.RouteState.Circuit;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.record.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one way to NHSO does, and whether it is asked now.
 *
 * <p>After {@link #FAILURES} failures in a row its circuit is open: nobody is asked for a rest of
 * {@link #SHORTEST_REST}, twice as long after each failed trial, up to {@link #LONGEST_REST}. Then
 * one caller tries (half-open): an answer closes the circuit. A trial that is never told about
 * counts as failed.
 *
 * <p>Threads: any.
 */
final class RouteHealth {

  static final int FAILURES = 3;
  static final Duration SHORTEST_REST = Duration.ofSeconds(15);
  static final Duration LONGEST_REST = Duration.ofMinutes(2);

  private static final int REMEMBERED = 20;
  private static final Logger LOG = LoggerFactory.getLogger(RouteHealth.class);

  private final Route route;
  private final String what;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Boolean> answered = new ArrayDeque<>();
  private Circuit circuit = Circuit.CLOSED;
  private Duration rest = SHORTEST_REST;
  private int failuresInARow;
  private long restsUntil;
  private long latencyNanos;
  private Optional<DeskTrouble> lastTrouble = Optional.empty();

  /**
   * Nothing known yet.
   *
   * @param what is asked there, a word for the log
   */
  RouteHealth(Route route, String what, LongSupplier nanoTime) {
    this.route = route;
    this.what = what;
    this.nanoTime = nanoTime;
  }

  Route route() {
    return route;
  }

  /** Whether to ask now; whoever is told yes says what came of it. */
  boolean mayAsk() {
    lock.lock();
    try {
      if (circuit == Circuit.CLOSED) {
        return true;
      }
      long now = nanoTime.getAsLong();
      if (now - restsUntil < 0) {
        return false;
      }
      circuit = Circuit.HALF_OPEN;
      restsUntil = now + rest.toNanos();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** It answered, whatever it said. */
  void answered(Duration took) {
    lock.lock();
    try {
      remember(true);
      latencyNanos = latencyNanos == 0 ? took.toNanos() : (latencyNanos * 3 + took.toNanos()) / 4;
      failuresInARow = 0;
      rest = SHORTEST_REST;
      change(Circuit.CLOSED);
    } finally {
      lock.unlock();
    }
  }

  /** It did not. What is the card's fault, not the way's, says nothing about it. */
  void failed(DeskTrouble trouble) {
    lock.lock();
    try {
      lastTrouble = Optional.of(trouble);
      if (trouble.kind() == Kind.CARD_UNREADABLE) {
        return;
      }
      remember(false);
      failuresInARow = Math.min(failuresInARow + 1, FAILURES);
      if (circuit == Circuit.HALF_OPEN) {
        Duration twice = rest.multipliedBy(2);
        rest = twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
      }
      if (failuresInARow >= FAILURES || circuit == Circuit.HALF_OPEN) {
        restsUntil = nanoTime.getAsLong() + rest.toNanos();
        change(Circuit.OPEN);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Why it was not to be had when it was asked last. */
  Optional<DeskTrouble> lastTrouble() {
    lock.lock();
    try {
      return lastTrouble;
    } finally {
      lock.unlock();
    }
  }

  RouteState now() {
    lock.lock();
    try {
      return new RouteState(route, what, circuit, errorRate(), Duration.ofNanos(latencyNanos));
    } finally {
      lock.unlock();
    }
  }

  private void remember(boolean good) {
    answered.addLast(good);
    if (answered.size() > REMEMBERED) {
      answered.removeFirst();
    }
  }

  private double errorRate() {
    long bad = answered.stream().filter(good -> !good).count();
    return answered.isEmpty() ? 0 : (double) bad / answered.size();
  }

  private void change(Circuit to) {
    if (circuit != to) {
      String why = to == Circuit.OPEN ? ": " + lastTrouble.orElseThrow() : "";
      LOG.warn(Notice.NHSO_WAY.marker(), "NHSO by {}, {}: circuit {}{}", route, what, to, why);
      circuit = to;
    }
  }
}

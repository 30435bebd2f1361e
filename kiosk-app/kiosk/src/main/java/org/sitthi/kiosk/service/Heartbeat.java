package org.sitthi.kiosk.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * A sign of life that has gone through everything that must not hang: a timer starts it, each part
 * hands it on in its own turn, and only the last one tells the service manager.
 *
 * <p>While a part hangs at most one sign is under way, so that nothing piles up before it.
 */
public final class Heartbeat implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private final Predicate<Runnable> path;
  private final Runnable alive;

  private final AtomicBoolean underWay = new AtomicBoolean();

  private Heartbeat(Predicate<Runnable> path, Runnable alive) {
    this.path = path;
    this.alive = alive;
  }

  /**
   * Beats from now on.
   *
   * @param path takes a sign, and calls it when it has gone all the way; false if it has no room
   *     for it now
   * @param alive told each sign that arrived
   * @param limit how long the listener waits before it thinks us dead, at least 1 ms: a sign starts
   *     four times in it
   */
  public static Heartbeat start(Predicate<Runnable> path, Runnable alive, Duration limit) {
    Heartbeat beat = new Heartbeat(path, alive);
    long nanos = limit.toNanos() / 4;
    var _ = beat.timer.scheduleAtFixedRate(beat::begin, 0, nanos, TimeUnit.NANOSECONDS);
    return beat;
  }

  /** No sign starts from now on. */
  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void begin() {
    if (underWay.compareAndSet(false, true) && !path.test(this::arrive)) {
      underWay.set(false);
    }
  }

  private void arrive() {
    underWay.set(false);
    alive.run();
  }
}

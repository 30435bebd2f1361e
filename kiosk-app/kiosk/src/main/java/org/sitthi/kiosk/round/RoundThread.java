package org.sitthi.kiosk.round;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own on which rounds run, one at a time, each as long after the last as that one
 * said. The first runs at once. {@link #wake}, {@link #finish} and {@link #stop} may be called by
 * any thread, more than once.
 */
public final class RoundThread {

  /** One round. */
  @FunctionalInterface
  public interface Round {

    /**
     * Does what there is to do, and says how long to rest.
     *
     * @param ending whether no further round will begin; a long round asks between its steps
     */
    Rest run(BooleanSupplier ending) throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(RoundThread.class);

  private final Round round;
  private final Consumer<Throwable> crash;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean news;
  private volatile boolean ending;

  /**
   * Made at rest; {@link #start} starts it.
   *
   * @param name of the thread
   * @param crash told a bug, once; whoever gets it ends the process
   */
  public RoundThread(String name, Round round, Consumer<Throwable> crash) {
    this.round = round;
    this.crash = crash;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
  }

  /** Begins. Once only. */
  public void start() {
    thread.start();
  }

  /** There is news: a rest that ends with news is over. Returns at once. */
  public void wake() {
    lock.lock();
    try {
      news = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends after the round that is under way; waits for it, at most as long as given. */
  public void finish(Duration longest) {
    end();
    join(longest);
  }

  /** Interrupts the round that is under way; waits for its end, at most as long as given. */
  public void stop(Duration longest) {
    end();
    thread.interrupt();
    join(longest);
  }

  private void end() {
    lock.lock();
    try {
      ending = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void join(Duration longest) {
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      if (!thread.join(longest)) {
        LOG.warn("{} did not end within {} s", thread.getName(), longest.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (!ending) {
        rest(round.run(() -> ending));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  private void rest(Rest rest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = rest.length().toNanos();
      while (left > 0 && !ending && !(news && rest.endsWithNews())) {
        left = changed.awaitNanos(left);
      }
      news = false;
    } finally {
      lock.unlock();
    }
  }
}

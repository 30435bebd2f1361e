package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.sitthi.kiosk.upload.UploadRound.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs rounds for as long as the kiosk runs, on a thread of its own. {@link #wake} and {@link
 * #close} may be called by any thread; wake never blocks on the network.
 */
public final class Uploader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

  /** One call of the desk and the two waits of the journal. */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

  private final UploadRound round;
  private final Consumer<Throwable> crash;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean news;
  private volatile boolean closing;

  private Uploader(UploadRound round, Consumer<Throwable> crash) {
    this.round = round;
    this.crash = crash;
    this.thread = Thread.ofPlatform().name("upload").daemon().unstarted(this::work);
  }

  /**
   * Starts sending.
   *
   * @param crash told a bug, once; whoever gets it ends the process
   */
  public static Uploader start(UploadRound round, Consumer<Throwable> crash) {
    Uploader uploader = new Uploader(round, crash);
    uploader.thread.start();
    return uploader;
  }

  /** A record was saved: look at once. */
  public void wake() {
    lock.lock();
    try {
      news = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends after the call that is under way, within 25 s; what was not sent waits in the outbox. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(STOPS_WITHIN)) {
        LOG.warn("upload did not end within {} s", STOPS_WITHIN.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (!closing) {
        rest(round.runOrRest(() -> !closing));
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
      while (left > 0 && !closing && !(news && rest.endsWithNews())) {
        left = changed.awaitNanos(left);
      }
      news = false;
    } finally {
      lock.unlock();
    }
  }
}

package org.sitthi.kiosk.help;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.Panel;

/** The call button's thread: does what {@link CallRound} decides. Threads: any. */
public final class CallStaff implements AutoCloseable {

  private final CallRound round;
  private final HelpLine line;
  private final Consumer<HelpState> shown;
  private final Consumer<Throwable> crash;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private @Nullable String wanted;
  private boolean closed;

  private CallStaff(
      CallRound round, HelpLine line, Consumer<HelpState> shown, Consumer<Throwable> crash) {
    this.round = round;
    this.line = line;
    this.shown = shown;
    this.crash = crash;
    this.thread = Thread.ofPlatform().name("call-staff").daemon().unstarted(this::run);
  }

  /**
   * Starts; calls that an earlier run left untold are told.
   *
   * @param shown told each state, on the button's own thread
   */
  public static CallStaff start(
      CallBook book,
      HelpLine line,
      Panel panel,
      InstantSource clock,
      Consumer<HelpState> shown,
      Consumer<Throwable> crash) {
    CallRound round = new CallRound(book, line, panel, clock, UUID::randomUUID);
    CallStaff started = new CallStaff(round, line, shown, crash);
    started.thread.start();
    return started;
  }

  /**
   * Somebody pressed the button. Returns at once.
   *
   * @param screen state of the visit, such as CHOOSING_SERVICE
   */
  public void call(String screen) {
    lock.lock();
    try {
      wanted = screen;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stops; waits at most two seconds. What was not told is told by the next run. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    line.close();
  }

  private void run() {
    try {
      round.begin();
      Duration rest = Duration.ZERO;
      HelpState told = HelpState.NONE;
      while (true) {
        String screen = await(rest);
        if (isClosed()) {
          return;
        }
        if (screen != null) {
          round.call(screen);
          told = tell(told);
        }
        rest = round.step();
        told = tell(told);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  private HelpState tell(HelpState before) {
    if (round.state() != before) {
      shown.accept(round.state());
    }
    return round.state();
  }

  /** What was pressed, or null once the rest is over. */
  private @Nullable String await(Duration rest) throws InterruptedException {
    lock.lock();
    try {
      long nanos = rest.toNanos();
      while (wanted == null && !closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      String pressed = wanted;
      wanted = null;
      return pressed;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}

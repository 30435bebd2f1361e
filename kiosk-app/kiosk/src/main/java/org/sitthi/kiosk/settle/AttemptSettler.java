package org.sitthi.kiosk.settle;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.visit.LateAnswers;

/**
 * Finishes attempts that a crash, a lost answer or an early-pulled card left open: by look-up only,
 * never by asking for a code again.
 *
 * <p>One thread, which does what {@link SettleRound} decides. At most one look-up in five seconds
 * (facts/nhso.md §7.14). An attempt whose code is not found by the end of its day plus {@link
 * SettleRound#GRACE} is closed as pending, for a person to see.
 */
public final class AttemptSettler implements LateAnswers, AutoCloseable {

  private final SettleRound round;
  private final HistoryDesk desk;
  private final Consumer<Throwable> crash;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private boolean woken = true;
  private boolean closed;

  /**
   * Made at rest; {@link #start} starts it.
   *
   * @param visits the same journal, by person
   * @param saved called after a record was saved: there is something to upload
   */
  public AttemptSettler(
      Journal journal,
      EarlierVisits visits,
      HistoryDesk desk,
      String hospitalCode,
      ZoneId zone,
      InstantSource clock,
      Runnable saved,
      Consumer<Throwable> crash) {
    this.round =
        new SettleRound(
            journal,
            visits,
            hospitalCode,
            zone,
            new SettleRound.Clocks(clock, System::nanoTime),
            saved);
    this.desk = desk;
    this.crash = crash;
    this.thread = Thread.ofPlatform().name("attempt-settler").daemon().unstarted(this::run);
  }

  /** Looks at once at what an earlier run left open; a journal in trouble is asked again later. */
  public void start() {
    round.begin();
    thread.start();
  }

  /** There may be something to settle. Returns at once. */
  public void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void answered(UUID attemptId, ClaimAnswer answer, OffsetDateTime at) {
    round.answered(attemptId, answer, at);
    wake();
  }

  /** See {@link SettleRound#takeUntold}. */
  public Optional<UUID> takeUntold(String code) {
    return round.takeUntold(code);
  }

  /** Stops; waits at most two seconds. */
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
  }

  private void run() {
    try {
      Duration pause = Duration.ZERO;
      while (awaitWork(pause)) {
        pause = step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  /** Waits until woken or the pause is over; false when closed. */
  private boolean awaitWork(Duration pause) throws InterruptedException {
    lock.lock();
    try {
      long nanos = pause.toNanos();
      while (!woken && !closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      woken = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private Duration step() {
    return switch (round.next()) {
      case SettleRound.Next.Rest rest -> rest.length();
      case SettleRound.Next.LookUp lookUp ->
          round.lookedUp(
              lookUp, desk.history(lookUp.number(), lookUp.attempt().record().serviceDate()));
    };
  }
}

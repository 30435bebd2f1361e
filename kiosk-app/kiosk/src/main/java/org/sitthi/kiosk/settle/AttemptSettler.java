package org.sitthi.kiosk.settle;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.round.Rest;
import org.sitthi.kiosk.round.RoundThread;
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

  private static final Duration STOPS_WITHIN = Duration.ofSeconds(2);

  private final SettleRound round;
  private final HistoryDesk desk;
  private final RoundThread thread;

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
    this.thread = new RoundThread("attempt-settler", _ -> Rest.untilNews(step()), crash);
  }

  /** Looks at once at what an earlier run left open; a journal in trouble is asked again later. */
  public void start() {
    round.begin();
    thread.start();
  }

  /** There may be something to settle. Returns at once. */
  public void wake() {
    thread.wake();
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

  /**
   * Looks this record's open attempt up next, and waits for it: by look-up only, as always.
   *
   * @return whether NHSO answered within this time; what it said is in the journal
   */
  public boolean settleNow(UUID recordId, Duration atMost) {
    CompletableFuture<Boolean> answered = round.want(recordId);
    wake();
    try {
      return answered.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      round.unwant(recordId);
    }
  }

  /** Stops; waits at most two seconds. */
  @Override
  public void close() {
    thread.stop(STOPS_WITHIN);
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

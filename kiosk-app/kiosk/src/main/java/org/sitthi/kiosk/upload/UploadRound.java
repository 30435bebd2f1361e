package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.kiosk.round.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at the outbox: sends what is due, oldest first, and says how long to rest. Each thing
 * that was not taken has its own back-off; when several in a row were not taken, or the store asks
 * for time, the store itself is left alone for a while and then tried with one thing.
 *
 * <p>Threads: one. Knows time only by its clock and its answer, so it runs in virtual time too.
 */
public final class UploadRound {

  static final int PER_ROUND = 50;
  static final int FAILURES_IN_A_ROW = 3;

  private static final Logger LOG = LoggerFactory.getLogger(UploadRound.class);
  private static final Duration LONGEST_STORE_REST = Duration.ofMinutes(1);
  private static final Rest JOURNAL_TROUBLE = new Rest(Duration.ofSeconds(10), false);
  private static final Rest NONE = new Rest(Duration.ZERO, true);
  private static final Rest SOME_WAIT = new Rest(Duration.ofSeconds(1), true);
  private static final Rest EMPTY = new Rest(Duration.ofMinutes(1), true);

  private final Outbox outbox;
  private final InstantSource clock;
  private final Delivery delivery;
  private final BackOff storeBackOff;
  private int storeFailures;

  /**
   * A round that can be run again and again.
   *
   * @param random for the ± 20 % of the back-offs
   */
  public UploadRound(
      Outbox outbox,
      UploadDesk desk,
      UploadListener listener,
      InstantSource clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.clock = clock;
    this.delivery = new Delivery(outbox, desk, listener, clock, random);
    this.storeBackOff = new BackOff(LONGEST_STORE_REST, random);
  }

  /**
   * Sends what is due, at most 50.
   *
   * @param goOn asked before each thing; false ends the round
   * @throws JournalException if the outbox can't be read or written; what was sent is sent again
   */
  public Rest run(BooleanSupplier goOn) {
    List<Outgoing> due = outbox.due(clock.instant(), PER_ROUND);
    int allowed = storeFailures == 0 ? FAILURES_IN_A_ROW : 1;
    int inARow = 0;
    for (Outgoing outgoing : due) {
      if (!goOn.getAsBoolean()) {
        return NONE;
      }
      UploadAnswer answer = delivery.send(outgoing);
      if (answer instanceof UploadAnswer.TryLater later) {
        inARow++;
        if (inARow >= allowed || later.after().isPresent()) {
          return storeRest(later);
        }
      } else {
        inARow = 0;
        allowed = FAILURES_IN_A_ROW;
        storeAnswered();
      }
    }
    return due.size() == PER_ROUND ? NONE : restWith(outbox.load().waiting());
  }

  /** As {@link #run}; a journal in trouble is tried again at a slow pace. */
  public Rest runOrRest(BooleanSupplier goOn) {
    try {
      return run(goOn);
    } catch (JournalException e) {
      LOG.warn(
          Notice.NOT_SAVED.marker(),
          "upload pauses for {} s: {}",
          JOURNAL_TROUBLE.length().toSeconds(),
          e.getMessage());
      return JOURNAL_TROUBLE;
    }
  }

  private static Rest restWith(int waiting) {
    return waiting > 0 ? SOME_WAIT : EMPTY;
  }

  private Rest storeRest(UploadAnswer.TryLater later) {
    if (storeFailures == 0) {
      LOG.warn(Notice.STORE_AWAY.marker(), "central store takes nothing now: {}", later.reason());
    }
    Duration rest = Delivery.longer(storeBackOff.after(storeFailures), later);
    storeFailures++;
    return new Rest(rest, false);
  }

  private void storeAnswered() {
    if (storeFailures > 0) {
      LOG.info("central store answers again");
      storeFailures = 0;
    }
  }
}

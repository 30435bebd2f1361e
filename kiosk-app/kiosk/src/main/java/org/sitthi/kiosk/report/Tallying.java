package org.sitthi.kiosk.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.report.Tally.What;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what visits come to, as they come to it, and adds it to the {@link Tally} when a visit is
 * over, in one go: a crash costs the counts of the visit that was on.
 *
 * <p>Threads: {@link #entered} on the visit's, {@link #called} on any; a thread of its own writes.
 */
public final class Tallying implements VisitListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tallying.class);
  private static final int MOST_WAITING = 100;

  private final Tally tally;
  private final InstantSource clock;
  private final ZoneId zone;
  private final ExecutorService writer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("tally").factory());
  private final Map<Tally.Key, Integer> counts = new HashMap<>();
  private final Set<String> steps = new HashSet<>();
  private String step = "IDLE";
  private boolean moreTime;

  /** Counts by the hospital's days. */
  public Tallying(Tally tally, InstantSource clock, ZoneId zone) {
    this.tally = tally;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public synchronized void entered(VisitState state, long nanos) {
    String next = name(state);
    if (state instanceof VisitState.ReadingCard && !step.equals(next)) {
      over();
    }
    if (moreTime && !next.equals(step) && !isAbandoned(state)) {
      count(What.TIMED_OUT, step, "");
    }
    switch (state) {
      case VisitState.Apology apology when isAbandoned(apology) && !step.equals(next) ->
          count(What.ABANDONED, step, apology.cause().code());
      case VisitState.Idle _, VisitState.OutOfService _ -> over();
      default -> {}
    }
    if (steps.add(next) && !next.equals("IDLE") && !next.equals("OUT_OF_SERVICE")) {
      count(What.ENTERED, next, "");
    }
    step = next;
    moreTime = isMoreTime(state);
  }

  /** Somebody called for staff; where. */
  public synchronized String called() {
    count(What.CALLED, step, "");
    if (step.equals("IDLE") || step.equals("OUT_OF_SERVICE")) {
      over();
    }
    return step;
  }

  /** Writes what waits, for at most two seconds. */
  @Override
  public void close() {
    synchronized (this) {
      over();
    }
    writer.shutdown();
    try {
      var _ = writer.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(What what, String where, String cause) {
    counts.merge(new Tally.Key(what, where, cause), 1, Integer::sum);
  }

  private void over() {
    steps.clear();
    if (counts.isEmpty()) {
      return;
    }
    Map<Tally.Key, Integer> done = Map.copyOf(counts);
    counts.clear();
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    try {
      writer.execute(() -> write(day, done));
    } catch (RejectedExecutionException e) {
      LOG.warn("counts of a visit are lost: the journal is too slow, or closed");
    }
  }

  private void write(LocalDate day, Map<Tally.Key, Integer> done) {
    try {
      tally.add(day, done);
    } catch (JournalException e) {
      LOG.warn("counts of a visit are lost: {}", e.getMessage());
    }
  }

  /** The card came out, or the patient gave up; what the card or a machine did is not that. */
  private static boolean isAbandoned(VisitState state) {
    return state instanceof VisitState.Apology(var _, Cause cause)
        && (cause == Cause.CARD_REMOVED_EARLY
            || cause == Cause.CANCELLED
            || cause == Cause.NOT_CHOSEN);
  }

  private static boolean isMoreTime(VisitState state) {
    return (state instanceof VisitState.AskingConsent asking && asking.moreTime())
        || (state instanceof VisitState.ChoosingService choosing && choosing.moreTime())
        || (state instanceof VisitState.EnteringReferral entering && entering.moreTime());
  }

  /** {@code ReadingCard} is the step READING_CARD, as in the evidence. */
  private static String name(VisitState state) {
    return state
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}

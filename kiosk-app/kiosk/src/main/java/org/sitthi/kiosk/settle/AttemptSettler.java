package org.sitthi.kiosk.settle;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.visit.LateAnswers;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes attempts that a crash, a lost answer or an early-pulled card left open: by look-up only,
 * never by asking for a code again.
 *
 * <p>One thread. At most one look-up in five seconds (facts/nhso.md §7.14). An attempt whose code
 * is not found by the end of its day plus {@link #GRACE} is closed as pending, for a person to see.
 */
public final class AttemptSettler implements LateAnswers, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptSettler.class);

  /** Pause between two look-ups. */
  static final Duration BETWEEN_LOOK_UPS = Duration.ofSeconds(5);

  /**
   * The visit itself looks first: the background leaves its attempt alone for so long, which is
   * longer than all deadlines of a visit after its attempt together.
   */
  private static final Duration VISIT_FIRST = Duration.ofMinutes(3);

  private static final Duration ROUND = Duration.ofMinutes(2);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** How long after the day's end NHSO's history is still believed to be late. */
  static final Duration GRACE = Duration.ofHours(1);

  private static final int LATE_ANSWERS = 100;
  private static final int MOST_UNTOLD = 1_000;

  private final Journal journal;
  private final HistoryDesk desk;
  private final Settlement settlement;
  private final InstantSource clock;
  private final Runnable saved;
  private final Consumer<Throwable> crash;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<LateAnswer> late = new ArrayDeque<>();
  private final Map<UUID, OffsetDateTime> notBefore = new HashMap<>();
  private final Map<String, UUID> untold = new HashMap<>();
  private final Map<UUID, Integer> tries = new HashMap<>();
  private final Thread thread;
  private boolean knowsEarlier;
  private long quietUntil = System.nanoTime();
  private boolean woken = true;
  private boolean closed;

  private record LateAnswer(UUID attemptId, ClaimAnswer.Issued issued, OffsetDateTime at) {}

  /**
   * Made at rest; {@link #start} starts it.
   *
   * @param saved called after a record was saved: there is something to upload
   */
  public AttemptSettler(
      Journal journal,
      HistoryDesk desk,
      String hospitalCode,
      ZoneId zone,
      InstantSource clock,
      Runnable saved,
      Consumer<Throwable> crash) {
    this.journal = journal;
    this.desk = desk;
    this.settlement = new Settlement(hospitalCode, zone);
    this.clock = clock;
    this.saved = saved;
    this.crash = crash;
    this.thread = Thread.ofPlatform().name("attempt-settler").daemon().unstarted(this::run);
  }

  /** Looks at once at what an earlier run left open; a journal in trouble is asked again later. */
  public void start() {
    try {
      rememberEarlier();
    } catch (JournalException e) {
      LOG.error("open attempts can't be read: {}", e.getMessage());
    }
    thread.start();
  }

  private void rememberEarlier() {
    if (!knowsEarlier) {
      journal.openAttempts().forEach(attempt -> notBefore.put(attempt.attemptId(), now()));
      knowsEarlier = true;
    }
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

  /**
   * Keeps a code that came after its visit was over; any other late answer is settled by look-up.
   */
  @Override
  public void answered(UUID attemptId, ClaimAnswer answer, OffsetDateTime at) {
    lock.lock();
    try {
      if (answer instanceof ClaimAnswer.Issued issued && late.size() < LATE_ANSWERS) {
        late.add(new LateAnswer(attemptId, issued, at));
      }
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The record into which this code was put behind the patient's back since the start, told once:
   * who comes again for it has no slip with it yet.
   */
  public Optional<UUID> takeUntold(String code) {
    lock.lock();
    try {
      return Optional.ofNullable(untold.remove(code));
    } finally {
      lock.unlock();
    }
  }

  private void remember(VisitRecord kept) {
    lock.lock();
    try {
      if (untold.size() < MOST_UNTOLD) {
        kept.claim().value().ifPresent(code -> untold.put(code, kept.recordId()));
      }
    } finally {
      lock.unlock();
    }
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
        pause = roundOrRest();
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

  /** Nothing is lost when the journal fails: the attempts are still open in it. */
  private Duration roundOrRest() {
    try {
      return round();
    } catch (JournalException e) {
      LOG.error("attempts can't be settled now, tried again in two minutes: {}", e.getMessage());
      return ROUND;
    }
  }

  /** Keeps late codes, then looks one open attempt up. Returns how long to wait. */
  private Duration round() {
    rememberEarlier();
    keepLateCodes();
    long quiet = quietUntil - System.nanoTime();
    if (quiet > 0) {
      return Duration.ofNanos(quiet);
    }
    OffsetDateTime now = now();
    List<Attempt> open = journal.openAttempts();
    for (Attempt attempt : open) {
      if (isDue(attempt, now)) {
        lookUp(attempt, now);
        quietUntil = System.nanoTime() + BETWEEN_LOOK_UPS.toNanos();
        return BETWEEN_LOOK_UPS;
      }
    }
    return open.stream()
        .map(attempt -> Duration.between(now, due(attempt)))
        .filter(rest -> rest.compareTo(ROUND) < 0)
        .min(Comparator.naturalOrder())
        .orElse(ROUND);
  }

  /** What would be due later than we ever put off was put off by a clock that was wrong. */
  private boolean isDue(Attempt attempt, OffsetDateTime now) {
    OffsetDateTime due = due(attempt);
    return !due.isAfter(now) || due.isAfter(now.plus(LONGEST_PAUSE));
  }

  private OffsetDateTime due(Attempt attempt) {
    return notBefore.getOrDefault(attempt.attemptId(), attempt.savedAt().plus(VISIT_FIRST));
  }

  /** A late code leaves memory only when it is safe in the journal. */
  private void keepLateCodes() {
    for (Optional<LateAnswer> next = firstLate(); next.isPresent(); next = firstLate()) {
      LateAnswer answer = next.get();
      journal.openAttempts().stream()
          .filter(attempt -> attempt.attemptId().equals(answer.attemptId()))
          .findFirst()
          .ifPresent(attempt -> keep(attempt, answer.issued().code(), answer.at()));
      kept(answer);
    }
  }

  private Optional<LateAnswer> firstLate() {
    lock.lock();
    try {
      return Optional.ofNullable(late.peek());
    } finally {
      lock.unlock();
    }
  }

  private void kept(LateAnswer answer) {
    lock.lock();
    try {
      late.remove(answer);
    } finally {
      lock.unlock();
    }
  }

  private void lookUp(Attempt attempt, OffsetDateTime now) {
    CitizenNumber number = new CitizenNumber(attempt.record().person().citizenId());
    switch (desk.history(number, attempt.record().serviceDate())) {
      case HistoryAnswer.Codes codes -> {
        Optional<IssuedCode> found = settlement.find(attempt, codes.codes());
        if (found.isPresent()) {
          keep(attempt, found.get(), now);
        } else if (settlement.isOver(attempt, now.minus(GRACE))) {
          keepLateCodes();
          giveUp(attempt);
        } else {
          show(attempt);
          postpone(attempt, now);
        }
      }
      case HistoryAnswer.Unreachable(var trouble) -> {
        LOG.info("attempt {} not settled yet: {}", attempt.attemptId(), trouble.kind());
        postpone(attempt, now);
      }
    }
  }

  private void keep(Attempt attempt, IssuedCode code, OffsetDateTime at) {
    Optional<VisitRecord> latest = journal.latest(attempt.record().recordId());
    VisitRecord kept =
        journal.saveRecord(
            settlement.settled(attempt, latest, code, at), Optional.of(attempt.attemptId()));
    if (latest.isEmpty() || kept.revision() > latest.get().revision()) {
      remember(kept);
    }
    forget(attempt);
    LOG.info("attempt {} settled", attempt.attemptId());
    saved.run();
  }

  /** A visit that was cut off is seen by the claims unit today, not only when it is settled. */
  private void show(Attempt attempt) {
    if (journal.latest(attempt.record().recordId()).isEmpty()) {
      journal.saveRecord(attempt.record(), Optional.empty());
      saved.run();
    }
  }

  private void giveUp(Attempt attempt) {
    journal.saveRecord(
        settlement.unsettled(attempt, journal.latest(attempt.record().recordId())),
        Optional.of(attempt.attemptId()));
    forget(attempt);
    LOG.warn("attempt {} closed without a code: NHSO's history has none", attempt.attemptId());
    saved.run();
  }

  private void postpone(Attempt attempt, OffsetDateTime now) {
    int count = tries.merge(attempt.attemptId(), 1, Integer::sum);
    Duration pause = BETWEEN_LOOK_UPS.multipliedBy(1L << Math.min(count, 6));
    notBefore.put(
        attempt.attemptId(), now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
  }

  private void forget(Attempt attempt) {
    notBefore.remove(attempt.attemptId());
    tries.remove(attempt.attemptId());
  }

  private OffsetDateTime now() {
    return settlement.at(clock.instant());
  }
}

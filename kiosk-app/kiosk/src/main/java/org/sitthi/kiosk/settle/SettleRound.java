package org.sitthi.kiosk.settle;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.kiosk.visit.LateAnswers;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@link AttemptSettler} decides and saves, one step at a time: which attempt is looked up
 * next, and what becomes of it. Knows no thread, and time only by its clocks, so it runs in virtual
 * time too.
 *
 * <p>Threads: one, but for {@link #answered} and {@link #takeUntold}.
 */
public final class SettleRound implements LateAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(SettleRound.class);

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

  private final Journal journal;
  private final EarlierVisits visits;
  private final Settlement settlement;
  private final Clocks clocks;
  private final LongSupplier nanos;
  private final Runnable saved;
  private final LateCodes late = new LateCodes();
  private final Untold untold = new Untold();
  private final LookUpNotes lookUps = new LookUpNotes();
  private final Map<UUID, OffsetDateTime> notBefore = new HashMap<>();
  private final Map<UUID, Integer> tries = new HashMap<>();
  private final Map<UUID, CompletableFuture<Boolean>> wanted = new ConcurrentHashMap<>();
  private boolean knowsEarlier;
  private long quietUntil;

  /**
   * The two clocks.
   *
   * @param clock the kiosk's, which may be set while it runs
   * @param nanos steady, as {@link System#nanoTime}
   */
  public record Clocks(InstantSource clock, LongSupplier nanos) {}

  /** What is to be done next. */
  public sealed interface Next {

    /** Nothing for so long, unless there is news. */
    record Rest(Duration length) implements Next {}

    /** Ask for the history of this attempt's person and day, then tell {@link #lookedUp}. */
    record LookUp(Attempt attempt, OffsetDateTime asked) implements Next {

      /** Whose history. */
      public CitizenNumber number() {
        return new CitizenNumber(attempt.record().person().citizenId());
      }
    }
  }

  /**
   * Of a kiosk that begins to run.
   *
   * @param visits the same journal, by person
   * @param saved called after a record was saved: there is something to upload
   */
  public SettleRound(
      Journal journal,
      EarlierVisits visits,
      String hospitalCode,
      ZoneId zone,
      Clocks clocks,
      Runnable saved) {
    this.journal = journal;
    this.visits = visits;
    this.settlement = new Settlement(hospitalCode, zone);
    this.clocks = clocks;
    this.nanos = clocks.nanos();
    this.saved = saved;
    this.quietUntil = nanos.getAsLong();
  }

  /** Remembers what an earlier run left open; a journal in trouble is asked again later. */
  public void begin() {
    try {
      rememberEarlier();
    } catch (JournalException e) {
      LOG.error("open attempts can't be read: {}", e.getMessage());
    }
  }

  /** Keeps late codes, then chooses. Nothing is lost when the journal fails. */
  public Next next() {
    try {
      return chosen();
    } catch (JournalException e) {
      return new Next.Rest(trouble(e));
    }
  }

  /** Takes what the history said. Returns how long to rest. */
  public Duration lookedUp(Next.LookUp lookUp, HistoryAnswer answer) {
    Attempt attempt = lookUp.attempt();
    lookUps.add(attempt.attemptId(), lookUp.asked(), now(), answer);
    try {
      learned(attempt, answer, now());
      CompletableFuture<Boolean> waiting = wanted.remove(attempt.record().recordId());
      if (waiting != null) {
        waiting.complete(answer instanceof HistoryAnswer.Codes);
      }
      quietUntil = nanos.getAsLong() + BETWEEN_LOOK_UPS.toNanos();
      return BETWEEN_LOOK_UPS;
    } catch (JournalException e) {
      return trouble(e);
    }
  }

  /** The attempts are still open in the journal. */
  private static Duration trouble(JournalException e) {
    LOG.error("attempts can't be settled now, tried again in two minutes: {}", e.getMessage());
    return ROUND;
  }

  /**
   * Keeps a code that came after its visit was over; any other late answer is settled by look-up.
   */
  @Override
  public void answered(UUID attemptId, ClaimAnswer answer, OffsetDateTime at) {
    if (answer instanceof ClaimAnswer.Issued issued) {
      late.add(new LateCodes.LateCode(attemptId, issued.code(), at));
    }
  }

  /**
   * The record into which this code was put behind the patient's back since the start, told once:
   * who comes again for it has no slip with it yet.
   */
  public Optional<UUID> takeUntold(String code) {
    return untold.take(code);
  }

  /**
   * Has the open attempt of this record looked up next, instead of in its turn. Any thread.
   *
   * @return whether NHSO has answered, once it was asked; never completed if there is no attempt
   */
  CompletableFuture<Boolean> want(UUID recordId) {
    return wanted.computeIfAbsent(recordId, _ -> new CompletableFuture<>());
  }

  /** Nobody waits for it any more. Any thread. */
  void unwant(UUID recordId) {
    wanted.remove(recordId);
  }

  private void rememberEarlier() {
    if (!knowsEarlier) {
      journal.openAttempts().forEach(attempt -> notBefore.put(attempt.attemptId(), now()));
      knowsEarlier = true;
    }
  }

  private Next chosen() {
    rememberEarlier();
    keepLateCodes();
    long quiet = quietUntil - nanos.getAsLong();
    if (quiet > 0) {
      return new Next.Rest(Duration.ofNanos(quiet));
    }
    OffsetDateTime now = now();
    List<Attempt> open = settlement.firstOnes(journal.openAttempts());
    for (Attempt attempt : open) {
      if (isDue(attempt, now)) {
        return new Next.LookUp(attempt, now);
      }
    }
    return new Next.Rest(
        open.stream()
            .map(attempt -> Duration.between(now, due(attempt)))
            .filter(rest -> rest.compareTo(ROUND) < 0)
            .min(Comparator.naturalOrder())
            .orElse(ROUND));
  }

  /** What would be due later than we ever put off was put off by a clock that was wrong. */
  private boolean isDue(Attempt attempt, OffsetDateTime now) {
    OffsetDateTime due = due(attempt);
    return wanted.containsKey(attempt.record().recordId())
        || !due.isAfter(now)
        || due.isAfter(now.plus(LONGEST_PAUSE));
  }

  private OffsetDateTime due(Attempt attempt) {
    return notBefore.getOrDefault(attempt.attemptId(), attempt.savedAt().plus(VISIT_FIRST));
  }

  /** A late code leaves memory only when it is safe in the journal. */
  private void keepLateCodes() {
    for (Optional<LateCodes.LateCode> next = late.first(); next.isPresent(); next = late.first()) {
      LateCodes.LateCode code = next.get();
      journal.openAttempts().stream()
          .filter(attempt -> attempt.attemptId().equals(code.attemptId()))
          .findFirst()
          .ifPresent(attempt -> keep(attempt, code.code(), code.at()));
      late.kept(code);
    }
  }

  private void learned(Attempt attempt, HistoryAnswer answer, OffsetDateTime now) {
    switch (answer) {
      case HistoryAnswer.Codes codes -> {
        Optional<IssuedCode> found = settlement.find(attempt, held(attempt), codes.codes(), now);
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

  private Set<String> held(Attempt attempt) {
    CitizenNumber number = new CitizenNumber(attempt.record().person().citizenId());
    return settlement
        .days(attempt)
        .flatMap(day -> visits.earlier(number, day).stream())
        .flatMap(visit -> visit.claim().value().stream())
        .collect(Collectors.toSet());
  }

  private void keep(Attempt attempt, IssuedCode code, OffsetDateTime at) {
    VisitRecord settled =
        settlement.settled(attempt, journal.latest(attempt.record().recordId()), code, at);
    Optional<VisitRecord> known =
        journal
            .latest(settled.recordId())
            .filter(latest -> latest.revision() >= settled.revision());
    VisitRecord kept =
        journal.saveRecord(
            known.orElseGet(() -> lookUps.on(settled, attempt.attemptId())),
            Optional.of(attempt.attemptId()));
    if (known.isEmpty()) {
      kept.claim().value().ifPresent(told -> untold.put(told, kept.recordId()));
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
    Optional<VisitRecord> latest = journal.latest(attempt.record().recordId());
    VisitRecord unsettled = settlement.unsettled(attempt, latest);
    boolean known = latest.filter(unsettled::equals).isPresent();
    journal.saveRecord(
        known ? unsettled : lookUps.on(unsettled, attempt.attemptId()),
        Optional.of(attempt.attemptId()));
    forget(attempt);
    LOG.warn(
        Notice.CODE_NOT_FOUND.marker(),
        "attempt {} closed without a code: NHSO's history has none",
        attempt.attemptId());
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
    lookUps.forget(attempt.attemptId());
  }

  private OffsetDateTime now() {
    return settlement.at(clocks.clock().instant());
  }
}

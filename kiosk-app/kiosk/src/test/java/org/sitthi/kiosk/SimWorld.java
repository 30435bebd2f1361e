package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** What outlives the power: NHSO, the journal's disk, the store, the paper, the people. */
final class SimWorld {

  static final DeskTrouble TROUBLE = new DeskTrouble(DeskTrouble.Kind.TOO_SLOW, "simulated");

  final InMemoryJournal journal = new InMemoryJournal(new RecordJson());
  final SimStore store;
  final Queue<Throwable> crashes = new ConcurrentLinkedQueue<>();

  /** Promises that were broken, in words. */
  final Queue<String> broken = new ConcurrentLinkedQueue<>();

  private final SimChance chance;
  private final Map<String, IssuedCode> given = new ConcurrentHashMap<>();
  private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> printed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger minutes = new AtomicInteger();
  private volatile boolean calm;

  SimWorld(long seed) {
    this.chance = new SimChance(seed);
    this.store = new SimStore(this);
  }

  static List<Citizen> people() {
    return IntStream.range(0, 3).mapToObj(SimWorld::person).toList();
  }

  void calm() {
    calm = true;
  }

  boolean isCalm() {
    return calm;
  }

  /** True so many times of a hundred, while it is not calm. */
  boolean trouble(int percent) {
    return !calm && chance.next(100) < percent;
  }

  void passTime() {
    LockSupport.parkNanos(1_000L * chance.next(2_000));
  }

  /** The codes that NHSO made, by citizen number. */
  Map<String, String> codes() {
    Map<String, String> codes = new ConcurrentHashMap<>();
    given.forEach((person, code) -> codes.put(person, code.code()));
    return codes;
  }

  boolean oldestAttemptHasNoCode() {
    return journal.openAttempts().stream().limit(1).anyMatch(this::hasNoCode);
  }

  private boolean hasNoCode(Attempt attempt) {
    return !given.containsKey(attempt.record().person().citizenId());
  }

  /** The kiosk's clock and NHSO's, which are one here. */
  Instant now() {
    return MadeUp.NOW.toInstant().plus(Duration.ofMinutes(minutes.get()));
  }

  /** As a clock that is set while visits run; a few hours in all. */
  void clockJumps() {
    minutes.addAndGet(4);
  }

  /** What was never answered and left no code ends with its day; the simulation has no next day. */
  void forgetAttemptWithoutCode() {
    journal.openAttempts().stream()
        .filter(this::hasNoCode)
        .forEach(attempt -> {
          VisitRecord record = journal.latest(attempt.record().recordId()).orElse(attempt.record());
          journal.saveRecord(record, Optional.of(attempt.attemptId()));
        });
  }

  HistoryAnswer history(CitizenNumber number) {
    passTime();
    if (trouble(25)) {
      return new HistoryAnswer.Unreachable(TROUBLE);
    }
    List<IssuedCode> codes = new ArrayList<>();
    Optional.ofNullable(given.get(number.digits())).ifPresent(codes::add);
    return new HistoryAnswer.Codes(codes);
  }

  ClaimAnswer claim(ClaimRequest request) {
    if (!asked.add(request.attemptId())) {
      broken.add("an attempt was asked for twice");
    }
    if (journal.openAttempts().stream().noneMatch(a -> a.attemptId().equals(request.attemptId()))) {
      broken.add("asked for before the attempt was safe, or after it was closed");
    }
    passTime();
    if (trouble(15)) {
      return trouble(50) ? new ClaimAnswer.NotSent(TROUBLE) : new ClaimAnswer.AnswerLost(TROUBLE);
    }
    String person = request.number().digits();
    IssuedCode code =
        MadeUp.code(
            "PP" + (9900000000L + given.size()),
            "PG0060001",
            now().atOffset(ZoneOffset.ofHours(7)));
    if (given.putIfAbsent(person, code) != null) {
      return new ClaimAnswer.Refused(List.of("a code is there already"));
    }
    passTime();
    return trouble(30) ? new ClaimAnswer.AnswerLost(TROUBLE) : new ClaimAnswer.Issued(code);
  }

  void paper(VisitRecord record) {
    if (journal.latest(record.recordId()).isEmpty()) {
      broken.add("a slip without a saved record");
    }
    if (!printed.add(record.recordId() + " " + record.revision())) {
      broken.add("a slip printed twice");
    }
    Optional<String> own =
        Optional.ofNullable(given.get(record.person().citizenId())).map(IssuedCode::code);
    if (record.claim().value().isPresent() && !record.claim().value().equals(own)) {
      broken.add("a slip with a code that NHSO did not give");
    }
  }

  void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long for: " + what).isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  /** As {@link #await}, but goes on without it after a second: nothing depends on it. */
  void awaitPatiently(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  private static Citizen person(int n) {
    String twelve = "99999999999" + n;
    int sum = IntStream.range(0, 12).map(i -> (twelve.charAt(i) - '0') * (13 - i)).sum();
    Citizen one = MadeUp.citizen();
    return new Citizen(
        new CitizenNumber(twelve + (11 - sum % 11) % 10),
        one.thaiName(),
        one.englishName(),
        one.birthDate(),
        one.sex(),
        one.placeOfIssue(),
        one.issueDate(),
        one.expiry(),
        one.address(),
        one.cardLayout());
  }
}

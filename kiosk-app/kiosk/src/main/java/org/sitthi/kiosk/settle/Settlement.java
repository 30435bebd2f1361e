package org.sitthi.kiosk.settle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.SecondCode;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** What an open attempt becomes; pure. */
final class Settlement {

  /**
   * NHSO may make a code after midnight for a visit that began before it: so long after the attempt
   * a code of the next day is still its own.
   */
  private static final Duration PAST_MIDNIGHT = Duration.ofMinutes(10);

  /** After so long a code that NHSO made is in its history. */
  private static final Duration HISTORY_COMPLETE = Duration.ofMinutes(15);

  /** NHSO's clock and ours may differ by so much. */
  private static final Duration CLOCK_SLACK = Duration.ofMinutes(2);

  /** The longest that a request may take, and as much again for clocks that differ. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

  private final String hospitalCode;
  private final ZoneId zone;

  Settlement(String hospitalCode, ZoneId zone) {
    this.hospitalCode = hospitalCode;
    this.zone = zone;
  }

  OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, zone);
  }

  /**
   * The check-in code of this attempt's day or moment, hospital and claim type. Of several the one
   * made nearest to the attempt; but one that the attempt may have made and that no record has
   * comes before one that a record has. Round midnight nothing counts before all that was made is
   * surely in the history: else a code of the other day would be taken for it.
   *
   * @param held the codes that records of the person have
   */
  Optional<IssuedCode> find(
      Attempt attempt, Set<String> held, List<IssuedCode> codes, OffsetDateTime now) {
    if (attempt.isNearMidnight(zone) && !now.isAfter(attempt.savedAt().plus(HISTORY_COMPLETE))) {
      return Optional.empty();
    }
    List<IssuedCode> fitting = fitting(attempt, codes);
    return fitting.stream()
        .filter(code -> !held.contains(code.code()))
        .filter(code -> isSoonAfter(code, attempt))
        .min(Comparator.comparing(IssuedCode::issuedAt))
        .or(() -> fitting.stream().min(Comparator.comparing(code -> apart(attempt, code))));
  }

  /**
   * Those that may be settled now. Round midnight, of a person's attempts for the same the oldest
   * alone: what it made must not be taken for what a later one made.
   *
   * @param open oldest first
   */
  List<Attempt> firstOnes(List<Attempt> open) {
    Set<String> waited = new HashSet<>();
    return open.stream()
        .filter(attempt ->
            !attempt.isNearMidnight(zone)
                || waited.add(
                    attempt.record().person().citizenId() + " " + attempt.claimTypeCode()))
        .toList();
  }

  /** The days on which records of the attempt's person may hold what it made. */
  Stream<LocalDate> days(Attempt attempt) {
    LocalDate day = day(attempt);
    return attempt.isNearMidnight(zone)
        ? Stream.of(day.minusDays(1), day, day.plusDays(1))
        : Stream.of(day);
  }

  private List<IssuedCode> fitting(Attempt attempt, List<IssuedCode> codes) {
    return codes.stream()
        .filter(IssuedCode::isCheckIn)
        .filter(code -> code.hospitalCode().filter(hospitalCode::equals).isPresent())
        .filter(code -> code.claimTypeCode().equals(attempt.claimTypeCode()))
        .filter(code -> code.day(zone).equals(day(attempt)) || isSoonAfter(code, attempt))
        .toList();
  }

  /** True once this time lies on a later day than the attempt. */
  boolean isOver(Attempt attempt, OffsetDateTime time) {
    return time.atZoneSameInstant(zone).toLocalDate().isAfter(day(attempt));
  }

  /**
   * The record with the code: the first revision if there was none, else the next. A record that
   * has this code already stays as it is; for a second code there is a record apart.
   */
  VisitRecord settled(
      Attempt attempt, Optional<VisitRecord> latest, IssuedCode code, OffsetDateTime at) {
    ClaimRecord before = attempt.record().claim();
    ClaimRecord claim =
        new ClaimRecord(
            ClaimRecord.State.OBTAINED,
            Optional.of(code.code()),
            ClaimRecord.Kind.NHSO_CHECKIN,
            before.claimType(),
            Optional.of(code.issuedAt()),
            Optional.of(source(attempt, code)),
            before.attempts(),
            Optional.of(elapsed(attempt.record().createdAt(), at)),
            Optional.empty());
    VisitRecord apart = SecondCode.placed(latest, attempt.record().withClaim(claim));
    return apart.recordId().equals(attempt.record().recordId())
        ? next(attempt, latest, claim)
        : apart;
  }

  /** The record that says that nothing was found; unchanged if it has a code by now. */
  VisitRecord unsettled(Attempt attempt, Optional<VisitRecord> latest) {
    ClaimRecord before = attempt.record().claim();
    ClaimRecord claim =
        new ClaimRecord(
            ClaimRecord.State.PENDING,
            Optional.empty(),
            before.kind(),
            before.claimType(),
            Optional.empty(),
            Optional.empty(),
            before.attempts(),
            Optional.empty(),
            Optional.of("asked once, no answer; no code in NHSO's history by the end of the day"));
    return next(attempt, latest, claim);
  }

  private static VisitRecord next(
      Attempt attempt, Optional<VisitRecord> latest, ClaimRecord claim) {
    return latest
        .map(record ->
            record.claim().state() == ClaimRecord.State.OBTAINED
                ? record
                : upon(record, attempt).withClaim(claim))
        .orElseGet(() -> attempt.record().withClaim(claim));
  }

  /** The next revision; what a visit that went on had learned before its attempt is in it. */
  private static VisitRecord upon(VisitRecord latest, Attempt attempt) {
    return attempt.record().revision() > latest.revision()
        ? attempt.record()
        : latest.revised(latest.claim());
  }

  /** A code made at another time than the attempt was made for another visit or channel. */
  private static ClaimRecord.Source source(Attempt attempt, IssuedCode code) {
    return apart(attempt, code).compareTo(ANSWERED_WITHIN) <= 0
        ? ClaimRecord.Source.SETTLED
        : ClaimRecord.Source.REUSED;
  }

  private static Duration apart(Attempt attempt, IssuedCode code) {
    return Duration.between(attempt.savedAt(), code.issuedAt()).abs();
  }

  private static boolean isSoonAfter(IssuedCode code, Attempt attempt) {
    return !code.issuedAt().isBefore(attempt.savedAt().minus(CLOCK_SLACK))
        && code.issuedAt().isBefore(attempt.savedAt().plus(PAST_MIDNIGHT));
  }

  private LocalDate day(Attempt attempt) {
    return attempt.record().serviceDate();
  }

  private static long elapsed(OffsetDateTime from, OffsetDateTime to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }
}

package org.sitthi.kiosk;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.SecondCode;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.VisitRecord;

/**
 * Saves what a visit knows so that one visit stays one record and no code is lost, whoever else saw
 * to it meanwhile.
 *
 * <p>A visit that was cut off, by the power or by a pulled card, goes on when its card is put in
 * again: a code that is then found in NHSO's history goes into the record that was begun, not into
 * a second one.
 *
 * @param untold gives, once, the record into which the background put this code since the start
 * @param zone whose midnight counts
 */
public record OneRecord(Journal journal, Function<String, Optional<UUID>> untold, ZoneId zone) {

  private static final int TRIES = 3;

  /**
   * What is saved now.
   *
   * @param slipMayBeOut true if the code was saved by another insertion of the card, which may have
   *     its slip
   */
  public record Saved(VisitRecord record, boolean slipMayBeOut) {}

  /**
   * Saves a draft, or what it means for the record that is there already.
   *
   * @throws JournalException if it is not safe on disk
   */
  public Saved save(VisitRecord draft, Optional<UUID> closes) {
    if (!draft.claim().source().equals(Optional.of(ClaimRecord.Source.REUSED))) {
      return put(draft, closes);
    }
    Optional<Saved> begun =
        settled(draft).map(record -> new Saved(record, false)).or(() -> open(draft, closes));
    // The visit that goes on may have begun an attempt of its own, which NHSO refused.
    return begun
        .map(saved -> new Saved(put(saved.record(), closes).record(), saved.slipMayBeOut()))
        .orElseGet(() -> put(draft, closes));
  }

  private Optional<VisitRecord> settled(VisitRecord draft) {
    return draft.claim().value().flatMap(untold).flatMap(journal::latest).filter(isOf(draft));
  }

  private Optional<Saved> open(VisitRecord draft, Optional<UUID> closes) {
    return journal.openAttempts().stream()
        .filter(attempt -> !closes.equals(Optional.of(attempt.attemptId())))
        .filter(attempt -> isOf(draft).test(attempt.record()) && isSameClaim(attempt, draft))
        .findFirst()
        .map(attempt ->
            put(
                begun(attempt, draft).withClaim(found(attempt, draft.claim())),
                Optional.of(attempt.attemptId())));
  }

  /**
   * A code found by look-up round midnight may not be the only one that the attempt made: the
   * settler closes it when the history is surely complete.
   */
  private Optional<UUID> closed(VisitRecord draft, Optional<UUID> closes) {
    boolean answered = draft.claim().source().equals(Optional.of(ClaimRecord.Source.AGENT));
    if (closes.isEmpty() || answered || draft.claim().value().isEmpty()) {
      return closes;
    }
    return journal.openAttempts().stream()
        .filter(attempt -> closes.get().equals(attempt.attemptId()))
        .filter(attempt -> !attempt.isNearMidnight(zone))
        .map(Attempt::attemptId)
        .findFirst();
  }

  /** What the visit that goes on learned, if it goes on with the same record. */
  private static VisitRecord begun(Attempt attempt, VisitRecord draft) {
    return draft.recordId().equals(attempt.record().recordId()) ? draft : attempt.record();
  }

  /** The settler may save the same record at the same moment: what it saved is then built upon. */
  private Saved put(VisitRecord draft, Optional<UUID> wanted) {
    Optional<UUID> closes = closed(draft, wanted);
    for (int left = TRIES; ; left--) {
      VisitRecord placed = SecondCode.placed(journal.latest(draft.recordId()), draft);
      Optional<VisitRecord> there = journal.latest(placed.recordId());
      VisitRecord next = upon(there, placed);
      try {
        VisitRecord saved = journal.saveRecord(next, closes);
        // Its slip comes now: nobody has to come again for it.
        boolean byBackground = saved.claim().value().flatMap(untold).isPresent();
        boolean wasThere = there.filter(saved::equals).isPresent();
        boolean obtained = saved.claim().state() == ClaimRecord.State.OBTAINED;
        return new Saved(saved, wasThere && obtained && !byBackground);
      } catch (JournalException e) {
        boolean overtaken =
            journal.latest(placed.recordId()).stream()
                .anyMatch(latest -> latest.revision() >= next.revision());
        if (left == 1 || !overtaken) {
          throw e;
        }
      }
    }
  }

  /** A code that is in the record stays; else what the visit knows is the news. */
  private static VisitRecord upon(Optional<VisitRecord> latest, VisitRecord draft) {
    if (latest.isEmpty()) {
      return draft;
    }
    VisitRecord record = latest.get();
    if (draft.revision() > 1) {
      return continued(record, draft);
    }
    boolean nothingNew =
        record.claim().state() == ClaimRecord.State.OBTAINED
            || record.claim().equals(draft.claim());
    return nothingNew ? record : record.revised(draft.claim());
  }

  /** A visit gone on with may know more than its claim: all of it is kept. */
  private static VisitRecord continued(VisitRecord latest, VisitRecord draft) {
    boolean saved = latest.revision() >= draft.revision() && latest.claim().equals(draft.claim());
    if (saved || latest.claim().state() == ClaimRecord.State.OBTAINED) {
      return latest;
    }
    return latest.revision() < draft.revision() ? draft : latest.continuedBy(draft);
  }

  private static Predicate<VisitRecord> isOf(VisitRecord draft) {
    return record ->
        record.person().citizenId().equals(draft.person().citizenId())
            && record.serviceDate().equals(draft.serviceDate());
  }

  private static boolean isSameClaim(Attempt attempt, VisitRecord draft) {
    return draft
        .claim()
        .claimType()
        .map(CodedName::code)
        .equals(Optional.of(attempt.claimTypeCode()));
  }

  /** Made after the attempt, the code is the answer to it. */
  private static ClaimRecord found(Attempt attempt, ClaimRecord claim) {
    boolean answer =
        claim.obtainedAt().filter(at -> !at.isBefore(attempt.record().createdAt())).isPresent();
    return new ClaimRecord(
        claim.state(),
        claim.value(),
        claim.kind(),
        claim.claimType(),
        claim.obtainedAt(),
        Optional.of(answer ? ClaimRecord.Source.SETTLED : ClaimRecord.Source.REUSED),
        attempt.record().claim().attempts(),
        claim.elapsedMillis(),
        claim.lastError());
  }
}

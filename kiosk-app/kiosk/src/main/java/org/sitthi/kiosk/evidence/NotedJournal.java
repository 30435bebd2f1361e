package org.sitthi.kiosk.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.record.VisitRecord;

/** A journal that keeps each new revision, and each attempt, with its evidence. */
public record NotedJournal(Journal journal, Stamp stamp) implements Journal {

  @Override
  public void saveAttempt(Attempt attempt) {
    journal.saveAttempt(
        new Attempt(
            attempt.attemptId(),
            stamp.on(attempt.record()),
            attempt.claimTypeCode(),
            attempt.savedAt()));
  }

  /** A revision that is there already is given as it is: it must be the same. */
  @Override
  public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
    boolean known =
        journal
            .latest(record.recordId())
            .filter(latest -> latest.revision() >= record.revision())
            .isPresent();
    return journal.saveRecord(known ? record : stamp.on(record), closes);
  }

  @Override
  public List<Attempt> openAttempts() {
    return journal.openAttempts();
  }

  @Override
  public Optional<VisitRecord> latest(UUID recordId) {
    return journal.latest(recordId);
  }

  @Override
  public void close() {
    journal.close();
  }
}

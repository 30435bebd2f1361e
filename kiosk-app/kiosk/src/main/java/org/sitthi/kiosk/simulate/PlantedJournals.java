package org.sitthi.kiosk.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** The bugs of {@link Mutant} that sit in the journal. */
final class PlantedJournals {

  private PlantedJournals() {}

  /** A journal that passes all on: what a wrong one begins with. */
  abstract static class PassingJournal implements Journal {

    final Journal journal;

    PassingJournal(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void saveAttempt(Attempt attempt) {
      journal.saveAttempt(attempt);
    }

    @Override
    public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
      return journal.saveRecord(record, closes);
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

  /** Closes whatever it finds open when it begins. */
  static final class ForgetfulJournal extends PassingJournal {

    private boolean begun;

    ForgetfulJournal(Journal journal) {
      super(journal);
    }

    @Override
    public List<Attempt> openAttempts() {
      List<Attempt> open = super.openAttempts();
      if (!begun) {
        begun = true;
        open.forEach(attempt ->
            journal.saveRecord(
                journal.latest(attempt.record().recordId()).orElse(attempt.record()),
                Optional.of(attempt.attemptId())));
        return List.of();
      }
      return open;
    }
  }

  /** Closes an attempt with every record of its visit. */
  static final class ClosingJournal extends PassingJournal {

    ClosingJournal(Journal journal) {
      super(journal);
    }

    @Override
    public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
      Optional<UUID> own =
          journal.openAttempts().stream()
              .filter(attempt -> attempt.record().recordId().equals(record.recordId()))
              .map(Attempt::attemptId)
              .findFirst();
      return journal.saveRecord(record, closes.or(() -> own));
    }
  }

  /** Closes an attempt as soon as somebody looks whether it has a record. */
  static final class GivingUpJournal extends PassingJournal {

    GivingUpJournal(Journal journal) {
      super(journal);
    }

    @Override
    public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
      VisitRecord saved = journal.saveRecord(record, closes);
      if (saved.claim().value().isEmpty()) {
        journal
            .openAttempts()
            .forEach(attempt ->
                journal.saveRecord(
                    journal.latest(attempt.record().recordId()).orElse(attempt.record()),
                    Optional.of(attempt.attemptId())));
      }
      return saved;
    }
  }

  /** Says that an attempt is saved, and saves it when it is asked for something else. */
  static final class LazyJournal extends PassingJournal {

    private final List<Attempt> waiting = new ArrayList<>();

    LazyJournal(Journal journal) {
      super(journal);
    }

    @Override
    public void saveAttempt(Attempt attempt) {
      waiting.add(attempt);
    }

    @Override
    public List<Attempt> openAttempts() {
      waiting.forEach(journal::saveAttempt);
      waiting.clear();
      return super.openAttempts();
    }
  }

  /** Takes a record that was made for a second code for the one that has the first. */
  static final class OneCodeJournal extends PassingJournal {

    private static final long TEN_MINUTES = 600_000;

    OneCodeJournal(Journal journal) {
      super(journal);
    }

    @Override
    public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
      Optional<Attempt> attempt =
          journal.openAttempts().stream()
              .filter(open -> closes.equals(Optional.of(open.attemptId())))
              .filter(_ -> record.recordId().version() == SimDisk.APART)
              .filter(open -> isOfTheSettler(record))
              .findFirst();
      Optional<VisitRecord> first =
          attempt.flatMap(open -> journal.latest(open.record().recordId()));
      VisitRecord saved = journal.saveRecord(first.orElse(record), closes);
      return first.isEmpty() ? saved : record.withQueueNumber("K01-999");
    }

    /** What a visit saves, it shows: that would be found as another bug. */
    private static boolean isOfTheSettler(VisitRecord record) {
      return record.claim().elapsedMillis().filter(millis -> millis > TEN_MINUTES).isPresent()
          || record.claim().source().equals(Optional.of(ClaimRecord.Source.REUSED));
    }
  }

  /** Puts what a visit knew last in the place of what is known by now. */
  static final class ReplacingJournal extends PassingJournal {

    ReplacingJournal(Journal journal) {
      super(journal);
    }

    @Override
    public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
      Optional<VisitRecord> known =
          journal.latest(record.recordId()).filter(latest -> latest.claim().value().isPresent());
      return journal.saveRecord(known.map(ReplacingJournal::withoutCode).orElse(record), closes);
    }

    private static VisitRecord withoutCode(VisitRecord record) {
      return record.revised(
          new ClaimRecord(
              ClaimRecord.State.PENDING,
              Optional.empty(),
              record.claim().kind(),
              record.claim().claimType(),
              Optional.empty(),
              Optional.empty(),
              record.claim().attempts(),
              Optional.empty(),
              Optional.of("not known")));
    }
  }
}

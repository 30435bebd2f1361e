package org.sitthi.kiosk.journal.sqlite;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;

/**
 * A program of its own that saves visits and tells each thing that is saved, after it is: {@code
 * attempt ID} and {@code record ID}. Every third attempt is left open.
 */
final class SavingProgram {

  private SavingProgram() {}

  /** Folder of the journal, number of visits. */
  public static void main(String... args) {
    try (SqliteJournal journal =
        SqliteJournal.open(Path.of(args[0]), new RecordJson(), InstantSource.system())) {
      int visits = Integer.parseInt(args[1]);
      for (int i = 0; i < visits; i++) {
        visit(journal, i % 3 == 0, System.out);
      }
    }
  }

  private static void visit(SqliteJournal journal, boolean leaveOpen, PrintStream out) {
    Attempt attempt = Visits.attempt(Visits.pending());
    journal.saveAttempt(attempt);
    out.println("attempt " + attempt.attemptId());
    out.flush();
    Optional<UUID> closes = leaveOpen ? Optional.empty() : Optional.of(attempt.attemptId());
    journal.saveRecord(attempt.record(), closes);
    out.println("record " + attempt.record().recordId());
    out.flush();
  }
}

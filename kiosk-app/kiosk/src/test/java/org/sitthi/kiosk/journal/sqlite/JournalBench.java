package org.sitthi.kiosk.journal.sqlite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * Measures the journal in a folder on the disk in question: arguments are the folder and the number
 * of visits; with a third, {@code chained}, records are chained and signed. Prints milliseconds,
 * median and 95th and 99th percentile.
 */
final class JournalBench {

  private JournalBench() {}

  /** Folder (must be empty), number of visits. */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    int visits = Integer.parseInt(args[1]);
    PrintStream out = System.out;
    long[] attempt = new long[visits];
    long[] record = new long[visits];
    boolean chained = args.length > 2 && args[2].equals("chained");
    try (SqliteJournal journal = open(folder, chained)) {
      for (int i = 0; i < visits; i++) {
        Attempt each = Visits.attempt(Visits.pending());
        long start = System.nanoTime();
        journal.saveAttempt(each);
        long saved = System.nanoTime();
        VisitRecord done = each.record().withClaim(Visits.obtained());
        journal.saveRecord(done, Optional.of(each.attemptId()));
        attempt[i] = saved - start;
        record[i] = System.nanoTime() - saved;
      }
      print(out, "saveAttempt", attempt);
      print(out, "saveRecord", record);
      long[] due = new long[200];
      for (int i = 0; i < due.length; i++) {
        long start = System.nanoTime();
        journal.due(Instant.MAX, 50);
        due[i] = System.nanoTime() - start;
      }
      print(out, "due, 50 of all", due);
    }
    long[] opening = new long[20];
    for (int i = 0; i < opening.length; i++) {
      long start = System.nanoTime();
      open(folder, chained).close();
      opening[i] = System.nanoTime() - start;
    }
    print(out, "open and close", opening);
    out.printf("file: %.1f MiB%n", Files.size(folder.resolve(JournalFile.NAME)) / 1048576.0);
  }

  private static SqliteJournal open(Path folder, boolean chained) {
    if (chained) {
      return SqliteJournal.open(
          folder, new RecordJson(), InstantSource.system(), TestChain.of("K01", folder));
    }
    return SqliteJournal.open(folder, new RecordJson(), InstantSource.system());
  }

  private static void print(PrintStream out, String what, long[] nanos) {
    Arrays.sort(nanos);
    out.printf(
        "%-16s %6d times: %7.3f  %7.3f  %7.3f%n",
        what,
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }
}

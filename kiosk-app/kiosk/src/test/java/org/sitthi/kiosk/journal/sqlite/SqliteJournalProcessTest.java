package org.sitthi.kiosk.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.journal.RecordText;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** More than one program, and one that ends without being asked. */
@Timeout(120)
class SqliteJournalProcessTest {

  @TempDir Path folder;

  @Test
  void whatAKilledProgramHadSavedIsThere() throws IOException, InterruptedException {
    Process program = start(1_000_000);
    List<String> told = new ArrayList<>();
    try (BufferedReader out = reader(program)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told.add(line);
        if (told.size() == 61) {
          program.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(137);
    assertThat(told).hasSizeGreaterThanOrEqualTo(61);

    try (SqliteJournal journal = open()) {
      List<UUID> records = ids(told, "record ");
      assertThat(records).allMatch(id -> journal.latest(id).isPresent());
      assertThat(due(journal)).extracting(Outgoing::recordId).containsAll(records);
      assertThat(numbers(journal)).doesNotHaveDuplicates();
      List<UUID> open = journal.openAttempts().stream().map(Attempt::attemptId).toList();
      List<UUID> attempts = ids(told, "attempt ");
      for (int i = 0; i < records.size(); i++) {
        assertThat(open.contains(attempts.get(i))).isEqualTo(i % 3 == 0);
      }
    }
  }

  @Test
  void aSenderBesideTheKioskLosesNothingAndSendsNothingTwice()
      throws IOException, InterruptedException {
    Set<UUID> sent = new HashSet<>();
    List<VisitRecord> own = new ArrayList<>();
    try (SqliteJournal journal = open()) {
      Process program = start(100);
      while (program.isAlive() || journal.load().waiting() > 0) {
        if (own.size() < 50) {
          own.add(journal.saveRecord(Visits.pending(), Optional.empty()));
        }
        for (Outgoing outgoing : journal.due(Instant.MAX, 7)) {
          assertThat(sent.add(outgoing.recordId())).isTrue();
          journal.acknowledged(outgoing.recordId(), outgoing.revision());
        }
      }
      assertThat(program.waitFor()).isZero();
      List<UUID> told;
      try (BufferedReader out = reader(program)) {
        told = ids(out.lines().toList(), "record ");
      }
      assertThat(told).hasSize(100).isSubsetOf(sent);
      assertThat(sent).hasSize(100 + own.size());
      assertThat(journal.load()).isEqualTo(new Load(0, 0));
      List<String> numbers =
          sent.stream()
              .map(id -> journal.latest(id).flatMap(VisitRecord::queueNumber).orElseThrow())
              .toList();
      assertThat(numbers).doesNotHaveDuplicates();
    }
  }

  private SqliteJournal open() {
    return SqliteJournal.open(folder, new RecordJson(), InstantSource.system());
  }

  private Process start(int visits) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            SavingProgram.class.getName(),
            folder.toString(),
            Integer.toString(visits))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader reader(Process program) {
    return new BufferedReader(
        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<Outgoing> due(SqliteJournal journal) {
    return journal.due(Instant.MAX, 10_000);
  }

  private static List<String> numbers(SqliteJournal journal) {
    return due(journal).stream()
        .map(outgoing ->
            new RecordText(new RecordJson()).read(outgoing.json()).queueNumber().orElseThrow())
        .toList();
  }

  private static List<UUID> ids(List<String> told, String kind) {
    return told.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> UUID.fromString(line.substring(kind.length())))
        .toList();
  }
}

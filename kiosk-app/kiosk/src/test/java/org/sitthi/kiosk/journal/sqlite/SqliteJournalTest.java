package org.sitthi.kiosk.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.JournalContract;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

class SqliteJournalTest extends JournalContract<SqliteJournal> {

  @TempDir Path folder;

  @Override
  protected SqliteJournal create() {
    return open();
  }

  @Test
  void whatWasSavedIsThereAfterOpeningAgain() {
    Attempt open = Visits.attempt(Visits.pending());
    VisitRecord saved;
    try (SqliteJournal journal = open()) {
      journal.saveAttempt(open);
      saved = journal.saveRecord(Visits.pending(), Optional.empty());
    }
    try (SqliteJournal journal = open()) {
      assertThat(journal.openAttempts()).containsExactly(open);
      assertThat(journal.latest(saved.recordId())).contains(saved);
      assertThat(journal.due(NOW, 10))
          .extracting(Outgoing::recordId)
          .containsExactly(saved.recordId());
      assertThat(journal.saveRecord(Visits.pending(), Optional.empty()).queueNumber())
          .contains("K01-002");
    }
  }

  @Test
  void aRecordThatCannotWaitIsNotSavedAndItsAttemptStaysOpen() throws SQLException {
    Attempt attempt = Visits.attempt(Visits.pending());
    try (SqliteJournal journal = open()) {
      journal.saveAttempt(attempt);
      execute(
          "create trigger broken before insert on outbox begin select raise(abort, 'broken'); end");

      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.saveRecord(attempt.record(), Optional.of(attempt.attemptId())))
          .withMessageContaining("broken");
      assertThat(journal.latest(attempt.record().recordId())).isEmpty();
      assertThat(journal.openAttempts()).containsExactly(attempt);
      assertThat(journal.load()).isEqualTo(new Load(0, 0));

      execute("drop trigger broken");
      assertThat(
              journal.saveRecord(attempt.record(), Optional.of(attempt.attemptId())).queueNumber())
          .contains("K01-001");
      assertThat(journal.openAttempts()).isEmpty();
    }
  }

  @Test
  void anAttemptThatCannotBeClosedKeepsTheRecordOut() throws SQLException {
    Attempt attempt = Visits.attempt(Visits.pending());
    try (SqliteJournal journal = open()) {
      journal.saveAttempt(attempt);
      execute(
          "create trigger broken before update on attempt begin select raise(abort, 'broken'); end");
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.saveRecord(attempt.record(), Optional.of(attempt.attemptId())));
      assertThat(journal.latest(attempt.record().recordId())).isEmpty();
      assertThat(journal.load()).isEqualTo(new Load(0, 0));
    }
  }

  @Test
  void aFullDiskIsToldAndNothingHalfIsKept() {
    Database database = JournalFile.open(folder);
    try (SqliteJournal journal =
        new SqliteJournal(database, new RecordJson(), InstantSource.fixed(NOW))) {
      VisitRecord before = journal.saveRecord(Visits.pending(), Optional.empty());
      database.read("limit", sql -> sql.first("pragma max_page_count = 1", row -> row.getInt(1)));

      int kept = 1;
      VisitRecord refused = Visits.pending();
      boolean full = false;
      while (!full && kept < 1_000) {
        try {
          refused = Visits.pending();
          journal.saveRecord(refused, Optional.empty());
          kept++;
        } catch (JournalException e) {
          assertThat(e).hasMessageContaining("SQLITE_FULL");
          full = true;
        }
      }
      assertThat(full).isTrue();
      assertThat(journal.latest(refused.recordId())).isEmpty();
      assertThat(journal.load()).isEqualTo(new Load(kept, 0));
      assertThat(journal.latest(before.recordId())).contains(before);

      database.read(
          "limit", sql -> sql.first("pragma max_page_count = 100000", row -> row.getInt(1)));
      journal.saveRecord(refused, Optional.empty());
      assertThat(journal.load()).isEqualTo(new Load(kept + 1, 0));
    }
  }

  @Test
  void aWriterThatDoesNotEndIsWaitedForOnlySoLong() throws SQLException {
    VisitRecord record = Visits.pending();
    try (SqliteJournal journal = open();
        Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate("begin immediate");
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.saveRecord(record, Optional.empty()))
          .withMessageContaining("SQLITE_BUSY");
      assertThat(journal.latest(record.recordId())).isEmpty();

      statement.executeUpdate("rollback");
      journal.saveRecord(record, Optional.empty());
      assertThat(journal.load()).isEqualTo(new Load(1, 0));
    }
  }

  @Test
  void thousandsOfRecordsAreAllThereInOrder() {
    Database database = JournalFile.open(folder);
    database.read("hurry", sql -> sql.update("pragma synchronous = off"));
    try (SqliteJournal journal =
        new SqliteJournal(database, new RecordJson(), InstantSource.fixed(NOW))) {
      List<VisitRecord> saved =
          IntStream.range(0, 3_000)
              .mapToObj(i -> journal.saveRecord(Visits.pending(), Optional.empty()))
              .toList();
      assertThat(journal.due(NOW, 10_000))
          .extracting(Outgoing::recordId)
          .isEqualTo(saved.stream().map(VisitRecord::recordId).toList());
      assertThat(saved.getLast().queueNumber()).contains("K01-3000");
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws IOException {
    Path own = folder.resolve("a/b");
    try (SqliteJournal journal =
            SqliteJournal.open(own, new RecordJson(), InstantSource.fixed(NOW));
        var files = Files.list(own)) {
      journal.saveRecord(Visits.pending(), Optional.empty());
      assertThat(rights(own)).isEqualTo("rwx------");
      assertThat(files.toList()).hasSizeGreaterThan(1).allSatisfy(SqliteJournalTest::isPrivate);
    }
  }

  @Test
  void everyCommitIsOnTheDiskWhenItReturns() {
    try (Database database = JournalFile.open(folder)) {
      assertThat(setting(database, "pragma synchronous")).isEqualTo("2");
      assertThat(setting(database, "pragma journal_mode")).isEqualTo("wal");
      assertThat(setting(database, "pragma foreign_keys")).isEqualTo("1");
      assertThat(setting(database, "pragma busy_timeout")).isEqualTo("5000");
    }
  }

  @Test
  void anUnreadableTextIsToldWithoutItsContent() throws SQLException {
    try (SqliteJournal journal = open()) {
      VisitRecord saved = journal.saveRecord(Visits.pending(), Optional.empty());
      execute("update record set json = '{\"person\":" + Visits.CITIZEN + "}'");
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.latest(saved.recordId()))
          .withNoCause()
          .satisfies(e -> assertThat(e.toString()).doesNotContain(Visits.CITIZEN));
    }
  }

  private SqliteJournal open() {
    return SqliteJournal.open(folder, new RecordJson(), InstantSource.fixed(NOW));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(JournalFile.NAME));
  }

  private void execute(String sql) throws SQLException {
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String setting(Database database, String pragma) {
    return database
        .read("setting", sql -> sql.first(pragma, row -> row.getString(1)))
        .orElseThrow();
  }

  private static void isPrivate(Path file) throws IOException {
    assertThat(rights(file)).isEqualTo("rw-------");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

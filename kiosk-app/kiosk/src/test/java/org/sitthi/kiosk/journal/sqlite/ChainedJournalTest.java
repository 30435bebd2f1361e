package org.sitthi.kiosk.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/** What is saved is chained and signed with it, or nothing is saved. */
class ChainedJournalTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123456Z");

  @TempDir Path folder;

  @Test
  void eachSavedRevisionNamesTheHashOfTheOneBefore() {
    try (SqliteJournal journal = open("K01")) {
      VisitRecord one = journal.saveRecord(Visits.pending(), Optional.empty());
      journal.saveRecord(Visits.pending(), Optional.empty());
      journal.saveRecord(one.revised(Visits.obtained()), Optional.empty());

      List<ChainLink> chain = chain(journal, one, 1, 3);

      String before = ChainEntry.NONE;
      for (int i = 0; i < 3; i++) {
        ChainEntry entry = chain.get(i).entry();
        assertThat(entry.sequence()).isEqualTo(i + 1);
        assertThat(entry.previous()).isEqualTo(before);
        assertThat(entry.savedAt()).isEqualTo("2026-03-02T02:00:00.123Z");
        assertThat(chain.get(i).isSigned()).isTrue();
        before = entry.hash();
      }
      assertThat(chain.getLast().entry().recordId()).isEqualTo(one.recordId());
      assertThat(chain.getLast().entry().revision()).isEqualTo(2);
    }
  }

  @Test
  void theLinkGoesOutWithTheBytesItIsOf() {
    try (SqliteJournal journal = open("K01")) {
      journal.saveRecord(Visits.pending(), Optional.empty());

      Outgoing outgoing = journal.due(NOW, 10).getFirst();

      ChainLink link = outgoing.link().orElseThrow();
      assertThat(link.entry().isOf(outgoing.json().getBytes(UTF_8))).isTrue();
      assertThat(link.entry().recordId()).isEqualTo(outgoing.recordId());
    }
  }

  @Test
  void theSameRevisionAgainAddsNothingToTheChain() {
    try (SqliteJournal journal = open("K01")) {
      VisitRecord one = journal.saveRecord(Visits.pending(), Optional.empty());
      journal.saveRecord(one, Optional.empty());

      VisitRecord other = journal.saveRecord(Visits.pending(), Optional.empty());

      assertThat(sequence(journal, other)).isEqualTo(2);
    }
  }

  @Test
  void whatIsRehearsedLeavesNoGap() {
    try (SqliteJournal journal = open("K01")) {
      journal.rehearse(Visits.attempt(Visits.pending()));

      assertThat(sequence(journal, journal.saveRecord(Visits.pending(), Optional.empty())))
          .isEqualTo(1);
    }
  }

  @Test
  void theChainGoesOnAfterOpeningAgain() {
    try (SqliteJournal journal = open("K01")) {
      journal.saveRecord(Visits.pending(), Optional.empty());
    }
    try (SqliteJournal journal = open("K01")) {
      VisitRecord second = journal.saveRecord(Visits.pending(), Optional.empty());

      List<ChainLink> chain = chain(journal, second, 1, 2);
      assertThat(chain.getLast().entry().previous()).isEqualTo(chain.getFirst().entry().hash());
    }
  }

  @Test
  void aKioskWithAnotherNameBeginsItsOwnChain() {
    try (SqliteJournal journal = open("K01")) {
      journal.saveRecord(Visits.pending(), Optional.empty());
    }
    try (SqliteJournal journal = open("K02")) {
      assertThat(sequence(journal, journal.saveRecord(Visits.pending(), Optional.empty())))
          .isEqualTo(1);
    }
  }

  @Test
  void aRecordThatCannotBeChainedIsNotSavedAndItsAttemptStaysOpen() throws SQLException {
    Attempt attempt = Visits.attempt(Visits.pending());
    try (SqliteJournal journal = open("K01")) {
      journal.saveAttempt(attempt);
      execute(
          "create trigger broken before insert on chain begin select raise(abort, 'broken'); end");

      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> journal.saveRecord(attempt.record(), Optional.of(attempt.attemptId())));

      assertThat(journal.latest(attempt.record().recordId())).isEmpty();
      assertThat(journal.openAttempts()).containsExactly(attempt);
      assertThat(journal.load().waiting()).isZero();
    }
  }

  @Test
  void theProgramBeforeStillWorksWithTheFileAndTheChainGoesOnAfterIt() throws Exception {
    try (SqliteJournal journal = open("K01")) {
      journal.saveRecord(Visits.pending(), Optional.empty());
    }
    try (Connection connection = connect()) {
      // What the program before did when it opened the file.
      new Migrations(file(), List.of(Migrations.Version.first(firstScript())), Map.of())
          .run(connection);
    }
    VisitRecord unsigned;
    try (SqliteJournal before =
        SqliteJournal.open(folder, new RecordJson(), InstantSource.fixed(NOW))) {
      unsigned = before.saveRecord(Visits.pending(), Optional.empty());
    }
    try (SqliteJournal journal = open("K01")) {
      VisitRecord later = journal.saveRecord(Visits.pending(), Optional.empty());

      assertThat(journal.kept(unsigned.recordId()).revisions().getFirst().link()).isEmpty();
      assertThat(sequence(journal, later)).isEqualTo(2);
      assertThat(journal.due(NOW, 10)).hasSize(3);
    }
  }

  @Test
  void aVisitsKeptRevisionsComeWithTheChainBetweenThem() {
    try (SqliteJournal journal = open("K01")) {
      VisitRecord one = journal.saveRecord(Visits.pending(), Optional.empty());
      VisitRecord other = journal.saveRecord(Visits.pending(), Optional.empty());
      journal.saveRecord(one.revised(Visits.obtained()), Optional.empty());
      journal.acknowledged(one.recordId(), 1);

      KeptVisit kept = journal.kept(one.recordId());

      assertThat(kept.revisions())
          .extracting(KeptVisit.Revision::delivery)
          .containsExactly("ACKED", "WAITING");
      assertThat(kept.between())
          .extracting(link -> link.entry().recordId())
          .containsExactly(one.recordId(), other.recordId(), one.recordId());
    }
  }

  private static long sequence(SqliteJournal journal, VisitRecord saved) {
    return journal
        .kept(saved.recordId())
        .revisions()
        .getLast()
        .link()
        .orElseThrow()
        .entry()
        .sequence();
  }

  private List<ChainLink> chain(SqliteJournal journal, VisitRecord of, long from, long to) {
    assertThat(sequence(journal, of)).isBetween(from, to);
    try (Database database = JournalFile.open(folder)) {
      return database.read("chain", sql -> new ChainTable().between(sql, "K01", from, to));
    }
  }

  private SqliteJournal open(String kioskId) {
    return SqliteJournal.open(
        folder, new RecordJson(), InstantSource.fixed(NOW), TestChain.of(kioskId, folder));
  }

  private Path file() {
    return folder.resolve(JournalFile.NAME);
  }

  private static String firstScript() throws IOException {
    try (InputStream in = Migrations.class.getResourceAsStream("001-journal.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  private void execute(String sql) throws SQLException {
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}

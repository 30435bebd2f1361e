package org.sitthi.kiosk.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Visits;
import org.sitthi.kiosk.journal.sqlite.Migrations.Version;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * A release with another journal is taken back: this program opens what a newer one, whose tables
 * are others, has written meanwhile.
 */
class WayBackTest {

  /** What a release after this one may do: a column more, and another under a better name. */
  private static final Version NEXT =
      new Version(
          """
          alter table record add column channel text not null default 'kiosk';
          alter table outbox rename column reason to why;
          create table visitor (record_id text primary key, name text) strict;
          """,
          """
          drop table visitor;
          alter table outbox rename column why to reason;
          alter table record drop column channel;
          """);

  private static final String WAITING = "select count(*) from outbox where state = 'WAITING'";

  @TempDir private Path folder;

  @Test
  void whatANewerReleaseWroteIsThereForTheOneBefore() throws Exception {
    VisitRecord before = Visits.pending();
    VisitRecord meanwhile = Visits.pending();
    try (SqliteJournal journal = open()) {
      journal.saveRecord(before, Optional.empty());
    }
    VisitRecord kept = write(meanwhile);

    try (SqliteJournal journal = open()) {
      assertThat(journal.latest(kept.recordId())).contains(kept);
      assertThat(journal.latest(before.recordId())).isPresent();
      assertThat(number(WAITING)).isEqualTo(2);
      journal.saveRecord(Visits.pending(), Optional.empty());
      assertThat(number(WAITING)).isEqualTo(3);
    }
    assertThat(number("pragma user_version")).isEqualTo(1);
    assertThat(number("select count(*) from pragma_table_info('record') where name = 'channel'"))
        .isZero();
  }

  @Test
  void andTheNewerOneCanComeOnceMore() throws Exception {
    open().close();
    migrate(List.of(first(), NEXT));
    open().close();

    migrate(List.of(first(), NEXT));

    assertThat(number("pragma user_version")).isEqualTo(2);
    open().close();
    assertThat(number("pragma user_version")).isEqualTo(1);
  }

  @Test
  void twoVersionsBackIsRefusedAndNothingTouched() throws Exception {
    open().close();
    migrate(List.of(first(), NEXT, new Version("create table x (a) ;", "drop table x;")));

    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(this::open)
        .withMessageContaining("its version is 3");
    assertThat(number("pragma user_version")).isEqualTo(3);
  }

  @Test
  void aWayBackThatFailsLeavesTheFileAsItWas() throws Exception {
    open().close();
    migrate(List.of(first(), new Version("create table x (a);", "drop table x; drop table y;")));

    assertThatExceptionOfType(JournalException.class).isThrownBy(this::open);
    assertThat(number("pragma user_version")).isEqualTo(2);
    assertThat(number("select count(*) from sqlite_schema where name = 'x'")).isEqualTo(1);
  }

  /** As the newer program would: into its own tables. */
  private VisitRecord write(VisitRecord record) throws Exception {
    Path elsewhere = folder.resolve("newer");
    List<VisitRecord> saved = new ArrayList<>();
    try (SqliteJournal newer =
        SqliteJournal.open(elsewhere, new RecordJson(), InstantSource.fixed(Instant.EPOCH))) {
      saved.add(newer.saveRecord(record, Optional.empty()));
    }
    migrate(List.of(first(), NEXT));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("attach '" + elsewhere.resolve(JournalFile.NAME) + "' as elsewhere");
      statement.executeUpdate("insert into record select *, 'telephone' from elsewhere.record");
      statement.executeUpdate(
          "insert into outbox (record_id, revision, why)"
              + " select record_id, revision, reason from elsewhere.outbox");
    }
    return saved.getFirst();
  }

  private SqliteJournal open() {
    return SqliteJournal.open(folder, new RecordJson(), InstantSource.fixed(Instant.EPOCH));
  }

  private void migrate(List<Version> versions) throws SQLException {
    try (Connection connection = connect()) {
      new Migrations(folder.resolve(JournalFile.NAME), versions, Map.of()).run(connection);
    }
  }

  private int number(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : -1;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(JournalFile.NAME));
  }

  private static Version first() throws IOException {
    try (InputStream in = Migrations.class.getResourceAsStream("001-journal.sql")) {
      return Version.first(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

package org.sitthi.kiosk.staff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.sqlite.JournalKeys;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.record.RecordJson;

/** Who is let in, on a journal as a kiosk has it. */
class StaffDoorTest {

  private static final String PIN = "271828";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final InstantSource clock = () -> now;

  @Test
  void theRightPinOpensAndIsNoted() {
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      StaffStore store = withSomying(journal);
      assertThat(door(store).open("12", PIN).orElseThrow().name()).isEqualTo("สมหญิง");
      assertThat(deeds(store)).containsExactly("os:it ADDED STAFF_12", "12 ENTERED ");
    }
  }

  @Test
  void fiveWrongPinsLockAlsoAfterARestartAndTheLockEndsByItself() {
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      StaffDoor door = door(withSomying(journal));
      for (int i = 0; i < 5; i++) {
        assertThat(door.open("12", "000001")).isEmpty();
      }
      assertThat(door.open("12", PIN)).as("locked").isEmpty();
    }
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      StaffStore store = journal.staff("K01");
      assertThat(door(store).open("12", PIN)).as("locked after a restart").isEmpty();
      assertThat(deeds(store)).last().isEqualTo("12 LOCKED WRONG_5");
      now = now.plus(Duration.ofMinutes(15));
      assertThat(door(store).open("12", PIN)).isPresent();
      assertThat(store.find("12").orElseThrow().wrong()).isZero();
    }
  }

  @Test
  void numbersThatNobodyHasAreNotedUntilTheyAreLockedAndNoMore() {
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      StaffStore store = withSomying(journal);
      StaffDoor door = door(store);
      for (int i = 0; i < 8; i++) {
        assertThat(door.open("99", PIN)).isEmpty();
      }
      assertThat(deeds(store)).hasSize(6).last().isEqualTo("? LOCKED WRONG_5");
      assertThat(door.open("12", PIN)).as("others are let in all the same").isPresent();
    }
  }

  @Test
  void whoeverIsShutOrRemovedIsLetInNoMore() {
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      StaffStore store = withSomying(journal);
      StaffOffice office = office(store);
      assertThat(office.lock("12").isWell()).isTrue();
      assertThat(door(store).open("12", PIN)).isEmpty();
      assertThat(office.unlock("12").isWell()).isTrue();
      assertThat(door(store).open("12", PIN)).isPresent();
      assertThat(office.remove("12").isWell()).isTrue();
      assertThat(door(store).open("12", PIN)).isEmpty();
      assertThat(door(store).isAnybody()).isFalse();
    }
  }

  @Test
  void anEntryThatWasChangedOrTakenOutIsFound() throws SQLException {
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      StaffStore store = withSomying(journal);
      UUID visit = UUID.randomUUID();
      store.note(Deed.of("12", Deed.What.VISIT_SHOWN, visit, ""));
      store.note(Deed.of("12", Deed.What.COPY_PRINTED, visit, ""));
      assertThat(office(store).audit().isWell()).isTrue();

      execute("update staff_audit set who = '13' where sequence = 2");
      assertThat(StaffAudit.broken(store.entries(1, 100))).contains(2L);
      execute("update staff_audit set who = '12' where sequence = 2");
      assertThat(StaffAudit.broken(store.entries(1, 100))).isEmpty();
      execute("delete from staff_audit where sequence = 2");
      assertThat(office(store).audit().text()).contains("entry 2 was changed");
      store.note(Deed.of("12", Deed.What.LEFT));
      assertThat(store.newest().orElseThrow().entry().sequence()).isEqualTo(4);
    }
  }

  @Test
  void noFileShowsAPinItsHashOrANameWhereTheJournalHasAKey() throws IOException {
    try (SqliteJournal journal = journal(JournalKeys.none())) {
      withSomying(journal);
      assertThat(bytes()).contains("$argon2id$").doesNotContain(PIN);
    }
    Path keys = folder.resolve("keys");
    Files.writeString(keys, "k1 " + "A".repeat(43) + "=\n");
    try (SqliteJournal journal = journal(JournalKeys.read(keys))) {
      assertThat(bytes()).doesNotContain("$argon2id$").doesNotContain("somying");
      assertThat(door(journal.staff("K01")).open("12", PIN)).isPresent();
    }
  }

  private StaffStore withSomying(SqliteJournal journal) {
    StaffStore store = journal.staff("K01");
    assertThat(office(store).add("12", "สมหญิง", "th", () -> PIN).isWell()).isTrue();
    return store;
  }

  private StaffOffice office(StaffStore store) {
    return new StaffOffice(store, clock, ZoneId.of("Asia/Bangkok"), "it");
  }

  private StaffDoor door(StaffStore store) {
    return new StaffDoor(store, store, clock);
  }

  private static List<String> deeds(StaffStore store) {
    return store.entries(1, 100).stream()
        .map(StaffAudit.Noted::entry)
        .map(entry -> entry.who() + " " + entry.what() + " " + entry.detail())
        .toList();
  }

  private SqliteJournal journal(JournalKeys keys) {
    return SqliteJournal.open(folder, new RecordJson(), clock, Optional.empty(), keys);
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("journal.db", "journal.db-wal")) {
      Path file = folder.resolve(name);
      all.append(Files.exists(file) ? Files.readString(file, ISO_8859_1) : "");
    }
    return all.toString();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}

package org.sitthi.kiosk.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.journal.sqlite.JournalKeys;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.staff.AuditEntry;
import org.sitthi.kiosk.staff.Deed;
import org.sitthi.kiosk.staff.StaffAudit;
import org.sitthi.record.RecordJson;
import org.sitthi.record.fleet.Heartbeat;

/** What heartbeats say of the staff's audit, on a journal as a kiosk has it. */
class AuditWalkTest {

  @TempDir Path folder;
  private SqliteJournal journal;
  private StaffAudit audit;

  @BeforeEach
  void open() {
    journal =
        SqliteJournal.open(
            folder, new RecordJson(), InstantSource.system(), Optional.empty(), JournalKeys.none());
    audit = journal.staff("K01");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void anAuditWithoutEntriesSaysThatItHasNone() {
    assertThat(new AuditWalk(audit).look(Optional.of(3L)))
        .isEqualTo(
            new Heartbeat.StaffAudit(
                new Heartbeat.Chain(0, AuditEntry.NONE), Optional.empty(), Optional.empty()));
  }

  @Test
  void theEndAndTheEntryThatIsAskedForAreTold() {
    note(3);
    Heartbeat.StaffAudit told = new AuditWalk(audit).look(Optional.of(2L));

    assertThat(told.head()).isEqualTo(chain(3));
    assertThat(told.known()).contains(chain(2));
    assertThat(told.broken()).isEmpty();
  }

  @Test
  void theEndIsHashedAnewSoThatAChangeOfItShows() throws SQLException {
    note(3);
    Heartbeat.Chain before = chain(3);
    execute("update staff_audit set who = '13' where sequence = 3");

    assertThat(new AuditWalk(audit).look(Optional.empty()).head()).isNotEqualTo(before);
  }

  @Test
  void aChangeFarInIsFoundAndToldUntilARoundFindsNoneAnyMore() throws SQLException {
    int far = AuditWalk.AT_A_TIME + 5;
    note(far + 1);
    execute("update staff_audit set who = '13' where sequence = " + far);
    AuditWalk walk = new AuditWalk(audit);

    assertThat(walk.look(Optional.empty()).broken()).as("not that far yet").isEmpty();
    assertThat(walk.look(Optional.empty()).broken()).contains((long) far);
    assertThat(walk.look(Optional.empty()).broken()).as("half a round").contains((long) far);
    execute("update staff_audit set who = '12' where sequence = " + far);
    assertThat(walk.look(Optional.empty()).broken()).isEmpty();
  }

  @Test
  void anEntryThatIsMissingAtTheBeginningIsFound() throws SQLException {
    note(3);
    execute("delete from staff_audit where sequence = 1");

    assertThat(new AuditWalk(audit).look(Optional.empty()).broken()).contains(1L);
  }

  private void note(int times) {
    for (int i = 0; i < times; i++) {
      var _ = audit.note(Deed.of("12", Deed.What.VISITS_SHOWN));
    }
  }

  private Heartbeat.Chain chain(long sequence) {
    return new Heartbeat.Chain(sequence, audit.entries(sequence, 1).getFirst().hash());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }
}

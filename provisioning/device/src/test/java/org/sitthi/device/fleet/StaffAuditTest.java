package org.sitthi.device.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.fleet.FleetReporter;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.staff.AuditEntry;
import org.sitthi.kiosk.staff.Deed;
import org.sitthi.kiosk.staff.StaffAudit;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitState;

/** Somebody gets at a kiosk's journal and its staff audit; the store has heard of it before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffAuditTest {

  private FleetHospital hospital;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    hospital = FleetHospital.start(folder, List.of());
  }

  @AfterAll
  void stop() {
    hospital.close();
  }

  @Test
  void anAuditThatLostItsLastEntriesIsToldOfUntilTheKioskIsEnrolledAnew() throws Exception {
    try (Here here = new Here("K41")) {
      here.note(4);
      here.beatsUntil(() -> hospital.lastBeat("K41").contains("\"sequence\":4"));
      here.note(1);
      here.beatsUntil(() -> hospital.lastBeat("K41").contains("\"sequence\":5"));
      assertThat(hospital.openAlarms("K41")).noneMatch(it -> it.startsWith("STAFF_AUDIT"));

      here.execute("delete from staff_audit where sequence > 2");
      here.beatsUntilAlarm("STAFF_AUDIT: at 2, here 5");
      hospital.enrol("K41");
      here.beatsUntil(() -> hospital.openAlarms("K41").isEmpty());
    }
  }

  @Test
  void anAuditThatWasWrittenAnewWithAllItsHashesIsToldOfAlsoIfItHasGrown() throws Exception {
    try (Here here = new Here("K42")) {
      here.note(3);
      here.beatsUntil(() -> hospital.lastBeat("K42").contains("\"sequence\":3"));
    }
    // While the kiosk is off: as it would stand had somebody else been there.
    try (Here here = new Here("K42")) {
      here.writeAnew("77");
      here.note(2);
      assertThat(StaffAudit.broken(here.audit.entries(1, 10))).as("holds by itself").isEmpty();
      here.beatsUntilAlarm("STAFF_AUDIT: entry 3 is another than was told");
    }
  }

  @Test
  void anEntryThatWasChangedBeneathItsHashIsToldOf() throws Exception {
    try (Here here = new Here("K43")) {
      here.note(3);
      here.beatsUntil(() -> hospital.lastBeat("K43").contains("\"sequence\":3"));
      here.execute("update staff_audit set who = '77' where sequence = 2");
      here.beatsUntilAlarm("STAFF_AUDIT: entry 2 was changed, or one before it is missing");
      here.execute("update staff_audit set who = '12' where sequence = 2");
      here.beatsUntil(() -> hospital.openAlarms("K43").isEmpty());
    }
  }

  private interface Seen {
    boolean now() throws Exception;
  }

  /** An enrolled kiosk with its own journal, that tells how it is. */
  private final class Here implements AutoCloseable {

    private final String kioskId;
    private final Path data;
    private final SqliteJournal journal;
    private final StaffAudit audit;
    private final FleetReporter reporter;

    Here(String kioskId) throws Exception {
      KioskConfig config = KioskConfig.load(hospital.kiosk(kioskId));
      this.kioskId = kioskId;
      this.data = config.dataDir();
      this.journal = KioskParts.journal(config, InstantSource.system());
      this.audit = journal.staff(kioskId);
      this.reporter = hospital.reporter(kioskId, audit);
      reporter.start(() -> {});
    }

    void note(int times) {
      for (int i = 0; i < times; i++) {
        var _ = audit.note(Deed.of("12", Deed.What.VISITS_SHOWN));
      }
    }

    void beatsUntilAlarm(String words) throws Exception {
      beatsUntil(() -> hospital.openAlarms(kioskId).stream().anyMatch(it -> it.startsWith(words)));
    }

    /** A kiosk that closes or opens tells so at once. */
    void beatsUntil(Seen seen) throws Exception {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
      while (!seen.now()) {
        assertThat(System.nanoTime()).as(() -> kioskId + " waited too long").isLessThan(end);
        reporter.listener().entered(new VisitState.OutOfService(Cause.READER_GONE), 0);
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        reporter.listener().entered(new VisitState.Idle(), 0);
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      }
    }

    void execute(String sql) throws SQLException {
      try (Connection connection = connection();
          var statement = connection.createStatement()) {
        assertThat(statement.executeUpdate(sql)).isPositive();
      }
    }

    /** Each entry by another person, each hash made to fit. */
    void writeAnew(String who) throws SQLException {
      String previous = AuditEntry.NONE;
      try (Connection connection = connection();
          PreparedStatement update =
              connection.prepareStatement(
                  "update staff_audit set who = ?, previous = ?, hash = ? where sequence = ?")) {
        for (StaffAudit.Noted noted : audit.entries(1, 100)) {
          AuditEntry was = noted.entry();
          AuditEntry now =
              new AuditEntry(
                  was.kioskId(),
                  was.sequence(),
                  previous,
                  was.at(),
                  who,
                  was.what(),
                  was.visit(),
                  was.detail());
          update.setString(1, who);
          update.setString(2, previous);
          update.setString(3, now.hash());
          update.setLong(4, was.sequence());
          assertThat(update.executeUpdate()).isEqualTo(1);
          previous = now.hash();
        }
      }
    }

    private Connection connection() throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
    }

    @Override
    public void close() {
      reporter.close();
      journal.close();
    }
  }
}

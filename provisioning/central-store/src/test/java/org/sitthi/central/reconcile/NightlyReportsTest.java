package org.sitthi.central.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.SharedPostgres;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.intake.VisitRecords;

/** Night after night, in virtual time on a real PostgreSQL. */
@ExtendWith(SharedPostgres.class)
class NightlyReportsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int KEEP_DAYS = 3;

  private Instant now = at(FIRST, 1);
  private Database database;
  private Reconciliation reconciliation;
  private NightlyReports nights;
  private Path folder;

  @BeforeEach
  void open(DatabaseSetting.Server setting, @TempDir Path temporary) throws Exception {
    folder = temporary.resolve("reports");
    database = Database.open(setting);
    reconciliation =
        new Reconciliation(
            database,
            new VisitRecords(database, AtRest.inClear()),
            Optional.empty(),
            Duration.ofSeconds(1),
            Optional.empty(),
            "99900",
            () -> now);
    nights =
        new NightlyReports(
            reconciliation,
            database,
            Optional.of(new ReportFolder(folder, KEEP_DAYS)),
            "99900",
            () -> now);
  }

  @AfterEach
  void close() {
    reconciliation.close();
    database.close();
  }

  @Test
  void eachNightsFilesAreWrittenOnceAndGoAfterTheirTime() throws Exception {
    now = at(FIRST.plusDays(1), 3);
    nights.run();
    assertThat(folder).as("not before half past three").doesNotExist();
    night(FIRST);
    assertThat(files()).containsExactly(csv(FIRST), html(FIRST));
    Path file = folder.resolve(html(FIRST));
    Files.writeString(file, "read and noted on by hand");
    nights.run();
    assertThat(file).as("is not written again").hasContent("read and noted on by hand");

    Path others = Files.writeString(folder.resolve("reconciliation-notes.html"), "ours");
    for (int i = 1; i <= 4; i++) {
      night(FIRST.plusDays(i));
    }
    LocalDate last = FIRST.plusDays(4);
    assertThat(files())
        .containsExactly(
            csv(last.minusDays(2)),
            html(last.minusDays(2)),
            csv(last.minusDays(1)),
            html(last.minusDays(1)),
            csv(last),
            html(last),
            others.getFileName().toString());
    assertThat(reconciliation.latest(FIRST)).as("the store keeps it").isPresent();
    assertThat(reconciliation.fileTrouble()).isEmpty();
  }

  @Test
  void aFolderThatTakesNothingIsShownAndWhatWasMissedIsWrittenLater() throws Exception {
    // In the folder's place stands a file: so nobody can write there, not even root.
    Files.writeString(folder, "");
    night(FIRST);
    night(FIRST.plusDays(1));
    assertThat(reconciliation.days()).containsExactly(FIRST.plusDays(1), FIRST);
    FileTrouble trouble = reconciliation.fileTrouble().orElseThrow();
    assertThat(trouble.day()).isEqualTo(FIRST.plusDays(1));
    assertThat(trouble.days()).isEqualTo(2);
    assertThat(trouble.thai()).contains("แจ้ง IT ให้ตรวจสิทธิ์", "reports.dir");
    assertThat(trouble.english()).contains("call IT");

    Files.delete(folder);
    night(FIRST.plusDays(2));
    assertThat(files())
        .containsExactly(
            csv(FIRST),
            html(FIRST),
            csv(FIRST.plusDays(1)),
            html(FIRST.plusDays(1)),
            csv(FIRST.plusDays(2)),
            html(FIRST.plusDays(2)));
    assertThat(reconciliation.fileTrouble()).isEmpty();
  }

  @Test
  void anOldFileThatCannotBeDeletedIsShownUntilItIsGone() throws Exception {
    night(FIRST);
    // A folder that is not empty bears the name of an old report.
    Path old = folder.resolve(csv(FIRST.minusDays(30)));
    Files.createDirectories(old.resolve("inside"));
    nights.run();
    assertThat(reconciliation.fileTrouble()).map(FileTrouble::day).contains(FIRST.minusDays(30));
    Files.delete(old.resolve("inside"));
    nights.run();
    assertThat(old).doesNotExist();
    assertThat(reconciliation.fileTrouble()).isEmpty();
  }

  /** A quarter to four of the night after a day. */
  private void night(LocalDate day) throws Exception {
    now = at(day.plusDays(1), 3).plus(Duration.ofMinutes(45));
    nights.run();
    assertThat(reconciliation.latest(day)).isPresent();
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.of("Asia/Bangkok")).toInstant();
  }

  private static String html(LocalDate day) {
    return "reconciliation-" + day + ".html";
  }

  private static String csv(LocalDate day) {
    return "reconciliation-" + day + ".csv";
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

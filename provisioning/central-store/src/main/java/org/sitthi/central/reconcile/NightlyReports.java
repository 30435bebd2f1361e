package org.sitthi.central.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nightly look and its files. What can't be written as files is held all the same, shown on the
 * report's page with what to do, and written by a later turn.
 */
public final class NightlyReports {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyReports.class);

  private final Reconciliation reconciliation;
  private final Database database;
  private final Optional<ReportFolder> folder;
  private final String hospitalCode;
  private final InstantSource clock;

  /**
   * Of one hospital.
   *
   * @param folder absent = no files
   */
  public NightlyReports(
      Reconciliation reconciliation,
      Database database,
      Optional<ReportFolder> folder,
      String hospitalCode,
      InstantSource clock) {
    this.reconciliation = reconciliation;
    this.database = database;
    this.folder = folder;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
  }

  /** One turn: the look, if it is due, then files that are not written yet, then too old ones. */
  public void run() throws DatabaseAwayException {
    Optional<Report> _ = reconciliation.nightly();
    if (folder.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    LocalDate oldest =
        LocalDate.ofInstant(now, Reconciliation.ZONE).minusDays(folder.get().keepDays());
    List<LocalDate> wanted = database.ask(connection -> ReportRows.unwritten(connection, oldest));
    for (LocalDate day : wanted) {
      write(day, now);
    }
    remove(oldest);
  }

  private void write(LocalDate day, Instant now) throws DatabaseAwayException {
    Optional<Report> report = reconciliation.latest(day);
    if (report.isEmpty()) {
      return;
    }
    try {
      ReportFiles.write(folder.orElseThrow().dir(), report.get(), hospitalCode);
      note(day, Optional.of(now), Optional.empty());
    } catch (IOException e) {
      trouble(day, e);
    }
  }

  private void remove(LocalDate oldest) throws DatabaseAwayException {
    boolean _ = database.ask(connection -> ReportRows.forget(connection, oldest));
    Path dir = folder.orElseThrow().dir();
    for (Map.Entry<LocalDate, IOException> each :
        ReportFiles.removeBefore(dir, oldest).entrySet()) {
      trouble(each.getKey(), each.getValue());
    }
  }

  private void trouble(LocalDate day, IOException e) throws DatabaseAwayException {
    // The message may hold a path; the kind of trouble is enough to mend it.
    LOG.error("reports.dir: the report of {}: {}", day, e.getClass().getSimpleName());
    note(day, Optional.empty(), Optional.of(e.getClass().getSimpleName()));
  }

  private void note(LocalDate day, Optional<Instant> written, Optional<String> trouble)
      throws DatabaseAwayException {
    boolean _ = database.ask(connection -> ReportRows.note(connection, day, written, trouble));
  }
}

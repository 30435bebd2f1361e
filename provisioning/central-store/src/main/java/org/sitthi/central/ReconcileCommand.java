package org.sitthi.central;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.atrest.DataKeyException;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.reconcile.Reconciliation;
import org.sitthi.central.reconcile.Report;
import org.sitthi.central.reconcile.ReportCsv;
import org.sitthi.central.reconcile.ReportHtml;
import org.sitthi.central.registry.HospitalVisits;

/** {@code ./kiosk central reconcile}: a day is compared now, as the store does each night. */
final class ReconcileCommand {

  static final String NAME = "reconcile";

  private ReconcileCommand() {}

  /** Runs it. */
  static void run(List<String> args, InstantSource clock, PrintStream out)
      throws ConfigException, StartException {
    Options options = Options.of(args, List.of("--config", "--date", "--csv", "--html"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    LocalDate day = day(options.required("--date"));
    try (Database database = Database.join(config.database())) {
      Optional<HospitalVisits> hospital = HospitalSide.hospital(config);
      try (Reconciliation reconciliation =
          HospitalSide.reconciliation(
              config,
              database,
              new VisitRecords(database, CentralStore.atRest(config)),
              hospital,
              clock)) {
        Report report = reconciliation.of(day);
        out.println(
            "reconcile: "
                + day
                + ": "
                + report.records()
                + " records, "
                + report.differences().size()
                + " differences");
        Files.write(Path.of(options.required("--csv")), ReportCsv.of(report));
        String html = options.values().get("--html");
        if (html != null) {
          Files.write(Path.of(html), ReportHtml.of(report, config.hospitalCode()));
        }
      } finally {
        hospital.ifPresent(HospitalVisits::close);
      }
    } catch (DatabaseStartException | DatabaseAwayException | DataKeyException | IOException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static LocalDate day(String text) throws ConfigException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ConfigException("--date: allowed: a day as 2026-01-31");
    }
  }
}

package org.sitthi.kiosk;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.report.VisitReport;

/** {@code ./kiosk report}: how long visits take and how they end, from the kiosk's own records. */
final class ReportCommand {

  private static final int WRONG_USE = 2;
  private static final int MOST_DAYS = 366;

  private ReportCommand() {}

  /**
   * Runs the command; may run beside the kiosk.
   *
   * @param arguments what follows {@code report}
   */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Map<String, String> options =
        CommandOptions.read(arguments, Set.of("--config", "--days")).orElse(Map.of());
    int number = number(options.getOrDefault("--days", "1"));
    String file = options.get("--config");
    if (file == null || number == 0) {
      err.println("report: usage: ./kiosk report --config FILE [--days 1 to " + MOST_DAYS + "]");
      return WRONG_USE;
    }
    KioskConfig config = KioskConfig.load(Path.of(file));
    InstantSource clock = InstantSource.system();
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.site().zone());
    try (SqliteJournal journal = KioskParts.journal(config, clock)) {
      LocalDate from = today.minusDays(number - 1L);
      VisitReport.of(journal.visitsSince(from), journal.countsSince(from), number)
          .forEach(out::println);
    }
    return 0;
  }

  private static int number(String text) {
    return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST_DAYS
        ? Integer.parseInt(text)
        : 0;
  }
}

package org.sitthi.kiosk;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
    boolean days = arguments.size() == 4 && arguments.get(2).equals("--days");
    boolean right = (arguments.size() == 2 || days) && arguments.getFirst().equals("--config");
    int number = days ? number(arguments.get(3)) : 1;
    if (!right || number == 0) {
      err.println("report: usage: ./kiosk report --config FILE [--days 1 to " + MOST_DAYS + "]");
      return WRONG_USE;
    }
    KioskConfig config = KioskConfig.load(Path.of(arguments.get(1)));
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

package org.sitthi.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.staff.Pin;
import org.sitthi.kiosk.staff.StaffOffice;

/** {@code ./kiosk staff}: who may use staff mode at this kiosk, and what they did. */
final class StaffCommand {

  static final String USAGE =
      """
      ./kiosk staff add --config FILE --number N --name NAME [--language th|en]
                                     lets somebody into staff mode, or gives a new PIN: asked for, or the first
                                     line of standard input; 6 to 12 digits
      ./kiosk staff lock|unlock|remove --config FILE --number N
      ./kiosk staff list --config FILE
      ./kiosk staff audit --config FILE
                                     all that was done in staff mode; exit 1 if it was changed afterwards
      """;

  private static final int WRONG_USE = 2;
  private static final Map<String, Set<String>> OPTIONS =
      Map.of(
          "add", Set.of("--config", "--number", "--name", "--language"),
          "lock", Set.of("--config", "--number"),
          "unlock", Set.of("--config", "--number"),
          "remove", Set.of("--config", "--number"),
          "list", Set.of("--config"),
          "audit", Set.of("--config"));

  private StaffCommand() {}

  /**
   * Runs one; may run beside the kiosk.
   *
   * @param arguments what stands after {@code staff}
   * @param in where a PIN is read if there is no terminal
   */
  static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
    Optional<Map<String, String>> given = options(arguments);
    if (given.isEmpty()) {
      err.println("staff: usage: ./kiosk staff add|lock|unlock|list|remove|audit, see --help");
      return WRONG_USE;
    }
    Map<String, String> options = given.get();
    KioskConfig config = KioskConfig.load(Path.of(options.getOrDefault("--config", "")));
    InstantSource clock = InstantSource.system();
    try (SqliteJournal journal = KioskParts.journal(config, clock)) {
      StaffOffice office =
          new StaffOffice(
              journal.staff(config.kioskId()),
              clock,
              config.site().zone(),
              System.getProperty("user.name", "-"));
      StaffOffice.Said said = said(arguments.getFirst(), office, options, in);
      (said.isWell() ? out : err).print(said.text());
      return said.isWell() ? 0 : said.isWrongUse() ? WRONG_USE : 1;
    }
  }

  private static StaffOffice.Said said(
      String command, StaffOffice office, Map<String, String> options, InputStream in) {
    String number = options.getOrDefault("--number", "");
    return switch (command) {
      case "add" ->
          office.add(
              number,
              options.getOrDefault("--name", ""),
              options.getOrDefault("--language", "th"),
              () -> pin(in));
      case "lock" -> office.lock(number);
      case "unlock" -> office.unlock(number);
      case "remove" -> office.remove(number);
      case "list" -> office.list();
      default -> office.audit();
    };
  }

  private static Optional<Map<String, String>> options(List<String> arguments) {
    Set<String> known = arguments.isEmpty() ? null : OPTIONS.get(arguments.getFirst());
    return known == null
        ? Optional.empty()
        : CommandOptions.read(arguments.subList(1, arguments.size()), known)
            .filter(options -> options.containsKey("--config"));
  }

  /** From the terminal without showing it, twice; else the first line of standard input. */
  private static String pin(InputStream in) {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      String first = typed(terminal.get(), "PIN, 6 to 12 digits: ");
      return first.equals(typed(terminal.get(), "once more: ")) ? first : "";
    }
    try {
      String line = new BufferedReader(new InputStreamReader(in, UTF_8), 64).readLine();
      return line == null || line.length() > Pin.MOST ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }

  private static String typed(Console terminal, String question) {
    char[] typed = terminal.readPassword("%s", question);
    return typed == null ? "" : new String(typed);
  }
}

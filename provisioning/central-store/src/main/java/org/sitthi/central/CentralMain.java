package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code ./kiosk central}: runs the central store until it is told to stop. */
public final class CentralMain {

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final String HELP =
      """
      Usage: ./kiosk central --config FILE

             ./kiosk central enrol --config FILE --kiosk K01
             ./kiosk central revoke --config FILE --kiosk K01
             ./kiosk central data-keys --config FILE
             ./kiosk central accesses --config FILE
             ./kiosk central reconcile --config FILE --date 2026-01-31 --csv FILE [--html FILE]
             ./kiosk central set --config FILE --for hospital|group:NAME|kiosk:NAME --key KEY --value VALUE
             ./kiosk central place --config FILE --kiosk K01 --group NAME --th TEXT --en TEXT --position N
             ./kiosk central staff add --config FILE --login NAME --name "WHO" --unit UNIT
             ./kiosk central staff remove --config FILE --login NAME
             ./kiosk central client add --config FILE --name NAME --may RIGHT,RIGHT
             ./kiosk central client remove --config FILE --name NAME

      Runs the central store: takes the kiosks' visit records over HTTPS and shows the day at /.

        --config FILE  settings, see provisioning/central-store/README.md
        enrol          prints a code with which this kiosk is enrolled, once and within an hour
        revoke         what this kiosk holds counts no longer, at once
        data-keys      makes the keys that seal personal data, or adds new ones; see the README
        accesses       who saw a person's data, newest first; asks for the citizen or hospital number,
                       or reads it from standard input
        reconcile      compares a day with kiosks, NHSO, the hospital's system and invoices, keeps
                       what differs for the desk and writes it as CSV and, in words, as HTML; the
                       store does so each night
        set            a setting for kiosks, which fetch it under our signature; the nearest counts,
                       an empty value takes it back
        place          where a kiosk stands, for who must be sent to the next one
        staff          who may sign in to the desk; add asks for the password, or reads it from
                       standard input, and gives a known login a new one
        client         which programs may call, by a token that add prints and nobody can tell
                       again; rights: see-day, see-claims, charge, link, submit, export,
                       reconcile
        --help         this text

      Says one line when it is ready and stops on SIGTERM. Exit codes: 1 cannot start, 2 wrong use.
      """;

  private CentralMain() {}

  /** Runs the store. */
  public static void main(String[] args) {
    int code = run(List.of(args));
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(List<String> args) {
    if (args.equals(List.of("--help")) || args.equals(List.of("-h"))) {
      System.out.print(HELP);
      return 0;
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    if (!args.isEmpty() && args.getFirst().equals("staff")) {
      return done(() ->
          StaffCommand.run(
              args.subList(1, args.size()),
              () -> asked("password: "),
              InstantSource.system(),
              System.out));
    }
    if (!args.isEmpty() && args.getFirst().equals(AccessesCommand.NAME)) {
      return done(() ->
          AccessesCommand.run(
              args.subList(1, args.size()),
              () -> asked("citizen or hospital number: "),
              InstantSource.system(),
              System.out));
    }
    if (!args.isEmpty() && args.getFirst().equals(ReconcileCommand.NAME)) {
      return done(() ->
          ReconcileCommand.run(args.subList(1, args.size()), InstantSource.system(), System.out));
    }
    if (!args.isEmpty() && FleetCommand.NAMES.contains(args.getFirst())) {
      return done(() -> FleetCommand.run(args, InstantSource.system(), System.out));
    }
    if (!args.isEmpty() && args.getFirst().equals("client")) {
      return done(() ->
          ClientCommand.run(args.subList(1, args.size()), InstantSource.system(), System.out));
    }
    if (!args.isEmpty() && args.getFirst().equals(DataKeysCommand.NAME)) {
      return done(() -> DataKeysCommand.run(args, System.out));
    }
    if (!args.isEmpty() && AdminCommand.NAMES.contains(args.getFirst())) {
      return done(() -> AdminCommand.run(args, InstantSource.system(), System.out));
    }
    if (args.size() != 2 || !args.getFirst().equals("--config")) {
      return said(WRONG_USE, "central: wrong option; allowed: --config FILE, --help");
    }
    try {
      CentralConfig config = CentralConfig.read(Path.of(args.getLast()));
      StoppableStart start = new StoppableStart();
      Runtime.getRuntime().addShutdownHook(new Thread(start::stop, "stop"));
      CentralStore store = start.start(config);
      System.out.println("central store ready at " + address(config, store.port()));
      return 0;
    } catch (ConfigException e) {
      return said(WRONG_USE, String.valueOf(e.getMessage()));
    } catch (StartException e) {
      LoggerFactory.getLogger(CentralMain.class).debug("cannot start", e);
      return said(FAILED, "central store cannot start: " + e.getMessage());
    }
  }

  private interface Command {
    void run() throws ConfigException, StartException;
  }

  private static int done(Command command) {
    try {
      command.run();
      return 0;
    } catch (ConfigException e) {
      return said(WRONG_USE, String.valueOf(e.getMessage()));
    } catch (StartException e) {
      return said(FAILED, "central: " + e.getMessage());
    }
  }

  /** From the terminal without showing it, or the first line of standard input. */
  private static String asked(String prompt) {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("%s", prompt);
      return typed == null ? "" : new String(typed);
    }
    try {
      String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }

  private static String address(CentralConfig config, int port) {
    boolean any = config.host().equals("0.0.0.0") || config.host().equals("::");
    String host = any ? "localhost" : config.host();
    return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
  }

  private static int said(int code, String line) {
    System.err.println(line);
    return code;
  }
}

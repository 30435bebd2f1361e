package org.sitthi.central;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.staff.Staff;
import org.sitthi.central.staff.Unit;

/** {@code ./kiosk central staff add|remove}. */
final class StaffCommand {

  private StaffCommand() {}

  /**
   * Runs one.
   *
   * @param args what stands after {@code staff}
   * @param password asks for a password; null if there is none
   */
  static void run(
      List<String> args, Supplier<String> password, InstantSource clock, PrintStream out)
      throws ConfigException, StartException {
    if (args.isEmpty() || !List.of("add", "remove").contains(args.getFirst())) {
      throw new ConfigException("central staff: allowed: add, remove");
    }
    boolean add = args.getFirst().equals("add");
    Options options =
        Options.of(
            args.subList(1, args.size()),
            add
                ? List.of("--config", "--login", "--name", "--unit")
                : List.of("--config", "--login"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    String login = options.required("--login");
    if (!login.matches(Staff.LOGIN)) {
      throw new ConfigException(
          "--login: allowed: a small letter, then 1 to 31 small letters, digits or . _ -");
    }
    try (Database database = Database.join(config.database())) {
      if (add) {
        add(database, options, login, password, clock, out);
      } else if (Staff.remove(database, login, clock.instant())) {
        out.println("removed: " + login + " is let in no more");
      } else {
        throw new ConfigException("--login: nobody of this name");
      }
    } catch (DatabaseStartException | DatabaseAwayException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void add(
      Database database,
      Options options,
      String login,
      Supplier<String> passwords,
      InstantSource clock,
      PrintStream out)
      throws ConfigException, DatabaseAwayException {
    String name = options.required("--name");
    if (!name.matches("[^\\p{Cntrl}]{1,100}")) {
      throw new ConfigException("--name: allowed: 1 to 100 characters");
    }
    Unit unit =
        Unit.named(options.required("--unit"))
            .orElseThrow(() -> new ConfigException("--unit: allowed: " + Unit.words()));
    String password = passwords.get();
    if (!Staff.isPassword(password)) {
      throw new ConfigException("the password: allowed: 12 to 128 characters");
    }
    String addedBy = System.getProperty("user.name", "-");
    Staff.add(database, login, name, unit, password, addedBy, clock.instant());
    out.println("added: " + login);
  }
}

package org.sitthi.central;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.sitthi.central.atrest.DataKeyException;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.lookup.Accesses;

/** {@code ./kiosk central accesses}: who saw a person's data, as that person may ask. */
final class AccessesCommand {

  static final String NAME = "accesses";

  private AccessesCommand() {}

  /**
   * Runs it.
   *
   * @param number citizen number or hospital number; asked for, as what stands among a command's
   *     options is shown to all of a machine
   */
  static void run(List<String> args, Supplier<String> number, InstantSource clock, PrintStream out)
      throws ConfigException, StartException {
    Options options = Options.of(args, List.of("--config"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    String asked = number.get().strip();
    if (!asked.matches("[!-~]{1,20}")) {
      throw new ConfigException("central: a citizen number or a hospital number wanted");
    }
    String caller = "command " + System.getProperty("user.name");
    try (Database database = Database.join(config.database())) {
      List<Accesses.Access> all =
          new Accesses(database, CentralStore.atRest(config), clock).of(asked, caller);
      all.forEach(access -> out.println(line(access)));
      out.println("accesses: " + all.size() + (all.size() == Accesses.MOST ? ", the newest" : ""));
    } catch (DatabaseStartException | DatabaseAwayException | DataKeyException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String line(Accesses.Access access) {
    return String.join(
        "\t",
        access.at().toString(),
        access.what(),
        access.caller(),
        access.unit().orElse("-"),
        access.purpose(),
        access.outcome(),
        access.recordId().map(Object::toString).orElse("-"),
        access.day().map(Object::toString).orElse("-"));
  }
}

package org.sitthi.central;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.staff.Clients;
import org.sitthi.central.staff.Right;

/** {@code ./kiosk central client add|remove}. */
final class ClientCommand {

  private ClientCommand() {}

  /**
   * Runs one.
   *
   * @param args what stands after {@code client}
   */
  static void run(List<String> args, InstantSource clock, PrintStream out)
      throws ConfigException, StartException {
    if (args.isEmpty() || !List.of("add", "remove").contains(args.getFirst())) {
      throw new ConfigException("central client: allowed: add, remove");
    }
    boolean add = args.getFirst().equals("add");
    Options options =
        Options.of(
            args.subList(1, args.size()),
            add ? List.of("--config", "--name", "--may") : List.of("--config", "--name"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    String name = options.required("--name");
    if (!name.matches(Clients.NAME)) {
      throw new ConfigException(
          "--name: allowed: a small letter, then 1 to 31 small letters, digits or . _ -");
    }
    Set<Right> rights = add ? rights(options.required("--may")) : Set.of();
    try (Database database = Database.join(config.database())) {
      if (add) {
        String by = System.getProperty("user.name", "-");
        out.println(Clients.add(database, name, rights, by, clock.instant()));
      } else if (Clients.remove(database, name, clock.instant())) {
        out.println("removed: " + name + " is let in no more");
      } else {
        throw new ConfigException("--name: no program of this name");
      }
    } catch (DatabaseStartException | DatabaseAwayException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Set<Right> rights(String words) throws ConfigException {
    EnumSet<Right> rights = EnumSet.noneOf(Right.class);
    for (String word : words.split(",", -1)) {
      rights.add(
          Right.named(word.strip())
              .orElseThrow(() ->
                  new ConfigException("--may: allowed, with a comma between: " + Right.words())));
    }
    return rights;
  }
}

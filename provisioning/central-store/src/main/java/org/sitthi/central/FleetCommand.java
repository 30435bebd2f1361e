package org.sitthi.central;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.fleet.SettingRows;
import org.sitthi.record.fleet.SiteSettings;

/** {@code ./kiosk central set} and {@code place}: settings of kiosks, and where they stand. */
final class FleetCommand {

  /** The commands that are run here. */
  static final List<String> NAMES = List.of("set", "place");

  private static final String NAME = "[A-Za-z0-9-]{1,20}";

  private FleetCommand() {}

  /**
   * Runs one.
   *
   * @param args the command, then its options
   * @throws ConfigException for a wrong option or setting
   * @throws StartException if the database can't be reached
   */
  static void run(List<String> args, InstantSource clock, PrintStream out)
      throws ConfigException, StartException {
    boolean set = args.getFirst().equals("set");
    Options options =
        Options.of(
            args.subList(1, args.size()),
            set
                ? List.of("--config", "--for", "--key", "--value")
                : List.of("--config", "--kiosk", "--group", "--th", "--en", "--position"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    try (Database database = Database.join(config.database())) {
      if (set) {
        set(database, options, clock, out);
      } else {
        place(database, options, out);
      }
    } catch (DatabaseStartException | DatabaseAwayException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void set(Database database, Options options, InstantSource clock, PrintStream out)
      throws ConfigException, DatabaseAwayException {
    String whose = options.required("--for");
    if (!whose.matches("hospital|(group|kiosk):" + NAME)) {
      throw new ConfigException("--for: allowed: hospital, group:NAME, kiosk:NAME");
    }
    String key = options.required("--key");
    if (!SiteSettings.ALLOWED.contains(key)) {
      throw new ConfigException("--key: allowed: " + String.join(", ", SiteSettings.ALLOWED));
    }
    String value = options.required("--value");
    if (!value.isEmpty() && !SiteSettings.isValue(value)) {
      throw new ConfigException("--value: allowed: up to 200 characters; none takes it back");
    }
    String[] parts = whose.split(":", 2);
    SettingRows.Scope scope =
        switch (parts[0]) {
          case "group" -> SettingRows.Scope.GROUP;
          case "kiosk" -> SettingRows.Scope.KIOSK;
          default -> SettingRows.Scope.HOSPITAL;
        };
    boolean _ =
        database.together(connection -> {
          SettingRows.set(
              connection,
              scope,
              parts.length == 2 ? parts[1] : "",
              key,
              Optional.of(value).filter(it -> !it.isEmpty()),
              System.getProperty("user.name", "-"),
              clock.instant());
          return true;
        });
    out.println(
        "set: "
            + key
            + " for "
            + whose
            + "; kiosks fetch it and take it as soon as nobody is there");
  }

  private static void place(Database database, Options options, PrintStream out)
      throws ConfigException, DatabaseAwayException {
    String kiosk = options.required("--kiosk");
    String group = options.required("--group");
    if (!kiosk.matches(NAME) || !group.matches(NAME)) {
      throw new ConfigException("--kiosk, --group: allowed: 1 to 20 letters, digits or hyphens");
    }
    String th = options.required("--th");
    String en = options.required("--en");
    if (!(th + en).matches("[^\\p{Cntrl}]*") || th.length() > 100 || en.length() > 100) {
      throw new ConfigException("--th, --en: allowed: up to 100 characters");
    }
    String position = options.required("--position");
    if (!position.matches("[0-9]{1,6}")) {
      throw new ConfigException("--position: allowed: 0 to 999999");
    }
    boolean _ =
        database.together(connection -> {
          SettingRows.place(connection, kiosk, group, th, en, Integer.parseInt(position));
          return true;
        });
    out.println("place: " + kiosk + " is of " + group);
  }
}

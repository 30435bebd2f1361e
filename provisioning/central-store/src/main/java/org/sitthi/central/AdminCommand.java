package org.sitthi.central;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.devices.Enrolments;

/** What an administrator does beside a running store, on its machine and with its settings. */
final class AdminCommand {

  /** The commands that are run here. */
  static final List<String> NAMES = List.of("enrol", "revoke");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private final CentralConfig config;
  private final InstantSource clock;
  private final PrintStream out;

  private AdminCommand(CentralConfig config, InstantSource clock, PrintStream out) {
    this.config = config;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Runs one.
   *
   * @param args the command, then its options
   * @throws ConfigException for a wrong option or setting
   * @throws StartException if the database can't be reached
   */
  static void run(List<String> args, InstantSource clock, PrintStream out)
      throws ConfigException, StartException {
    Options options = Options.of(args.subList(1, args.size()), List.of("--config", "--kiosk"));
    CentralConfig config = CentralConfig.read(Path.of(options.required("--config")));
    String kioskId = options.required("--kiosk");
    if (!kioskId.matches("[A-Za-z0-9-]{1,12}")) {
      throw new ConfigException("--kiosk: allowed: 1 to 12 letters, digits or hyphens");
    }
    AdminCommand command = new AdminCommand(config, clock, out);
    try (Database database = Database.join(config.database())) {
      if (args.getFirst().equals("enrol")) {
        command.enrol(database, kioskId);
      } else {
        command.revoke(database, kioskId);
      }
    } catch (DatabaseStartException | DatabaseAwayException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private void enrol(Database database, String kioskId)
      throws ConfigException, DatabaseAwayException {
    if (config.keysDir().isEmpty()) {
      throw new ConfigException("keys.dir is missing in the settings; allowed: a folder");
    }
    Instant now = clock.instant();
    String madeBy = System.getProperty("user.name", "-");
    String code = Enrolments.newCode(database, kioskId, config.hospitalCode(), madeBy, now);
    String until = TIME.format(now.plus(Enrolments.CODE_LIFE).atZone(ZONE));
    out.println("enrolment code for " + kioskId + ", to be used once until " + until + ": " + code);
  }

  private void revoke(Database database, String kioskId) throws DatabaseAwayException {
    int revoked = Enrolments.revoke(database, kioskId, clock.instant());
    out.println("revoked: " + revoked + " certificates of " + kioskId);
  }
}

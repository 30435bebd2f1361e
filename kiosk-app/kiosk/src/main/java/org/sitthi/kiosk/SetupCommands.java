package org.sitthi.kiosk;

import java.io.PrintStream;
import java.nio.file.Path;
import org.sitthi.kiosk.config.ConfigException;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.doctor.FoundParts;
import org.sitthi.kiosk.fleet.FirstSettings;

/** What {@code sitthi-setup} asks before and after the enrolment. */
final class SetupCommands {

  static final String USAGE =
      """
      ./kiosk parts                  card reader and printer that are plugged in, as lines of settings
      ./kiosk settings --config FILE gets the site settings from the central store, for the next start
      """;

  private SetupCommands() {}

  /** 0. */
  static int parts(PrintStream out) {
    new FoundParts(Path.of("/sys"), Path.of("/dev")).lines().forEach(out::println);
    return 0;
  }

  /** 0 if they lie ready, or there are none; 1 if they can't be used; 2 for a wrong setting. */
  static int settings(Path file, PrintStream out, PrintStream err) {
    try {
      return switch (FirstSettings.fetch(file, KioskConfig.load(file), KioskParts::objection)) {
        case FirstSettings.Answer.Kept(long version) -> {
          out.println("settings: version " + version + " of the central store lies ready");
          yield 0;
        }
        case FirstSettings.Answer.None _ -> {
          out.println("settings: none of the central store now; the kiosk asks again by itself");
          yield 0;
        }
        case FirstSettings.Answer.Refused(String reason) -> {
          err.println("settings: those of the central store are not used: " + reason);
          yield 1;
        }
      };
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return 2;
    }
  }
}

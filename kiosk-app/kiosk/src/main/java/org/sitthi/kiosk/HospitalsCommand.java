package org.sitthi.kiosk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.referral.HospitalFile;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.HospitalListException;

/** {@code ./kiosk hospitals import}: the hospitals that a referral can name. */
final class HospitalsCommand {

  private HospitalsCommand() {}

  /** 0 if the kiosk has the list; 2 if the file is wrong; 1 if it could not be kept. */
  static int run(Path file, KioskConfig config, PrintStream out, PrintStream err) {
    try {
      HospitalList list = HospitalFile.read(file);
      HospitalFile.write(list, config.dataDir());
      boolean own = list.find(config.site().hcode()).isPresent();
      out.println(
          "hospitals: %d imported%s; a running kiosk takes them at its next start"
              .formatted(list.size(), own ? "" : " (this hospital is not among them)"));
      return 0;
    } catch (HospitalListException e) {
      err.println("hospitals: " + e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println("hospitals: not kept: " + e.getClass().getSimpleName() + " in data.dir");
      return 1;
    }
  }
}

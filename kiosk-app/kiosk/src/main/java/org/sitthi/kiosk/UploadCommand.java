package org.sitthi.kiosk;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.UploadOnce;

/** {@code ./kiosk upload}: sends what waits; may run beside the kiosk and beside itself. */
final class UploadCommand {

  private UploadCommand() {}

  /** 0 only if the central store has everything. */
  static int run(KioskConfig config, PrintStream out) {
    InstantSource clock = InstantSource.system();
    try (SqliteJournal journal = KioskParts.journal(config, clock);
        CentralStoreDesk desk = KioskParts.uploadDesk(config, clock)) {
      UploadOnce.Result result =
          new UploadOnce(journal, desk, (_, _) -> {}, clock, new SplittableRandom()).run();
      out.println(
          "upload: %d sent, %d refused, %d waiting, %d parked"
              .formatted(result.sent(), result.refused(), result.left(), result.parked()));
      return result.complete() ? 0 : 1;
    }
  }
}

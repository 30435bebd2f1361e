package org.sitthi.kiosk;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.sitthi.kiosk.central.Enrolment;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.UploadOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code ./kiosk upload}: sends what waits; may run beside the kiosk and beside itself. */
final class UploadCommand {

  private static final Logger LOG = LoggerFactory.getLogger(UploadCommand.class);

  private UploadCommand() {}

  /** 0 only if the central store has everything. */
  static int run(KioskConfig config, PrintStream out) {
    InstantSource clock = InstantSource.system();
    EnrolCommand.of(config).renewIfDue(clock.instant()).ifPresent(UploadCommand::log);
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

  /** Whatever came of it, what waits is sent: the certificate lasts for weeks yet. */
  private static void log(Enrolment.Answer renewal) {
    switch (renewal) {
      case Enrolment.Answer.Enrolled enrolled ->
          LOG.info("certificate renewed, until {}", enrolled.notAfter());
      case Enrolment.Answer.Lasts _ -> {}
      case Enrolment.Answer.Refused(int status, String code) ->
          LOG.error("certificate not renewed: {} {}; enrol this kiosk anew", status, code);
      case Enrolment.Answer.Failed(String reason) ->
          LOG.warn("certificate not renewed: {}", reason);
    }
  }
}

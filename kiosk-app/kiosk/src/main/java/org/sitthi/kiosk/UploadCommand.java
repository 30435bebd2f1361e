package org.sitthi.kiosk;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sitthi.kiosk.central.Enrolment;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.DayClosing;
import org.sitthi.kiosk.upload.NightlyDesk;
import org.sitthi.kiosk.upload.OvertakenDesk;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.kiosk.upload.UploadOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code ./kiosk upload}: sends what waits and closes the last days; may run beside the kiosk and
 * beside itself.
 */
final class UploadCommand {

  private static final Logger LOG = LoggerFactory.getLogger(UploadCommand.class);

  private UploadCommand() {}

  /** 0 only if the central store has everything. */
  static int run(KioskConfig config, PrintStream out) {
    InstantSource clock = InstantSource.system();
    EnrolCommand.of(config).renewIfDue(clock.instant()).ifPresent(UploadCommand::log);
    try (SqliteJournal journal = KioskParts.journal(config, clock);
        CentralStoreDesk single = KioskParts.uploadDesk(config, clock);
        NightlyDesk desk = KioskParts.nightlyDesk(config, clock, single)) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), config.site().zone());
      DayClosing closing = new DayClosing(journal, desk, config.kioskId());
      UploadDesk both = new OvertakenDesk(desk, journal, _ -> Optional.empty());
      UploadOnce.Result result = once(journal, both, clock);
      DayClosing.Result days = closing.run(today);
      if (days.again() > 0) {
        result = result.then(once(journal, both, clock));
        days = closing.run(today);
      }
      int forgotten = journal.forgetBefore(today.minusDays(config.keepDays()));
      out.println(
          "upload: %d sent, %d refused, %d waiting, %d parked; days: %d closed, %d not; %d forgotten"
              .formatted(
                  result.sent(),
                  result.refused(),
                  result.left(),
                  result.parked(),
                  days.closed(),
                  days.open(),
                  forgotten));
      return result.complete() && days.open() == 0 ? 0 : 1;
    }
  }

  private static UploadOnce.Result once(
      SqliteJournal journal, UploadDesk desk, InstantSource clock) {
    return new UploadOnce(journal, desk, (_, _) -> {}, clock, new SplittableRandom()).run();
  }

  /** Whatever came of it, what waits is sent: the certificate lasts for weeks yet. */
  private static void log(Enrolment.Answer renewal) {
    switch (renewal) {
      case Enrolment.Answer.Enrolled enrolled ->
          LOG.info("certificate renewed, until {}", enrolled.notAfter());
      case Enrolment.Answer.Lasts _ -> {}
      case Enrolment.Answer.Refused(int status, String code) ->
          LOG.error(
              Notice.CERTIFICATE_NOT_RENEWED.marker(),
              "certificate not renewed: {} {}; enrol this kiosk anew",
              status,
              code);
      case Enrolment.Answer.Failed(String reason) ->
          LOG.warn(Notice.CERTIFICATE_NOT_RENEWED.marker(), "certificate not renewed: {}", reason);
    }
  }
}

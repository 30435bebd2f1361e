package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.sitthi.kiosk.journal.DayBook;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the last days: what the store misses is put back into the outbox, to be sent and the day
 * closed again. May run beside the kiosk and beside itself.
 */
public final class DayClosing {

  /** Days that are looked at again each time: a code may come late, and so may a network. */
  public static final Duration LOOKED_BACK = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(DayClosing.class);

  private final DayBook book;
  private final DayDesk desk;
  private final String kioskId;

  /** Closes this kiosk's days. */
  public DayClosing(DayBook book, DayDesk desk, String kioskId) {
    this.book = book;
    this.desk = desk;
    this.kioskId = kioskId;
  }

  /**
   * Closes the days that have records.
   *
   * @throws org.sitthi.kiosk.journal.JournalException if the journal can't be read or written
   */
  public Result run(LocalDate today) {
    int closed = 0;
    int open = 0;
    int again = 0;
    for (LocalDate day : book.days(today.minusDays(LOOKED_BACK.toDays()))) {
      List<DayBook.Saved> saved = book.ofDay(day);
      switch (desk.close(kioskId, day, saved, book.head(kioskId))) {
        case DayDesk.Answer.Closed _ -> closed++;
        case DayDesk.Answer.Incomplete incomplete -> {
          open++;
          again += sendAgain(incomplete);
          LOG.warn(
              Notice.DAY_OPEN.marker(),
              "day {} is not whole at the store: {} missing, {} different",
              day,
              incomplete.missing().size(),
              incomplete.different());
        }
        case DayDesk.Answer.TryLater(String reason) -> {
          open++;
          LOG.warn(Notice.DAY_OPEN.marker(), "day {} is not closed: {}", day, reason);
        }
      }
    }
    return new Result(closed, open, again);
  }

  private int sendAgain(DayDesk.Answer.Incomplete incomplete) {
    int again = 0;
    for (DayDesk.Missing missing : incomplete.missing()) {
      if (book.sendAgain(missing.recordId(), missing.revision())) {
        again++;
      }
    }
    return again;
  }

  /**
   * What became of it.
   *
   * @param closed days that the store has whole
   * @param open days that it has not, or could not be asked about
   * @param again revisions that wait again because of this
   */
  public record Result(int closed, int open, int again) {}
}

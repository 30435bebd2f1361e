package org.sitthi.kiosk.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.record.VisitRecord;

/**
 * What this kiosk keeps of a person's visits of one day, so that who comes again goes on with the
 * visit that was begun.
 *
 * <p>Threads: any; a read of the journal, at most 5 s.
 */
@FunctionalInterface
public interface EarlierVisits {

  /** More visits of one person and day than any is. */
  int MOST = 20;

  /** Of two visits the one that began later. */
  Comparator<VisitRecord> NEWEST_FIRST =
      Comparator.comparing((VisitRecord visit) -> visit.createdAt().toInstant()).reversed();

  /**
   * The newest revision of each visit, the visit begun last first, at most {@link #MOST}.
   *
   * @throws JournalException if it can't be read
   */
  List<VisitRecord> earlier(CitizenNumber number, LocalDate serviceDate);

  /** A kiosk that remembers nobody: each card is a visit of its own. */
  static EarlierVisits none() {
    return (number, serviceDate) -> List.of();
  }
}

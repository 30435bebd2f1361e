package org.sitthi.kiosk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sitthi.kiosk.journal.JournalException;

/**
 * How often what happened on which screen, day by day: counts, and nothing of anybody. Threads:
 * any.
 */
public interface Tally {

  /** What is counted. */
  enum What {
    /** Visits that came to this step. */
    ENTERED,
    /** Visits that ended there before any record: the card was pulled, the patient gave up. */
    ABANDONED,
    /** Questions that nobody answered; the visit went on with the site's default, or ended. */
    TIMED_OUT,
    /** Calls for staff. */
    CALLED
  }

  /**
   * One thing that is counted.
   *
   * @param step state of the visit, such as CHOOSING_SERVICE
   * @param cause error code such as R13; empty where there is none
   */
  record Key(What what, String step, String cause) {}

  /** A sum. */
  record Count(Key key, int times) {}

  /**
   * Adds these, all or none.
   *
   * @throws JournalException if they are not kept
   */
  void add(LocalDate day, Map<Key, Integer> more);

  /**
   * The sums from this day on.
   *
   * @throws JournalException if they can't be read
   */
  List<Count> countsSince(LocalDate day);

  /** Counts nothing. */
  static Tally none() {
    return new Tally() {
      @Override
      public void add(LocalDate day, Map<Key, Integer> more) {}

      @Override
      public List<Count> countsSince(LocalDate day) {
        return List.of();
      }
    };
  }
}

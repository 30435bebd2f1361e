package org.sitthi.kiosk.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a kiosk has saved, day by day, to be compared with the central store.
 *
 * <p>Threads: any.
 */
public interface DayBook {

  /**
   * The days with records, from this one on, oldest first.
   *
   * @throws JournalException if they can't be read
   */
  List<LocalDate> days(LocalDate from);

  /** Every revision of a day's records, in the order they were saved; at most 5,000. */
  List<Saved> ofDay(LocalDate day);

  /** The end of this kiosk's chain; absent if it has none. */
  Optional<Head> head(String kioskId);

  /**
   * Has an acknowledged revision sent again: the store says that it misses it. One that waits or is
   * parked stays as it is.
   *
   * @return whether it waits now because of this
   */
  boolean sendAgain(UUID recordId, int revision);

  /**
   * A revision that was saved.
   *
   * @param sha256 of its bytes, hex
   */
  record Saved(UUID recordId, int revision, String sha256) {}

  /** The last entry of a chain. */
  record Head(long sequence, String hash) {}
}

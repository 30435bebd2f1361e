package org.sitthi.kiosk.claim;

import java.time.LocalDate;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * Where codes are looked up: read-only, so it may be asked again and again.
 *
 * <p>Threads: any; blocks until the adapter's own deadline (≤ 10 s). Trouble is a value.
 */
public interface HistoryDesk {

  /**
   * Codes of a person, of all hospitals, in no particular order: at least the latest of this day,
   * perhaps of other days too. Empty means that there is none, never that it is not known.
   *
   * @param day in the hospital's time zone
   */
  HistoryAnswer history(CitizenNumber number, LocalDate day);
}

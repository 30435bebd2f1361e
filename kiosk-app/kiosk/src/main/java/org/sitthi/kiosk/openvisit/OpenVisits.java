package org.sitthi.kiosk.openvisit;

import java.time.LocalDate;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * The visit that a person began today at any kiosk of the hospital, as the central store knows it.
 *
 * <p>Threads: any; blocks at most 2 s, the adapter's own deadline: a patient is never held up
 * longer. Trouble is a value. The number goes into no address and no log.
 */
public interface OpenVisits extends AutoCloseable {

  /**
   * The newest revision of the visit of this person and day that still owes a code; if none does,
   * of the newest visit. May be repeated.
   */
  OpenVisitAnswer find(CitizenNumber number, LocalDate serviceDate);

  /** A kiosk that knows its own visits only. */
  static OpenVisits none() {
    return (number, serviceDate) -> new OpenVisitAnswer.None();
  }

  /** Lets go of connections. May be called repeatedly. */
  @Override
  default void close() {}
}

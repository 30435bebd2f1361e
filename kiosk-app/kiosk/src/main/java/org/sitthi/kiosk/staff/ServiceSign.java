package org.sitthi.kiosk.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether staff have closed this kiosk; kept until they open it, over any restart. Threads: any.
 *
 * <p>Every method may throw {@link org.sitthi.kiosk.journal.JournalException}: then nothing of it
 * is kept.
 */
public interface ServiceSign {

  /** How the kiosk was closed; empty while it is open. */
  Optional<Closing> closing();

  /** Keeps that it is closed, and the deed, both or none. */
  void close(Closing closing, Deed deed);

  /** Keeps that it is open, and the deed, both or none. */
  void open(Deed deed);

  /**
   * How a kiosk was closed.
   *
   * @param who a staff number
   */
  record Closing(Instant at, Reason reason, String who) {}

  /** Why a kiosk is closed; the text is {@code staff.reason.REASON}. */
  enum Reason {
    PRINTER,
    REPAIR,
    CLEANING,
    NOT_STAFFED,
    OTHER
  }
}

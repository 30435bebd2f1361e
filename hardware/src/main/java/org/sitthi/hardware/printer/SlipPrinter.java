package org.sitthi.hardware.printer;

import java.time.Duration;

/**
 * A slip printer. Nothing here says more than the printer has shown.
 *
 * <p>Threads: any, one call at a time is served, others wait. Every wait inside has a deadline; a
 * call returns within {@link #print} 30 s and {@link #state} 3 s. Trouble is a value, never an
 * exception.
 */
public interface SlipPrinter extends AutoCloseable {

  /** Asks the printer how it is, now. */
  PrinterState state();

  /**
   * Prints one slip and waits for the best evidence that the printer's profile can give.
   *
   * <p>After a failure nothing of this slip may come out later: what the printer still holds is
   * cleared before the next job.
   */
  SlipOutcome print(SlipRaster slip);

  /**
   * Watches the printer's mouth until the slip that {@link #print} has presented is taken, and has
   * it taken back if nobody does: never is it left for the next person.
   *
   * @param patience how long a person may take, up to 60 s; the call returns at most 8 s later
   * @return UNSEEN at once on a printer without a presenter that tells
   */
  default Pickup pickup(Duration patience) {
    return Pickup.UNSEEN;
  }

  /** Lets go of the device. May be called repeatedly. */
  @Override
  void close();
}

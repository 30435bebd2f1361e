package org.sitthi.hardware.card;

import java.time.Duration;
import org.sitthi.hardware.citizen.Citizen;

/** How a read of text and extras ended. */
public sealed interface FullReading {

  /**
   * Everything asked for was read, or found missing on this card.
   *
   * @param exchanges number of APDU exchanges, SELECTs included
   * @param cardTime time spent inside those exchanges
   */
  record Read(Citizen citizen, CardExtras extras, int exchanges, Duration cardTime)
      implements FullReading {}

  /**
   * The read was not finished, though {@link CardProgress.TextRead} may have been told.
   *
   * @param detail for the log, no personal data
   */
  record Failed(CardFault fault, String detail) implements FullReading {}
}

package org.sitthi.hardware.card;

import java.time.Duration;
import org.sitthi.hardware.citizen.Citizen;

/** How a read ended. */
public sealed interface CardReading {

  /**
   * The whole text was read and is valid.
   *
   * @param exchanges number of APDU exchanges with the card, SELECT included
   * @param cardTime time spent inside those exchanges: the card's and the reader's own
   */
  record Read(Citizen citizen, int exchanges, Duration cardTime) implements CardReading {}

  /** No citizen: the reason, with a detail for the log that holds no personal data. */
  record Failed(CardFault fault, String detail) implements CardReading {}
}

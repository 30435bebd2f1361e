package org.sitthi.hardware.card.thaiid;

import org.sitthi.hardware.card.CardExtras;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.citizen.Citizen;

/** What a card's bytes turned out to be. */
public sealed interface ThaiIdContent {

  /** A valid card's text, and what was asked for besides. */
  record Understood(Citizen citizen, CardExtras extras) implements ThaiIdContent {}

  /**
   * Not a valid Thai ID card, or not read whole.
   *
   * @param fault {@link CardFault#WRONG_CARD}, {@link CardFault#TORN}, {@link
   *     CardFault#LAYOUT_UNKNOWN}, {@link CardFault#NUMBER_INVALID}, or {@link CardFault#REMOVED}
   *     if another card answered in the end
   * @param detail for the log, no personal data
   */
  record Refused(CardFault fault, String detail) implements ThaiIdContent {}
}

package org.sitthi.hardware.citizen;

/** Until when a card is valid. */
public sealed interface CardExpiry {

  /** Valid until this day. */
  record On(PartialDate date) implements CardExpiry {}

  /** {@code 99999999} on the card: issued for life. */
  record Lifelong() implements CardExpiry {}

  /** Blank on the card, as for some holders over 75. */
  record NotStated() implements CardExpiry {}
}

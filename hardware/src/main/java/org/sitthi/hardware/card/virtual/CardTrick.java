package org.sitthi.hardware.card.virtual;

/**
 * A fault that a virtual card is told to show, once, at its n-th exchange: counted from 1 since it
 * was put in.
 */
public sealed interface CardTrick {

  /** The exchange at which it happens. */
  int exchange();

  /**
   * Answers this status word instead of doing what it was told.
   *
   * @param status 0x0000 to 0xFFFF
   */
  record Status(int exchange, int status) implements CardTrick {}

  /** Does not answer. */
  record Silence(int exchange) implements CardTrick {}

  /** Answers one byte, as some drivers do when contacts bounce. */
  record Torn(int exchange) implements CardTrick {}

  /** Loses its selection just before, as by a reset that nobody saw. */
  record Forget(int exchange) implements CardTrick {}

  /** Is another person's card from here on, and so has lost its selection. */
  record Swap(int exchange, MadeUpPerson other) implements CardTrick {}
}

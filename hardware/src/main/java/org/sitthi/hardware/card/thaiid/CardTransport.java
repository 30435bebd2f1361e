package org.sitthi.hardware.card.thaiid;

/**
 * The way to a card and back.
 *
 * @param <E> what the way throws when the card can't be reached
 */
@FunctionalInterface
public interface CardTransport<E extends Exception> {

  /**
   * One exchange, raw: no GET RESPONSE and no repetition is added.
   *
   * @param command a short command, 4 to 261 bytes
   * @return answer and status word, at least 2 bytes
   */
  byte[] exchange(byte[] command) throws E;
}

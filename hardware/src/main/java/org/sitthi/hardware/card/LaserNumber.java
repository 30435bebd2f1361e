package org.sitthi.hardware.card;

/**
 * The number on the back of the card: two letters and ten digits (facts/thai-id-card.md §5).
 *
 * @param text without hyphens
 */
public record LaserNumber(String text) {

  /**
   * Refuses anything else; the message never holds the number.
   *
   * @throws IllegalArgumentException if it is none
   */
  public LaserNumber {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not a laser number: two letters and ten digits");
    }
  }

  /** Two letters and ten digits. */
  public static boolean isOne(String text) {
    return text.matches("[A-Z]{2}[0-9]{10}");
  }

  /** Never the number: with number and birth date it proves a card to the registrar. */
  @Override
  public String toString() {
    return "LaserNumber[…]";
  }
}

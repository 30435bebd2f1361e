package org.sitthi.hardware.card;

/**
 * The card itself, from the same reads as the text (facts/thai-id-card.md §4).
 *
 * @param cardType two digits, {@code 01} is a citizen's ID card; may be empty
 * @param requestNumber number of the request for the card, up to 20 characters such as {@code
 *     99990199001/01012063}; may be empty
 * @param photoNumber the 14 digits printed under the photo; empty on layout 0002
 */
public record CardDetails(String cardType, String requestNumber, String photoNumber) {

  private static final String CITIZEN = "01";

  /** A citizen's ID card, not one of the other cards of the same make. */
  public boolean isCitizenCard() {
    return cardType.equals(CITIZEN);
  }

  /** The type only: the numbers lead to a person. */
  @Override
  public String toString() {
    return "CardDetails[type " + cardType + "]";
  }
}

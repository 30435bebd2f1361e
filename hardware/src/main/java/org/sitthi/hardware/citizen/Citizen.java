package org.sitthi.hardware.citizen;

import java.util.Optional;

/**
 * The person on the card: what one whole text read gives (facts/thai-id-card.md §4).
 *
 * @param number citizen number, check digit verified
 * @param thaiName name in Thai
 * @param englishName name in English; its parts may be empty
 * @param birthDate empty if the card has none
 * @param sex as stated
 * @param placeOfIssue office that issued the card, may be empty
 * @param issueDate empty if the card has none
 * @param expiry until when the card is valid
 * @param address registered address
 * @param cardLayout four digits, such as {@code 0003}
 */
public record Citizen(
    CitizenNumber number,
    PersonName thaiName,
    PersonName englishName,
    Optional<PartialDate> birthDate,
    Sex sex,
    String placeOfIssue,
    Optional<PartialDate> issueDate,
    CardExpiry expiry,
    ThaiAddress address,
    String cardLayout) {

  /** Never a person's data: only the masked number. */
  @Override
  public String toString() {
    return "Citizen[" + number.masked() + "]";
  }
}

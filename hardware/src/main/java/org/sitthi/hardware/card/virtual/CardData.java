package org.sitthi.hardware.card.virtual;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What stands on a made-up card, as the raw text of each field.
 *
 * @param kind how the card behaves
 * @param layout four characters, such as {@code 0003}
 * @param number 13 digits, the first a 9; a wrong check digit is allowed
 * @param thaiName {@code prefix#first#middle#last}
 * @param englishName the same in English
 * @param birthDate {@code YYYYMMDD} in the Buddhist era, or blank
 * @param sex {@code 1} or {@code 2}
 * @param requestNumber 20 characters
 * @param placeOfIssue office
 * @param issuerNumber 13 digits, the first a 9
 * @param issueDate as {@code birthDate}
 * @param expiryDate as {@code birthDate}, or {@code 99999999}
 * @param cardType {@code 01}
 * @param address eight parts with {@code #} between
 * @param photoNumber 14 digits
 */
public record CardData(
    Kind kind,
    String layout,
    String number,
    String thaiName,
    String englishName,
    String birthDate,
    String sex,
    String requestNumber,
    String placeOfIssue,
    String issuerNumber,
    String issueDate,
    String expiryDate,
    String cardType,
    String address,
    String photoNumber) {

  /** How a card behaves. */
  public enum Kind {
    /** As a Thai ID card does. */
    THAI_ID,
    /** A chip card without the MOI applet, such as a bank card. */
    OTHER_CARD,
    /** Backwards, or no chip: no answer to reset. */
    MUTE,
    /** Answers to reset and then to nothing. */
    NO_ANSWER
  }

  /** Never a person's data, made up or not. */
  @Override
  public String toString() {
    return "CardData[" + kind + "]";
  }

  /** Reads the {@code card} part of a person's file; fields that are missing are blank. */
  static CardData of(JsonNode card) {
    return new CardData(
        kind(text(card, "kind")),
        text(card, "layout"),
        text(card, "number"),
        text(card, "thaiName"),
        text(card, "englishName"),
        text(card, "birthDate"),
        text(card, "sex"),
        text(card, "requestNumber"),
        text(card, "placeOfIssue"),
        text(card, "issuerNumber"),
        text(card, "issueDate"),
        text(card, "expiryDate"),
        text(card, "cardType"),
        text(card, "address"),
        text(card, "photoNumber"));
  }

  private static String text(JsonNode card, String name) {
    return card.path(name).asString("");
  }

  private static Kind kind(String text) {
    return Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

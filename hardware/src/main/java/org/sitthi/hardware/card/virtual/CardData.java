package org.sitthi.hardware.card.virtual;

import java.util.Locale;
import java.util.Optional;
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
 * @param photoBytes size of the JPEG, 0 for none, at most 5118
 * @param nhso the NHSO applet's texts; empty: the card has no such applet
 * @param laserNumber two letters and ten digits; empty: the card has no ADM applet
 * @param manner how it gives its answers
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
    String photoNumber,
    int photoBytes,
    Optional<Nhso> nhso,
    String laserNumber,
    Manner manner) {

  /** The NHSO applet's texts, dates as {@code birthDate}. */
  public record Nhso(
      String mainRight,
      String subRight,
      String mainHospital,
      String subHospital,
      String paidType,
      String issueDate,
      String expiryDate,
      String updateDate,
      String hospitalChanges) {

    /** Never the content. */
    @Override
    public String toString() {
      return "Nhso[…]";
    }

    static Nhso of(JsonNode nhso) {
      return new Nhso(
          text(nhso, "mainRight"),
          text(nhso, "subRight"),
          text(nhso, "mainHospital"),
          text(nhso, "subHospital"),
          text(nhso, "paidType"),
          text(nhso, "issueDate"),
          text(nhso, "expiryDate"),
          text(nhso, "updateDate"),
          text(nhso, "hospitalChanges"));
    }
  }

  /** How a card, or a reader in its place, gives its answers (facts/thai-id-card.md §3, §13). */
  public enum Manner {
    /** GET RESPONSE with CLA 00 and P2 00, as cards should. */
    STRICT,
    /** GET RESPONSE with P2 01. */
    P2_01,
    /** GET RESPONSE with CLA 80. */
    CLASS_80,
    /** The reader fetches by itself: data at once. */
    AT_ONCE,
    /** No more than 100 bytes at a time, 61xx in between. */
    SPLIT
  }

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

  /** The same card with another photo and other manners. */
  CardData with(int otherPhotoBytes, Manner otherManner) {
    return new CardData(
        kind,
        layout,
        number,
        thaiName,
        englishName,
        birthDate,
        sex,
        requestNumber,
        placeOfIssue,
        issuerNumber,
        issueDate,
        expiryDate,
        cardType,
        address,
        photoNumber,
        otherPhotoBytes,
        nhso,
        laserNumber,
        otherManner);
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
        text(card, "photoNumber"),
        card.path("photoBytes").asInt(0),
        card.has("nhsoApplet") ? Optional.of(Nhso.of(card.path("nhsoApplet"))) : Optional.empty(),
        text(card, "laserNumber"),
        manner(text(card, "manner")));
  }

  private static String text(JsonNode card, String name) {
    return card.path(name).asString("");
  }

  private static Manner manner(String text) {
    return text.isEmpty()
        ? Manner.STRICT
        : Manner.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Kind kind(String text) {
    return Kind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

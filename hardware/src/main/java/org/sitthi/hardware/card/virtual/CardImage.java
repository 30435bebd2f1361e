package org.sitthi.hardware.card.virtual;

import java.util.Arrays;
import org.sitthi.hardware.card.thaiid.CardField;
import org.sitthi.hardware.card.thaiid.Tis620;

/**
 * Block 0 of the MOI applet, layout 0003, made from a person's data: 5,950 bytes, each field filled
 * up with spaces, no photo (facts/thai-id-card.md §4).
 */
final class CardImage {

  static final int BYTES = 5950;

  private CardImage() {}

  /** The bytes of one card; a text longer than its field is a mistake in the person's file. */
  static byte[] of(CardData card) {
    byte[] image = new byte[BYTES];
    Arrays.fill(image, (byte) ' ');
    for (CardField field : CardField.values()) {
      byte[] text = Tis620.encode(text(card, field));
      if (text.length > field.length()) {
        throw new IllegalArgumentException(field + " has more than " + field.length() + " bytes");
      }
      System.arraycopy(text, 0, image, field.offset(), text.length);
    }
    return image;
  }

  private static String text(CardData card, CardField field) {
    return switch (field) {
      case LAYOUT -> card.layout();
      case NUMBER -> card.number();
      case THAI_NAME -> card.thaiName();
      case ENGLISH_NAME -> card.englishName();
      case BIRTH_DATE -> card.birthDate();
      case SEX -> card.sex();
      case REQUEST_NUMBER -> card.requestNumber();
      case PLACE_OF_ISSUE -> card.placeOfIssue();
      case ISSUER_NUMBER -> card.issuerNumber();
      case ISSUE_DATE -> card.issueDate();
      case EXPIRY_DATE -> card.expiryDate();
      case CARD_TYPE -> card.cardType();
      case ADDRESS -> card.address();
      case PHOTO_NUMBER -> card.photoNumber();
    };
  }
}

package org.sitthi.hardware.card.virtual;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.sitthi.hardware.card.thaiid.Applet;
import org.sitthi.hardware.card.thaiid.CardField;
import org.sitthi.hardware.card.thaiid.CardLayout;
import org.sitthi.hardware.card.thaiid.NhsoField;
import org.sitthi.hardware.card.thaiid.Tis620;

/**
 * The memory of a made-up person's card: the blocks of each applet it has, each field filled up
 * with spaces (facts/thai-id-card.md §4, §5, §7). A text longer than its field is a mistake in the
 * person's file.
 */
final class CardImage {

  /** Block 0 of layout 0003. */
  static final int BYTES = 5950;

  private static final int OLD_BLOCK_0 = 154;
  private static final int OLD_BLOCK_1 = CardLayout.PHOTO_OFFSET + CardLayout.PHOTO_BYTES;
  private static final int ADM_BYTES = 23;
  private static final int LASER_OFFSET = 7;

  private CardImage() {}

  /** The applets and their blocks. */
  static Map<Applet, byte[][]> of(CardData card) {
    Map<Applet, byte[][]> applets = new EnumMap<>(Applet.class);
    applets.put(Applet.MOI, moi(card));
    card.nhso().ifPresent(nhso -> applets.put(Applet.NHSO, new byte[][] {nhso(nhso)}));
    if (!card.laserNumber().isEmpty()) {
      applets.put(Applet.ADM, new byte[][] {adm(card.laserNumber())});
    }
    return applets;
  }

  private static byte[][] moi(CardData card) {
    boolean old = CardLayout.of(card.layout()) == CardLayout.V0002;
    byte[][] blocks =
        old
            ? new byte[][] {spaces(OLD_BLOCK_0), spaces(OLD_BLOCK_1)}
            : new byte[][] {spaces(BYTES)};
    byte[] head = blocks[blocks.length - 1];
    for (CardField field : CardField.values()) {
      boolean behindHead = field.offset() >= CardField.ADDRESS.offset();
      if (!old || !behindHead) {
        put(text(card, field), head, field.offset(), field.length(), field);
      }
    }
    if (old) {
      CardLayout layout = CardLayout.V0002;
      put(card.layout(), blocks[0], 0, CardField.LAYOUT.length(), CardField.LAYOUT);
      put(card.address(), blocks[0], layout.tailOffset(), layout.tailBytes(), CardField.ADDRESS);
    }
    if (card.photoBytes() > 0) {
      byte[] photo = Portrait.jpeg(card.photoBytes());
      head[CardLayout.PHOTO_OFFSET - 2] = (byte) (photo.length >>> 8);
      head[CardLayout.PHOTO_OFFSET - 1] = (byte) photo.length;
      System.arraycopy(photo, 0, head, CardLayout.PHOTO_OFFSET, photo.length);
    }
    return blocks;
  }

  private static byte[] nhso(CardData.Nhso nhso) {
    byte[] block = spaces(NhsoField.BYTES);
    for (NhsoField field : NhsoField.values()) {
      put(text(nhso, field), block, field.offset(), field.length(), field);
    }
    return block;
  }

  /** Version, state, authorised, three unknown, then the number filled up with zeros. */
  private static byte[] adm(String laserNumber) {
    byte[] info = new byte[ADM_BYTES];
    info[0] = 1;
    put(laserNumber, info, LASER_OFFSET, ADM_BYTES - LASER_OFFSET, "laser number");
    return info;
  }

  private static byte[] spaces(int bytes) {
    byte[] block = new byte[bytes];
    Arrays.fill(block, (byte) ' ');
    return block;
  }

  private static void put(String text, byte[] block, int offset, int length, Object field) {
    byte[] bytes = Tis620.encode(text);
    if (bytes.length > length) {
      throw new IllegalArgumentException(field + " has more than " + length + " bytes");
    }
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }

  private static String text(CardData.Nhso nhso, NhsoField field) {
    return switch (field) {
      case VERSION -> "0001";
      case MAIN_RIGHT -> nhso.mainRight();
      case SUB_RIGHT -> nhso.subRight();
      case MAIN_HOSPITAL -> nhso.mainHospital();
      case SUB_HOSPITAL -> nhso.subHospital();
      case PAID_TYPE -> nhso.paidType();
      case ISSUE_DATE -> nhso.issueDate();
      case EXPIRY_DATE -> nhso.expiryDate();
      case UPDATE_DATE -> nhso.updateDate();
      case HOSPITAL_CHANGES -> nhso.hospitalChanges();
    };
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

package org.sitthi.hardware.card.thaiid;

/**
 * The text fields of the MOI applet, layout 0003, block 0 (facts/thai-id-card.md §4): offset and
 * length in bytes.
 */
public enum CardField {
  LAYOUT(0x0000, 4),
  NUMBER(0x0004, 13),
  THAI_NAME(0x0011, 100),
  ENGLISH_NAME(0x0075, 100),
  BIRTH_DATE(0x00D9, 8),
  SEX(0x00E1, 1),
  REQUEST_NUMBER(0x00E2, 20),
  PLACE_OF_ISSUE(0x00F6, 100),
  /** The issuing officer's own number: a third person's, never decoded. */
  ISSUER_NUMBER(0x015A, 13),
  ISSUE_DATE(0x0167, 8),
  EXPIRY_DATE(0x016F, 8),
  CARD_TYPE(0x0177, 2),
  ADDRESS(0x1579, 160),
  PHOTO_NUMBER(0x1619, 14);

  private final int offset;
  private final int length;

  CardField(int offset, int length) {
    this.offset = offset;
    this.length = length;
  }

  /** First byte in block 0. */
  public int offset() {
    return offset;
  }

  /** Bytes, filled up with spaces. */
  public int length() {
    return length;
  }
}

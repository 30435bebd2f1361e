package org.sitthi.hardware.card.thaiid;

/**
 * The fields of the NHSO applet, block 0 (facts/thai-id-card.md §7): offset and length in bytes.
 */
public enum NhsoField {
  VERSION(0x0000, 4),
  MAIN_RIGHT(0x0004, 60),
  SUB_RIGHT(0x0040, 100),
  MAIN_HOSPITAL(0x00A4, 80),
  SUB_HOSPITAL(0x00F4, 80),
  PAID_TYPE(0x0144, 1),
  ISSUE_DATE(0x0145, 8),
  EXPIRY_DATE(0x014D, 8),
  UPDATE_DATE(0x0155, 8),
  HOSPITAL_CHANGES(0x015D, 1);

  /** All of them. */
  public static final int BYTES = 350;

  private final int offset;
  private final int length;

  NhsoField(int offset, int length) {
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

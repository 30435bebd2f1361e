package org.sitthi.hardware.card;

/**
 * The portrait on the chip.
 *
 * @param jpeg from FF D8 to FF D9, at most 5,118 bytes; mostly 148 × 178 pixels
 */
public record CardPhoto(byte[] jpeg) {

  /** Takes a copy. */
  public CardPhoto {
    jpeg = jpeg.clone();
  }

  /** A copy. */
  @Override
  public byte[] jpeg() {
    return jpeg.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardPhoto photo && java.util.Arrays.equals(jpeg, photo.jpeg);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(jpeg);
  }

  /** The size only. */
  @Override
  public String toString() {
    return "CardPhoto[" + jpeg.length + " bytes]";
  }
}

package org.sitthi.hardware.card;

/** The portrait on the chip, as a JPEG of mostly 148 × 178 pixels. Unchangeable. */
public final class CardPhoto {

  private final byte[] jpeg;

  /**
   * Takes a copy.
   *
   * @param jpeg from FF D8 to FF D9, at most 5,118 bytes
   */
  public CardPhoto(byte[] jpeg) {
    this.jpeg = jpeg.clone();
  }

  /** From FF D8 to FF D9; a copy. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  /** The size only. */
  @Override
  public String toString() {
    return "CardPhoto[" + jpeg.length + " bytes]";
  }
}

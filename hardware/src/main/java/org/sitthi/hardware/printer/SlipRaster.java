package org.sitthi.hardware.printer;

/**
 * A whole slip as black and white dots, one bit a dot.
 *
 * <p>Rows from top to bottom, each padded to whole bytes, most significant bit left, 1 = black: the
 * body of a PBM "P4" file and the payload of {@code GS v 0} alike.
 */
public final class SlipRaster {

  private final int widthDots;
  private final int rows;
  private final byte[] bits;

  /**
   * Takes a copy of the dots.
   *
   * @param widthDots 8 to 1,024, a multiple of 8
   * @param rows 1 to 8,000
   * @param bits {@code widthDots / 8 * rows} bytes
   * @throws IllegalArgumentException if the sizes don't fit
   */
  public SlipRaster(int widthDots, int rows, byte[] bits) {
    if (widthDots < 8 || widthDots > 1024 || widthDots % 8 != 0 || rows < 1 || rows > 8000) {
      throw new IllegalArgumentException("raster of " + widthDots + " by " + rows + " dots");
    }
    if (bits.length != widthDots / 8 * rows) {
      throw new IllegalArgumentException(
          "raster of " + bits.length + " bytes for " + widthDots + " by " + rows);
    }
    this.widthDots = widthDots;
    this.rows = rows;
    this.bits = bits.clone();
  }

  /** Dots in a row. */
  public int widthDots() {
    return widthDots;
  }

  /** Bytes in a row. */
  public int widthBytes() {
    return widthDots / 8;
  }

  /** Rows. */
  public int rows() {
    return rows;
  }

  /** A copy of all dots. */
  public byte[] bits() {
    return bits.clone();
  }

  /** One byte of a row: 8 dots, most significant left. */
  public byte at(int row, int column) {
    return bits[row * widthBytes() + column];
  }
}

package org.sitthi.hardware.printer;

import java.util.Random;

/** Made-up slips: lines of random dots with blank rows between, as text leaves them. */
public final class Rasters {

  private Rasters() {}

  /** A slip of lines; the seed makes it the same each time. */
  public static SlipRaster lines(int widthDots, int rows, long seed) {
    Random random = new Random(seed);
    int widthBytes = widthDots / 8;
    byte[] bits = new byte[widthBytes * rows];
    byte[] line = new byte[widthBytes];
    for (int row = 0; row < rows; row++) {
      if (row % 40 < 26) {
        random.nextBytes(line);
        System.arraycopy(line, 0, bits, row * widthBytes, widthBytes);
      }
    }
    return withoutDle(widthDots, rows, bits);
  }

  /** Dots that the encoder has no reason to change. */
  private static SlipRaster withoutDle(int widthDots, int rows, byte[] bits) {
    for (int i = 0; i < bits.length; i++) {
      if (bits[i] == 0x10) {
        bits[i] = 0x11;
      }
    }
    return new SlipRaster(widthDots, rows, bits);
  }
}

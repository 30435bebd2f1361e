package org.sitthi.hardware.card.virtual;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A drawn portrait of nobody, 148 × 178 pixels, as a JPEG of exactly the size that is wanted. */
final class Portrait {

  static final int WIDTH = 148;
  static final int HEIGHT = 178;

  /** Marker and length of a comment. */
  private static final int COMMENT_BYTES = 4;

  private static final int MOST = 5118;

  private Portrait() {}

  /**
   * Draws, and fills up with a comment. The comment holds FF D9 and spaces: neither ends a JPEG.
   *
   * @param bytes about 2,500 to 5,118
   * @throws IllegalArgumentException if the drawing does not fit
   */
  static byte[] jpeg(int bytes) {
    byte[] drawn = draw();
    int filler = bytes - drawn.length - COMMENT_BYTES;
    if (filler < COMMENT_BYTES || bytes > MOST) {
      throw new IllegalArgumentException(
          "a portrait of " + bytes + " bytes, not " + (drawn.length + 8) + " to " + MOST);
    }
    byte[] jpeg = new byte[bytes];
    System.arraycopy(drawn, 0, jpeg, 0, 2);
    jpeg[2] = (byte) 0xFF;
    jpeg[3] = (byte) 0xFE;
    jpeg[4] = (byte) ((filler + 2) >>> 8);
    jpeg[5] = (byte) (filler + 2);
    int end = 2 + COMMENT_BYTES + filler;
    Arrays.fill(jpeg, 2 + COMMENT_BYTES, end, (byte) ' ');
    jpeg[2 + COMMENT_BYTES] = (byte) 0xFF;
    jpeg[3 + COMMENT_BYTES] = (byte) 0xD9;
    System.arraycopy(drawn, 2, jpeg, end, drawn.length - 2);
    return jpeg;
  }

  private static byte[] draw() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xC8D8E8));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x405060));
    pen.fillOval(14, 120, 120, 120);
    pen.setColor(new Color(0xC09070));
    pen.fillOval(44, 40, 60, 80);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "jpeg", out)) {
        throw new IllegalStateException("this Java writes no JPEG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

package org.sitthi.kiosk.slip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.printer.SlipRaster;

/**
 * Draws slips as dots: the whole slip is one picture, so that Thai comes out right on any printer.
 *
 * <p>Letters are drawn in anti-aliased grey and cut at a threshold, which gives stems of two dots
 * and smooth bowls (facts/escpos.md §3.5). The same content gives the same bytes on one Java
 * version. Needs no display; a process that also has screens sets {@code java.awt.headless=true},
 * or Java2D would open the display a second time.
 *
 * <p>Threads: any; one slip is drawn at a time.
 */
public final class SlipRenderer {

  /** Dots across 80 mm paper at 203 dpi. */
  public static final int WIDTH_80_MM = 576;

  /** Dots across 58 mm paper at 203 dpi. */
  public static final int WIDTH_58_MM = 384;

  /** Grey below this is black. */
  private static final int THRESHOLD = 158;

  private static final int WHITE = 255;

  private final int width;
  private final SlipFonts fonts = new SlipFonts();
  private BufferedImage canvas;

  /**
   * Loads the fonts, which takes some 0.3 s.
   *
   * @param widthDots {@link #WIDTH_80_MM} or {@link #WIDTH_58_MM}, or another multiple of 8 from
   *     376 to 832
   */
  public SlipRenderer(int widthDots) {
    if (widthDots < 376 || widthDots > 832 || widthDots % 8 != 0) {
      throw new IllegalArgumentException("slip of " + widthDots + " dots");
    }
    this.width = widthDots;
    this.canvas = new BufferedImage(widthDots, 1600, BufferedImage.TYPE_BYTE_GRAY);
  }

  /** Draws a slip. */
  public synchronized SlipRaster render(SlipContent content) {
    SlipLayout layout = SlipLayout.of(content, width, fonts);
    Graphics2D pen = emptyCanvas(layout.rows());
    try {
      layout.blocks().forEach(block -> draw(block, pen));
    } finally {
      pen.dispose();
    }
    return cut(layout.rows());
  }

  /** Draws a slip for nobody, so that the first patient doesn't wait for the font engine. */
  public void warmUp() {
    Labelled line = new Labelled("ที่", "ปู่ น้ำ สิทธิ์ ABC 0123456789");
    SlipRaster unused =
        render(
            new SlipContent(
                "สิทธิ",
                "Sitthi",
                List.of("DEMO"),
                "สิทธิ",
                Optional.of(line),
                List.of(line),
                List.of(line),
                new SlipClaim.Code("สิทธิ", "PP0123456789", Optional.empty()),
                line,
                Optional.of("PP0123456789"),
                "สิทธิ"));
    if (unused.widthDots() != width) {
      throw new IllegalStateException("a slip of another width");
    }
  }

  private Graphics2D emptyCanvas(int rows) {
    if (canvas.getHeight() < rows) {
      canvas = new BufferedImage(width, rows, BufferedImage.TYPE_BYTE_GRAY);
    }
    Graphics2D pen = canvas.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, rows);
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    return pen;
  }

  private void draw(SlipBlock block, Graphics2D pen) {
    switch (block) {
      case SlipBlock.Text text ->
          pen.drawGlyphVector(fonts.shape(text.text(), text.face()), text.x(), text.baseline());
      case SlipBlock.Rule rule -> pen.fillRect(rule.x(), rule.y(), rule.width(), rule.height());
      case SlipBlock.Frame frame -> drawFrame(frame, pen);
      case SlipBlock.Qr qr -> drawQr(qr, pen);
    }
  }

  private static void drawFrame(SlipBlock.Frame frame, Graphics2D pen) {
    int thick = frame.thickness();
    pen.fillRect(frame.x(), frame.y(), frame.width(), thick);
    pen.fillRect(frame.x(), frame.y() + frame.height() - thick, frame.width(), thick);
    pen.fillRect(frame.x(), frame.y(), thick, frame.height());
    pen.fillRect(frame.x() + frame.width() - thick, frame.y(), thick, frame.height());
  }

  private static void drawQr(SlipBlock.Qr qr, Graphics2D pen) {
    int module = qr.module();
    for (int y = 0; y < qr.square().size(); y++) {
      for (int x = 0; x < qr.square().size(); x++) {
        if (qr.square().dark(x, y)) {
          pen.fillRect(qr.x() + x * module, qr.y() + y * module, module, module);
        }
      }
    }
  }

  private SlipRaster cut(int rows) {
    byte[] grey = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
    byte[] bits = new byte[width / 8 * rows];
    int at = 0;
    for (int i = 0; i < bits.length; i++) {
      int dots = 0;
      for (int dot = 0; dot < 8; dot++) {
        dots = dots << 1 | ((grey[at++] & WHITE) < THRESHOLD ? 1 : 0);
      }
      bits[i] = (byte) dots;
    }
    return new SlipRaster(width, rows, bits);
  }
}

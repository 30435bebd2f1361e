package org.sitthi.kiosk.slip;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Sarabun, shaped. Kerning and ligatures are on: only then does Java place the marks of ฤๅ as
 * HarfBuzz does (facts/escpos.md §3.2). Logical fonts are never used: they differ by machine.
 *
 * <p>Not safe for threads; {@link SlipRenderer} lets one in at a time.
 */
final class SlipFonts implements SlipMeasure {

  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Map<SlipFace, Font> fonts = new HashMap<>();
  private final Font regular = load("Sarabun-Regular.ttf");
  private final Font bold = load("Sarabun-Bold.ttf");

  @Override
  public int width(String text, SlipFace face) {
    return (int) Math.ceil(shape(text, face).getLogicalBounds().getWidth());
  }

  /** The text as placed glyphs. */
  GlyphVector shape(String text, SlipFace face) {
    char[] letters = text.toCharArray();
    return font(face)
        .layoutGlyphVector(context, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private Font font(SlipFace face) {
    return fonts.computeIfAbsent(
        face,
        wanted -> {
          Map<TextAttribute, Object> attributes = new HashMap<>();
          attributes.put(TextAttribute.SIZE, wanted.size());
          attributes.put(TextAttribute.KERNING, TextAttribute.KERNING_ON);
          attributes.put(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
          return (wanted.bold() ? bold : regular).deriveFont(attributes);
        });
  }

  private static Font load(String file) {
    try (InputStream stream =
        SlipFonts.class.getResourceAsStream("/org/sitthi/kiosk/fonts/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + file);
      }
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable resource " + file, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + file, e);
    }
  }
}

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
import org.sitthi.kiosk.texts.Script;

/**
 * Sarabun, and the screens' fonts for letters that it has not, shaped. Kerning and ligatures are
 * on: only then does Java place the marks of ฤๅ as HarfBuzz does (facts/escpos.md §3.2). Logical
 * fonts are never used: they differ by machine.
 *
 * <p>Not safe for threads; {@link SlipRenderer} lets one in at a time.
 */
final class SlipFonts implements SlipMeasure {

  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Map<Sized, Font> fonts = new HashMap<>();
  private final Map<String, Font> files = new HashMap<>();

  @Override
  public int width(String text, SlipFace face) {
    return (int) Math.ceil(shape(text, face).getLogicalBounds().getWidth());
  }

  /** The text as placed glyphs. */
  GlyphVector shape(String text, SlipFace face) {
    char[] letters = text.toCharArray();
    return font(Script.of(text), face)
        .layoutGlyphVector(context, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private Font font(Script script, SlipFace face) {
    return fonts.computeIfAbsent(
        new Sized(script, face),
        wanted -> {
          Map<TextAttribute, Object> attributes = new HashMap<>();
          attributes.put(TextAttribute.SIZE, face.size());
          attributes.put(TextAttribute.KERNING, TextAttribute.KERNING_ON);
          attributes.put(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
          String sarabun = face.bold() ? "Sarabun-Bold.ttf" : "Sarabun-Regular.ttf";
          String file = script == Script.THAI ? sarabun : script.file(face.bold());
          return files.computeIfAbsent(file, SlipFonts::load).deriveFont(attributes);
        });
  }

  private record Sized(Script script, SlipFace face) {}

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

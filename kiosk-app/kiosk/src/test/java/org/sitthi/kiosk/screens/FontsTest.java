package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Script;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;

/** The fonts that ship have what the texts need, at the size that people need. */
class FontsTest {

  /** A 32-inch screen of 1080 by 1920. */
  private static final double MILLIMETRES_A_PIXEL = 32 * 25.4 / Math.hypot(1080, 1920);

  private static final double LEAST_FONT = 24;
  private static final double LEAST_LETTER_MM = 4.8;

  /** A run of the font's script may end only where the text's own does. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everySignOfEveryTextIsInTheFontThatTheTextIsSetIn(Language language) throws Exception {
    Words words =
        language == Language.TH || language == Language.EN
            ? Texts.load().ofStaff(language)
            : Texts.load().in(language);
    List<String> missing = new ArrayList<>();
    for (boolean bold : new boolean[] {false, true}) {
      for (String key : words.keys()) {
        String shown = Letters.shaped(words.text(key));
        Font font = font(Script.of(LineBreaks.unmarked(words.text(key))), bold);
        if (font.canDisplayUpTo(shown.replace("|", "")) >= 0) {
          missing.add(key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Else JavaFX sets the mark beside its letter: scripts/compose-marks has to be run again. */
  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"LO"})
  void noMarkOfALaoTextIsLeftToJavaFx(Language language) {
    Words words = Texts.load().in(language);
    Set<String> dates = Set.of("date.months", "date.line", "date.time", "date.buddhist");
    for (String key : words.keys()) {
      if (!dates.contains(key) && !key.equals("date.common")) {
        assertThat(Letters.shaped(words.text(key)))
            .as(key)
            .doesNotMatch(".*[\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECD].*");
      }
    }
  }

  /** The height of a capital and of a letter that has no part above or below. */
  @ParameterizedTest
  @CsvSource({"THAI, I", "THAI, ก", "LAO, ກ", "MYANMAR, က", "KHMER, ក", "HAN, 中"})
  void theSmallestLettersAreLargeEnoughAt32Inches(Script script, String letter) throws Exception {
    Font font = font(script, false).deriveFont(1000f);
    double ems =
        font.createGlyphVector(new FontRenderContext(null, true, true), letter)
                .getVisualBounds()
                .getHeight()
            / 1000;
    assertThat(ems * LEAST_FONT * MILLIMETRES_A_PIXEL).isGreaterThanOrEqualTo(LEAST_LETTER_MM);
  }

  private static Font font(Script script, boolean bold) throws Exception {
    return Font.createFont(
        Font.TRUETYPE_FONT,
        new File("src/main/resources/org/sitthi/kiosk/fonts/" + script.file(bold)));
  }
}

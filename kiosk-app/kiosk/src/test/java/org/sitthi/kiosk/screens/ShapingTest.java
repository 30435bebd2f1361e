package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.kiosk.texts.Script;

/** Syllables that are easily set wrong, on the screen as HarfBuzz's own program draws them. */
@ExtendWith(Fx.class)
class ShapingTest {

  private static final int SIZE = 96;

  @ParameterizedTest
  @CsvSource({
    "THAI, ปู่", "THAI, น้ำ", "THAI, ญี่ปุ่น", "THAI, ฐิ์",
    "LAO, ຮັບ", "LAO, ປິ່ນ", "LAO, ຢູ່ຕູ້", "LAO, ບໍ່",
    "MYANMAR, မြန်မာ", "MYANMAR, မှတ်ပုံ", "MYANMAR, ဖြင့်", "MYANMAR, လွှဲပြောင်း",
    "KHMER, ខ្មែរ", "KHMER, ប័ណ្ណ", "KHMER, ម្ដង", "KHMER, សិទ្ធិ",
    "HAN, 身份证"
  })
  void aHardSyllableLooksAsHarfBuzzDrawsIt(Script script, String syllable) throws Exception {
    BufferedImage ours = ours(script, syllable);
    BufferedImage theirs = harfBuzz(script, syllable);
    Ink one = Ink.of(ours);
    Ink other = Ink.of(theirs);
    assertThat(one.width()).isCloseTo(other.width(), org.assertj.core.data.Offset.offset(3));
    // hb-view cuts off what rises above the font's ascent: both are compared from below.
    assertThat(one.height()).isBetween(other.height() - 3, other.height() + 10);
    assertThat(one.alike(other)).as("share of ink at the same place").isGreaterThan(0.97);
  }

  private static BufferedImage ours(Script script, String syllable) throws IOException {
    WritableImage picture =
        Fx.call(() -> {
          Scenery.scene(
              new javafx.scene.layout.StackPane(), KioskScreensTest.settings(1080, 1920, false));
          Text text = new Text(Letters.shaped(syllable));
          text.setFont(Font.font(script.family(), SIZE));
          assertThat(text.getFont().getFamily()).isEqualTo(script.family());
          return new javafx.scene.Scene(new javafx.scene.layout.StackPane(text), 700, 300)
              .snapshot(null);
        });
    byte[] png = ScreenShots.encode(picture);
    Files.createDirectories(folder());
    Files.write(folder().resolve(script + "-" + syllable + "-ours.png"), png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static BufferedImage harfBuzz(Script script, String syllable) throws Exception {
    Path font = Path.of("src/main/resources/org/sitthi/kiosk/fonts", script.file(false));
    Path png = folder().resolve(script + "-" + syllable + "-harfbuzz.png");
    Process view =
        new ProcessBuilder(
                "hb-view",
                "--font-size=" + SIZE,
                "--output-format=png",
                "--output-file=" + png,
                font.toString(),
                syllable)
            .inheritIO()
            .start();
    assertThat(view.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(view.exitValue()).isZero();
    return ImageIO.read(png.toFile());
  }

  private static Path folder() {
    return Path.of("target", "shaping");
  }

  /**
   * Where a picture is dark.
   *
   * @param dark row by row, so many pixels each
   */
  private record Ink(int left, int top, int width, int height, int stride, BitSet dark) {

    private static final int NEAR = 1;

    static Ink of(BufferedImage image) {
      BitSet dark = new BitSet();
      int left = image.getWidth();
      int right = 0;
      int top = image.getHeight();
      int bottom = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          boolean ink = (image.getRGB(x, y) & 0xFF) < 128;
          if (ink) {
            dark.set(y * image.getWidth() + x);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
          }
        }
      }
      assertThat(right).as("something is drawn").isGreaterThan(left);
      return new Ink(left, top, right - left + 1, bottom - top + 1, image.getWidth(), dark);
    }

    private boolean at(int x, int y) {
      return y >= 0
          && y < height
          && x >= 0
          && x < width
          && dark.get((top + height - 1 - y) * stride + left + x);
    }

    /** Ink of both that has ink of the other within a pixel, at the best of a few shifts. */
    double alike(Ink other) {
      double best = 0;
      for (int dx = -2; dx <= 2; dx++) {
        for (int dy = -2; dy <= 2; dy++) {
          best = Math.max(best, share(other, dx, dy));
        }
      }
      return best;
    }

    /** Ink of either within a pixel of ink of the other, as they soften edges differently. */
    private double share(Ink other, int dx, int dy) {
      int alike = 0;
      int all = 0;
      for (int y = -2; y < Math.min(height, other.height) - 2; y++) {
        for (int x = -2; x < Math.max(width, other.width) + 2; x++) {
          if (at(x, y)) {
            all++;
            alike += other.near(x + dx, y + dy) ? 1 : 0;
          }
          if (other.at(x + dx, y + dy)) {
            all++;
            alike += near(x, y) ? 1 : 0;
          }
        }
      }
      return (double) alike / all;
    }

    private boolean near(int x, int y) {
      for (int dx = -NEAR; dx <= NEAR; dx++) {
        for (int dy = -NEAR; dy <= NEAR; dy++) {
          if (at(x + dx, y + dy)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}

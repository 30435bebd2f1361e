package org.sitthi.hardware.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.escpos.SlipJob;

/** The figures, and a foreign library on the same picture in the same run. */
class PrinterBenchTest {

  private static final int ROUNDS = 60;

  @Test
  void everyProfileHasItsBytesBesideOneFullRaster() {
    List<Figure> figures = new PrinterBench().run();
    figures.forEach(PrinterBenchTest::say);
    assertThat(figures)
        .extracting(Figure::what)
        .contains("one full raster", "slip for generic80", "slip for generic80 on a serial line");
    assertThat(value(figures, "slip for generic80 on a serial line"))
        .isLessThan(0.7 * value(figures, "one full raster"));
  }

  @Test
  void aForeignEncoderMakesTheSameDotsOfTheSamePicture() {
    SlipRaster slip = PrinterBench.slip(576);
    BufferedImage picture = picture(slip);
    byte[] foreign = foreign(picture);
    // ESC a and its parameter, then the head of GS v 0.
    byte[] dots = Arrays.copyOfRange(foreign, 3 + 8, 3 + 8 + slip.bits().length);
    assertThat(Arrays.equals(dots, slip.bits())).isTrue();
    SlipJob job = new SlipJob(PrinterProfile.named("generic80"));
    double[] theirs = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    int bytes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      bytes += foreign(picture).length;
      long between = System.nanoTime();
      bytes += job.encode(slip);
      theirs[i] = (between - start) / 1e6;
      ours[i] = (System.nanoTime() - between) / 1e6;
    }
    assertThat(bytes).isPositive();
    Arrays.sort(theirs);
    Arrays.sort(ours);
    say(new Figure("encode, ours, median", ours[ROUNDS / 2], "ms"));
    say(new Figure("encode, escpos-coffee 4.1.0 GS v 0, median", theirs[ROUNDS / 2], "ms"));
    say(new Figure("escpos-coffee 4.1.0 GS v 0", foreign.length, "bytes"));
  }

  private static byte[] foreign(BufferedImage picture) {
    return new RasterBitImageWrapper()
        .getBytes(new EscPosImage(new CoffeeImageImpl(picture), new BitonalThreshold()));
  }

  private static BufferedImage picture(SlipRaster slip) {
    BufferedImage picture =
        new BufferedImage(slip.widthDots(), slip.rows(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < slip.rows(); y++) {
      for (int x = 0; x < slip.widthDots(); x++) {
        boolean black = (slip.at(y, x / 8) >> (7 - x % 8) & 1) == 1;
        picture.setRGB(x, y, black ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return picture;
  }

  private static double value(List<Figure> figures, String what) {
    return figures.stream()
        .filter(figure -> figure.what().equals(what))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }

  private static void say(Figure figure) {
    System.out.println("%s: %.3f %s".formatted(figure.what(), figure.value(), figure.unit()));
  }
}

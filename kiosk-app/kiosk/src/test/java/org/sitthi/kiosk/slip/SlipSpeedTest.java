package org.sitthi.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;

/** Measures; target/slips/speed.txt has the numbers, the bound is only for what is badly broken. */
class SlipSpeedTest {

  private static final int RUNS = 40;

  @Test
  void aWarmSlipIsDrawnFarFasterThanItIsPrinted() throws IOException {
    long start = System.nanoTime();
    SlipRenderer renderer = new SlipRenderer(SlipRenderer.WIDTH_80_MM);
    renderer.warmUp();
    double coldMillis = (System.nanoTime() - start) / 1e6;
    SlipContent content =
        SlipContent.of(
            MadeUp.visit(MadeUp.obtained(), false),
            MadeUp.SITE,
            Texts.load().in(Language.TH),
            false);
    double[] millis = new double[RUNS];
    int rows = 0;
    for (int run = -RUNS; run < RUNS; run++) {
      long began = System.nanoTime();
      rows = renderer.render(content).rows();
      if (run >= 0) {
        millis[run] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(millis);
    Files.createDirectories(Path.of("target", "slips"));
    Files.writeString(
        Path.of("target", "slips", "speed.txt"),
        String.format(
            Locale.ROOT,
            "576 x %d dots: fonts and warm-up %.0f ms; warm median %.1f ms, 95 %% %.1f ms%n",
            rows,
            coldMillis,
            millis[RUNS / 2],
            millis[RUNS * 95 / 100]));
    assertThat(Duration.ofNanos((long) (millis[RUNS / 2] * 1e6)))
        .isLessThan(Duration.ofMillis(500));
  }
}

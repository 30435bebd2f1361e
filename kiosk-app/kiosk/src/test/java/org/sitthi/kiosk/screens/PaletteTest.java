package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

  @ParameterizedTest
  @MethodSource("org.sitthi.kiosk.screens.Palette#pairs")
  void lettersStandOutFromTheirGround(Palette.Pair pair) {
    assertThat(contrast(pair, false)).as("%s", pair).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(pair, true)).as("%s, high", pair).isGreaterThanOrEqualTo(7);
  }

  @Test
  void theStyleSheetHasNoColourOfItsOwn() throws IOException {
    assertThat(css()).doesNotContainPattern("#[0-9a-fA-F]{3}");
    List<String> known =
        Arrays.stream(Palette.values())
            .map(colour -> colour.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    List<String> used =
        Pattern.compile("-sitthi-([a-z][a-z-]*)")
            .matcher(css())
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(known).containsAll(used);
  }

  /** WCAG 2: relative luminance of the lighter plus 0.05 by that of the darker plus 0.05. */
  private static double contrast(Palette.Pair pair, boolean high) {
    double a = luminance(pair.letters().hex(high));
    double b = luminance(pair.ground().hex(high));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static String css() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PaletteTest.class.getResourceAsStream("screens.css"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)/\\*.*?\\*/", "");
    }
  }
}

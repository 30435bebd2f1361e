package org.sitthi.hardware.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardBenchTest {

  /** The fact sheet's own count (§8), but for the last read of a full photo, which ends with it. */
  @Test
  void exchangesAndLineBytesAreThoseOfTheFactSheet() {
    Map<String, Integer> figures = new LinkedHashMap<>();
    new CardBench().run().forEach(figure -> figures.put(figure.what(), (int) figure.value()));
    assertThat(figures)
        .containsEntry("text", 7)
        .containsEntry("text, on the line", 621)
        .containsEntry("NHSO applet alone", 5)
        .containsEntry("NHSO applet alone, on the line", 402)
        .containsEntry("text and photo of 2560 bytes", 27)
        .containsEntry("text and photo of 2560 bytes, on the line", 3484)
        .containsEntry("text and photo of 3500 bytes", 35)
        .containsEntry("text and photo of 3500 bytes, on the line", 4576)
        .containsEntry("text and photo of 4500 bytes", 43)
        .containsEntry("text and photo of 4500 bytes, on the line", 5668)
        .containsEntry("text and photo of 5118 bytes", 47)
        .containsEntry("text and photo of 5118 bytes, on the line", 6214 - 113)
        .containsEntry("number alone", 3)
        .containsEntry("text, layout 0002", 8);
  }
}

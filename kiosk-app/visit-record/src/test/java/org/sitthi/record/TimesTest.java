package org.sitthi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read, and refused, as the JDK's own parser does it. */
class TimesTest {

  private static final String USUAL = "2026-01-31T08:00:00.123456789+07:00";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T08:00:00+07:00",
        "2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00.5Z",
        USUAL,
        "2024-02-29T23:59:59.999-18:00",
        "2025-02-29T08:00:00Z",
        "2026-13-01T08:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T08:60:00Z",
        "2026-01-31T08:00:60Z",
        "2026-01-31T08:00:00+18:01",
        "2026-01-31T08:00:00+19:00",
        "2026-01-31T08:00:00-00:60",
        "2026-01-31T08:00:00.+07:00",
        "2026-01-31T08:00:00.1234567890Z",
        "2026-01-31T08:00:00+07",
        "2026-01-31T08:00:00+07:00:30",
        "2026-01-31T08:00+07:00",
        "2026-01-31T08:00:00z",
        "2026-01-31 08:00:00Z",
        "0000-01-31T08:00:00Z",
        "+12026-01-31T08:00:00Z",
        "2026-01-31T08:00:00",
        "\u0662026-01-31T08:00:00Z",
        ""
      })
  void asTheJdkReadsIt(String text) {
    assertThat(read(text)).isEqualTo(parsed(text));
  }

  @Test
  void whateverIsChangedInOne() {
    Random random = new Random(20_260_131);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(USUAL);
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.setCharAt(at, "0123456789:.+-TZ".charAt(random.nextInt(16)));
          default -> text.insert(at, (char) ('0' + random.nextInt(10)));
        }
      }
      Optional<OffsetDateTime> wanted = parsed(text.toString());
      assertThat(read(text.toString())).as(text.toString()).isEqualTo(wanted);
      read += wanted.isPresent() ? 1 : 0;
    }
    assertThat(read).isGreaterThan(1_000);
  }

  private static Optional<OffsetDateTime> read(String text) {
    try {
      return Optional.of(Times.read(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

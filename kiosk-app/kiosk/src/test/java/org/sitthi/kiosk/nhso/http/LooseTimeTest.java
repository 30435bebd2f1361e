package org.sitthi.kiosk.nhso.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseTimeTest {

  private static final ZoneId THAI = ZoneId.of("Asia/Bangkok");

  @ParameterizedTest
  @CsvSource({
    "2026-01-20T08:01:10, 2026-01-20T08:01:10+07:00",
    "2026-01-20 08:01:10, 2026-01-20T08:01:10+07:00",
    "2026-01-20T08:01, 2026-01-20T08:01:00+07:00",
    "2026-01-20, 2026-01-20T00:00:00+07:00",
    "2026-01-20T08:01:10.1234567, 2026-01-20T08:01:10.1234567+07:00",
    "2026-01-20T08:01:10+07:00, 2026-01-20T08:01:10+07:00",
    "2026-01-20T08:01:10.5+0000, 2026-01-20T08:01:10.5Z",
    "2026-01-20T08:01:10Z, 2026-01-20T08:01:10Z",
    "2569-01-20T08:01:10, 2026-01-20T08:01:10+07:00",
    "2567-02-29T08:01:10, 2024-02-29T08:01:10+07:00"
  })
  void eachWrittenFormIsUnderstood(String text, OffsetDateTime expected) {
    assertThat(LooseTime.parse(text, THAI)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-02-30T08:00:00", "20/01/2026", "2026-01-20T25:00:00"})
  void whatIsNoTimeIsAbsent(String text) {
    assertThat(LooseTime.parse(text, THAI)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00", "-0001-01-01", "+12345-01-01T00:00:00Z"})
  void aYearThatNoRecordCanHoldIsAbsent(String text) {
    assertThat(LooseTime.parse(text, THAI)).isEmpty();
  }

  @Property
  boolean anyTextIsATimeOrAbsent(@ForAll String text) {
    return LooseTime.parse(text, THAI).stream().count() <= 1;
  }
}

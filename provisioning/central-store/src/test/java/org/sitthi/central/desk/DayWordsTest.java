package org.sitthi.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DayWordsTest {

  private static final ZonedDateTime NEW_YEAR =
      ZonedDateTime.parse("2027-01-01T00:05:09+07:00[Asia/Bangkok]");

  @Test
  void aTimeIsOfTheEraOfItsLanguage() {
    assertThat(DayWords.thaiTime(NEW_YEAR)).isEqualTo("1 ม.ค. 2570 00:05:09");
    assertThat(DayWords.englishTime(NEW_YEAR)).isEqualTo("1 Jan 2027 00:05:09");
  }

  @Test
  void soIsADay() {
    LocalDate day = NEW_YEAR.toLocalDate();

    assertThat(DayWords.thai(day)).isEqualTo("วันศุกร์ที่ 1 มกราคม 2570");
    assertThat(DayWords.shortThai(day)).isEqualTo("1 ม.ค. 70");
    assertThat(DayWords.english(day)).isEqualTo("Friday 1 January 2027");
  }
}

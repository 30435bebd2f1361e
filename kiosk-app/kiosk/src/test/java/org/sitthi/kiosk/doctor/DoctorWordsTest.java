package org.sitthi.kiosk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"th", "en"})
  void everyAilmentHasItsCauseAndOneNextStep(String language) {
    DoctorWords words = new DoctorWords(language);
    for (Ailment ailment : Ailment.values()) {
      assertThat(words.cause(ailment)).as(ailment.name()).isNotBlank().doesNotEndWith(".");
      assertThat(words.next(ailment)).as(ailment.name()).isNotBlank().doesNotEndWith(".");
    }
    for (String result : new String[] {"good", "hint", "bad"}) {
      assertThat(words.text(result)).isNotBlank();
      assertThat(words.text("total." + result)).isNotBlank();
    }
  }

  @Test
  void noCodeIsGivenTwice() {
    assertThat(Arrays.stream(Ailment.values()).map(Ailment::code)).doesNotHaveDuplicates();
  }
}

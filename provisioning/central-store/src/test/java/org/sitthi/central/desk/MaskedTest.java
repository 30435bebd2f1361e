package org.sitthi.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.record.Person;

class MaskedTest {

  @ParameterizedTest
  @CsvSource({
    "9123456789010, x-xxxx-xxxxx-01-0",
    "P12345678, xxxxxx678",
    "1234567, xxxxxxx",
    "1, x",
  })
  void ofANumberOnlyTheEndIsShown(String number, String shown) {
    assertThat(Masked.number(number)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"ตัวอย่าง, นางสมใจ ต.", "เจริญ, นางสมใจ เจ.", "เ, นางสมใจ เ.", "😀x, นางสมใจ 😀."})
  void ofASurnameOnlyTheFirstLetterIsShown(String surname, String shown) {
    assertThat(Masked.name(person(surname))).isEqualTo(shown);
  }

  @Test
  void whoHasNoSurnameIsShownWithout() {
    assertThat(Masked.name(person(""))).isEqualTo("นางสมใจ");
  }

  private static Person person(String surname) {
    Optional<String> none = Optional.empty();
    return new Person(
        "9123456789010", "1", "นาง", "สมใจ", "", surname, none, none, "F", none, none, none, none);
  }
}

package org.sitthi.kiosk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.record.RegisterMatch;
import org.sitthi.record.RegisterMatch.Match;
import org.sitthi.record.RegisterMatch.State;

class RegisterComparisonTest {

  private static final Optional<PartialDate> BORN = Optional.of(new PartialDate(1990, 4, 15));

  @Test
  void theSamePersonMatchesWhateverTheTitle() {
    RegisterMatch match = compare(entry("ด.ช.", "ทดสอบ", "ตัวอย่าง", BORN, Sex.MALE));
    assertThat(match)
        .isEqualTo(new RegisterMatch(State.MATCHED, NOW, Match.SAME, Match.SAME, Match.SAME));
  }

  @ParameterizedTest
  @CsvSource({
    // blanks, signs without width, sara ae typed as two, sara am typed as two, tone before vowel
    "'ทด สอบ', 'ทดสอบ'",
    "'ทด\u200Bสอบ', 'ทดสอบ'",
    "'เเก้ว', 'แก้ว'",
    "'น\u0E4Dาใส', 'น\u0E33ใส'",
    "'น\u0E49\u0E4Dา', 'น\u0E49\u0E33'",
    "'น\u0E4D\u0E49า', 'น\u0E49\u0E33'",
    "'ท\u0E48\u0E35', 'ท\u0E35\u0E48'"
  })
  void waysOfTypingDoNotCount(String one, String other) {
    assertThat(RegisterComparison.plain(one)).isEqualTo(RegisterComparison.plain(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ทดสอบ, อื่น, DIFFERENT, MISMATCHED",
    "อื่น, ตัวอย่าง, DIFFERENT, MISMATCHED",
    "ทดสอบ, '', UNKNOWN, MATCHED",
    "'', '', UNKNOWN, MATCHED"
  })
  void spellingCountsAndWhatIsNotStatedDoesNot(String first, String last, Match name, State state) {
    RegisterMatch match = compare(entry("นาย", first, last, BORN, Sex.MALE));
    assertThat(match.name()).isEqualTo(name);
    assertThat(match.state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "1990, 4, 15, SAME",
    "1990, 4, 0, SAME",
    "1990, 0, 0, SAME",
    "1990, 5, 0, DIFFERENT",
    "1991, 0, 0, DIFFERENT",
    "1990, 4, 16, DIFFERENT"
  })
  void aBirthDateIsComparedAsFarAsItIsKnown(int year, int month, int day, Match born) {
    Optional<PartialDate> theirs = Optional.of(new PartialDate(year, month, day));
    assertThat(compare(entry("", "ทดสอบ", "ตัวอย่าง", theirs, Sex.MALE)).birthDate())
        .isEqualTo(born);
  }

  @Test
  void anotherSexIsAMismatchAndNoneIsNot() {
    assertThat(compare(entry("", "ทดสอบ", "ตัวอย่าง", BORN, Sex.FEMALE)).state())
        .isEqualTo(State.MISMATCHED);
    RegisterMatch unstated =
        compare(entry("", "ทดสอบ", "ตัวอย่าง", Optional.empty(), Sex.NOT_STATED));
    assertThat(unstated.sex()).isEqualTo(Match.UNKNOWN);
    assertThat(unstated.birthDate()).isEqualTo(Match.UNKNOWN);
    assertThat(unstated.state()).isEqualTo(State.MATCHED);
  }

  @Test
  void aMiddleNameMayStandWithTheFirstNameOrNotAtAll() {
    Citizen usual = MadeUp.citizen();
    Citizen withMiddle =
        new Citizen(
            usual.number(),
            new PersonName("นาย", "ทดสอบ", "กลาง", "ตัวอย่าง"),
            usual.englishName(),
            usual.birthDate(),
            usual.sex(),
            usual.placeOfIssue(),
            usual.issueDate(),
            usual.expiry(),
            usual.address(),
            usual.cardLayout());
    for (String first : new String[] {"ทดสอบ", "ทดสอบ กลาง"}) {
      assertThat(
              RegisterComparison.of(
                  withMiddle,
                  new RegisterAnswer.Found(entry("", first, "ตัวอย่าง", BORN, Sex.MALE)),
                  NOW))
          .get()
          .extracting(RegisterMatch::name)
          .isEqualTo(Match.SAME);
    }
  }

  @Test
  void noAnswerIsNoMismatch() {
    Citizen citizen = MadeUp.citizen();
    assertThat(RegisterComparison.of(citizen, new RegisterAnswer.NotAsked(), NOW)).isEmpty();
    assertThat(RegisterComparison.of(citizen, new RegisterAnswer.NotKnown(), NOW))
        .get()
        .extracting(RegisterMatch::state)
        .isEqualTo(State.NOT_KNOWN);
    assertThat(RegisterComparison.of(citizen, new RegisterAnswer.Unreachable("503"), NOW))
        .get()
        .extracting(RegisterMatch::state)
        .isEqualTo(State.UNREACHABLE);
  }

  private static RegisterMatch compare(RegisterEntry entry) {
    return RegisterComparison.of(MadeUp.citizen(), new RegisterAnswer.Found(entry), NOW)
        .orElseThrow();
  }

  private static RegisterEntry entry(
      String title, String first, String last, Optional<PartialDate> born, Sex sex) {
    return new RegisterEntry("HN-000001", title, first, last, born, sex);
  }
}

package org.sitthi.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffMemberTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @ParameterizedTest
  @CsvSource({"5, 15", "10, 30", "15, 60", "20, 120", "50, 1440", "5000, 1440"})
  void eachFiveWrongPinsLockForTwiceAsLongUpToADay(int wrong, int minutes) {
    StaffMember member = wrong(wrong);
    assertThat(member.lockedUntil()).contains(NOW.plus(Duration.ofMinutes(minutes)));
    assertThat(member.isLocked(NOW.plus(Duration.ofMinutes(minutes).minusMillis(1)))).isTrue();
    assertThat(member.isLocked(NOW.plus(Duration.ofMinutes(minutes)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 6, 9})
  void fewerLockNobody(int wrong) {
    assertThat(wrong(wrong).isLocked(NOW)).isFalse();
  }

  @Test
  void aClockThatWasYearsAheadLocksNobodyForYears() {
    assertThat(wrong(5).isLocked(NOW.minus(Duration.ofDays(2)))).isFalse();
  }

  @Test
  void whoIsShutStaysSoUntilUnshut() {
    StaffMember member = wrong(0).shut(true);
    assertThat(member.isLocked(NOW.plus(Duration.ofDays(4000)))).isTrue();
    assertThat(member.shut(false).isLocked(NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "1234567890123", "123456", "987654", "000000", "90123456", "12345a", ""})
  void aPinThatIsGuessedFirstIsNotTaken(String pin) {
    assertThat(Pin.isGood(pin)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"271828", "112233445566", "135790"})
  void anOtherPinIs(String pin) {
    assertThat(Pin.isGood(pin)).isTrue();
  }

  @Test
  void theSamePinHasAnotherHashEachTimeAndMatchesBoth() {
    String one = PinHash.of("271828", new SecureRandom());
    String other = PinHash.of("271828", new SecureRandom());
    assertThat(one).isNotEqualTo(other).doesNotContain("271828");
    assertThat(PinHash.matches("271828", one)).isTrue();
    assertThat(PinHash.matches("271828", other)).isTrue();
    assertThat(PinHash.matches("271829", one)).isFalse();
    assertThat(PinHash.matches("271828", "271828")).isFalse();
  }

  private static StaffMember wrong(int times) {
    StaffMember member = StaffMember.of("12", "Somying", "th", PinHash.NOBODY);
    for (int i = 0; i < times; i++) {
      member = member.wrongAgain(NOW);
    }
    return member;
  }
}

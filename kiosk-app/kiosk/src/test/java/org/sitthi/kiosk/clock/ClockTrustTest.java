package org.sitthi.kiosk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.visit.MadeUp;

class ClockTrustTest {

  @TempDir Path folder;

  private static final CitizenNumber NUMBER = new CitizenNumber("9999999999994");
  private static final Instant NOW = MadeUp.NOW.toInstant();
  private static final Instant WITHOUT_BATTERY = Instant.parse("2000-01-01T00:03:00Z");

  @Test
  void aTimeBeforeThisProgramIsNotBelieved() {
    assertThat(ClockTrust.plausible().doubt(NOW)).isEmpty();
    assertThat(ClockTrust.plausible().doubt(WITHOUT_BATTERY)).isPresent();
    assertThat(new KernelClock().doubt(WITHOUT_BATTERY)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, true", "3, true", "4, true", "5, false", "-1, false"})
  void theKernelsWordCounts(int answer, boolean believed) {
    assertThat(new KernelClock(folder.resolve("none")).doubt(answer, NOW).isEmpty())
        .isEqualTo(believed);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "170, true", "-170, true", "190, false", "-190, false"})
  void whereTheKernelMayNotBeAskedAFreshWordCounts(int secondsOld, boolean believed)
      throws IOException {
    Path word = Files.createFile(folder.resolve("kept"));
    Files.setLastModifiedTime(word, FileTime.from(NOW.minusSeconds(secondsOld)));

    assertThat(new KernelClock(word).doubt(-1, NOW).isEmpty()).isEqualTo(believed);
    assertThat(new KernelClock(word).doubt(5, NOW)).isPresent();
  }

  @Test
  void theKernelAnswers() {
    assertThat(new KernelClock().doubt(NOW))
        .isIn(Optional.empty(), Optional.of("not synchronised with a time service"));
  }

  @Test
  void nhsoIsNotAskedByAWrongClock() {
    AtomicInteger asked = new AtomicInteger();
    EntitlementAnswer answer = new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL));
    TimelyEntitlements desk =
        new TimelyEntitlements(
            _ -> {
              asked.incrementAndGet();
              return answer;
            },
            ClockTrust.plausible(),
            () -> asked.get() == 0 ? NOW : WITHOUT_BATTERY);
    assertThat(desk.check(NUMBER)).isEqualTo(answer);
    assertThat(desk.check(NUMBER))
        .isInstanceOfSatisfying(
            EntitlementAnswer.Unreachable.class,
            late -> assertThat(late.trouble().kind()).isEqualTo(DeskTrouble.Kind.CLOCK));
    assertThat(asked).hasValue(1);
  }
}

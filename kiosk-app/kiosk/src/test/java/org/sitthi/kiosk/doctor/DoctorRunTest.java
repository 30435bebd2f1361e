package org.sitthi.kiosk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DoctorRunTest {

  @Test
  void aLookThatHangsIsLeftAloneAndTheOthersAreTold() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<Finding.OfPart> findings =
        new Doctor(
                List.of(
                    new Check(
                        "hangs",
                        Duration.ofMillis(50),
                        () -> {
                          never.await();
                          return Finding.well("");
                        }),
                    new Check("well", Duration.ofSeconds(30), () -> Finding.well("fine"))))
            .run();

    assertThat(findings.get(0).finding().ailment()).contains(Ailment.TOO_LONG);
    assertThat(findings.get(0).isBad()).isTrue();
    assertThat(findings.get(1).finding()).isEqualTo(Finding.well("fine"));
  }

  @Test
  void aLookThatBreaksNamesTheKindAndNotTheMessage() throws Exception {
    List<Finding.OfPart> findings =
        new Doctor(
                List.of(
                    new Check(
                        "breaks",
                        Duration.ofSeconds(30),
                        () -> {
                          throw new IllegalStateException("somebody's name");
                        })))
            .run();

    assertThat(findings.getFirst().finding())
        .isEqualTo(new Finding(Optional.of(Ailment.CHECK_BROKE), "IllegalStateException"));
  }
}

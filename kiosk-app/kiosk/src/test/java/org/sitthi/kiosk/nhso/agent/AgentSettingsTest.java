package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSettingsTest {

  private static final URI LOCAL = URI.create("http://localhost:8189/");

  @Test
  void theUsualDeadlinesKeepThePortsLimits() {
    AgentSettings usual = AgentSettings.usual(LOCAL, "99900");
    assertThat(usual.read().plus(usual.terminals())).isLessThanOrEqualTo(Duration.ofSeconds(8));
    assertThat(usual.history().multipliedBy(2)).isLessThanOrEqualTo(Duration.ofSeconds(10));
    assertThat(usual.confirm()).isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aReadsDeadlineLeavesRoomForWhatIsAskedAroundIt() {
    AgentSettings usual = AgentSettings.usual(LOCAL, "99900");
    assertThat(usual.withRead(Duration.ofSeconds(14)).read()).isEqualTo(Duration.ofSeconds(14));
    assertThat(usual.withRead(Duration.ofSeconds(30)).read()).isEqualTo(Duration.ofSeconds(14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://localhost/", "http://u:p@localhost/", "http://localhost/?a=1", "localhost"})
  void aBaseUrlIsPlainHttp(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AgentSettings.usual(URI.create(url), "99900"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9990", "999000", "9990a"})
  void aHospitalCodeIsFiveDigits(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> AgentSettings.usual(LOCAL, code));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 31_000})
  void aDeadlineIsLimited(long millis) {
    Duration one = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new AgentSettings(
                LOCAL,
                "99900",
                ZoneId.of("Asia/Bangkok"),
                one,
                one,
                one,
                one,
                one,
                Duration.ofMillis(millis),
                one));
  }
}

package org.sitthi.kiosk.nhso.token;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.nhso.token.TokenWatch.State;
import org.slf4j.LoggerFactory;

class TokenFileTest {

  private static final String TOKEN = "00000000-0000-4000-8000-000000000009";

  /** 10:00 in Bangkok. */
  private Instant now = Instant.parse("2026-01-20T03:00:00Z");

  @TempDir private Path folder;
  private Path file;
  private TokenFile token;

  @BeforeEach
  void start() {
    file = folder.resolve("token");
    token = new TokenFile("nhso.status", file, ZoneId.of("Asia/Bangkok"), () -> now);
  }

  @Test
  void theFirstLineIsTheToken() throws IOException {
    Files.writeString(file, "\n  " + TOKEN + " \n# asked for by letter 12\n");
    assertThat(token.token()).contains(TOKEN);
    assertThat(token.watch()).isEqualTo(new TokenWatch(State.AGE_UNKNOWN, Optional.empty()));
  }

  @Test
  void aNewTokenServesAtOnce() throws IOException {
    Files.writeString(file, TOKEN);
    assertThat(token.token()).contains(TOKEN);
    Files.writeString(file, "another-token");
    assertThat(token.token()).contains("another-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "short", "two words here", "โทเคนโทเคน"})
  void whatCantBeATokenIsNotSent(String content) throws IOException {
    Files.writeString(file, content);
    assertThat(token.token()).isEmpty();
    assertThat(token.watch().state()).isEqualTo(State.UNUSABLE);
  }

  @Test
  void aMissingFileIsAnAlarmAndNoFailure() {
    assertThat(token.token()).isEmpty();
    assertThat(token.watch().state()).isEqualTo(State.MISSING);
    assertThat(token.watch().isAlarm()).isTrue();
  }

  @Test
  void theEndOfATokenIsKnownByItsFileAndAnAlarmTwoWeeksAhead() throws IOException {
    Files.writeString(file, TOKEN + "\nexpires=2026-02-28\n");
    assertThat(token.watch().state()).isEqualTo(State.GOOD);
    assertThat(token.watch().daysLeft(now)).contains(39L);
    now = Instant.parse("2026-02-15T03:00:00Z");
    assertThat(token.watch().state()).isEqualTo(State.ENDS_SOON);
    assertThat(token.watch().daysLeft(now)).contains(13L);
    now = Instant.parse("2026-02-28T16:59:59Z");
    assertThat(token.watch().state()).isEqualTo(State.ENDS_SOON);
    now = Instant.parse("2026-02-28T17:00:00Z");
    assertThat(token.watch().state()).isEqualTo(State.ENDED);
    assertThat(token.watch().daysLeft(now)).contains(0L);
  }

  @Test
  void aJwtSaysItsEndItself() throws IOException {
    Files.writeString(file, jwt("{\"exp\":" + now.plus(Duration.ofDays(3)).getEpochSecond() + "}"));
    assertThat(token.watch().state()).isEqualTo(State.ENDS_SOON);
    assertThat(token.watch().endsAt()).contains(now.plus(Duration.ofDays(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "not json", "{\"exp\":\"soon\"}", "{\"exp\":-1}"})
  void aJwtWithoutAReadableEndHasNoKnownAge(String payload) throws IOException {
    Files.writeString(file, jwt(payload));
    assertThat(token.watch().state()).isEqualTo(State.AGE_UNKNOWN);
  }

  @Test
  void alarmsAreToldOnceADayAndWithoutTheToken() throws IOException {
    Logger log = (Logger) LoggerFactory.getLogger(TokenFile.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    log.addAppender(told);
    Files.writeString(file, TOKEN + "\nexpires=2026-01-25\n");
    for (int i = 0; i < 5; i++) {
      assertThat(token.token()).contains(TOKEN);
    }
    now = now.plus(Duration.ofHours(25));
    assertThat(token.token()).contains(TOKEN);
    log.detachAppender(told);
    assertThat(told.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "token of nhso.status: ENDS_SOON, days left: 5",
            "token of nhso.status: ENDS_SOON, days left: 4");
  }

  @Test
  void noTextOfOursHoldsTheToken() throws IOException {
    Files.writeString(file, TOKEN + "\nexpires=2026-01-25\n");
    assertThat(token.watch().toString() + TokenText.of(TOKEN, ZoneId.of("UTC")))
        .doesNotContain(TOKEN);
  }

  private static String jwt(String payload) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
        + ".made-up";
  }
}

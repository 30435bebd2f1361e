package org.sitthi.kiosk.nhso.status;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.kiosk.claim.HistoryAnswer.Unreachable;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.agent.TownFixture;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.kiosk.nhso.token.TokenWatch;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.ServerFault;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.slf4j.LoggerFactory;

/** {@link StatusDesk} against the town's status service, over real HTTP: facts/nhso.md §8. */
@Timeout(60)
class StatusDeskTest {

  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> appended = new ListAppender<>();
  private final Level usual = root.getLevel();
  private volatile Instant now = TownFixture.CLOCK.instant();
  private final TownFixture fixture = new TownFixture();
  @TempDir private Path folder;
  private TokenFile token;
  private StatusDesk desk;

  /** A token file with this in it. */
  static TokenFile token(Path folder, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), content);
    return new TokenFile("nhso.status", file, ZONE, TownFixture.CLOCK);
  }

  @BeforeEach
  void start() throws IOException {
    appended.start();
    root.setLevel(Level.TRACE);
    root.addAppender(appended);
    Path file = Files.writeString(folder.resolve("token"), NhsoTown.TOKEN + "\n");
    InstantSource clock = () -> now;
    token = new TokenFile("nhso.status", file, ZONE, clock);
    desk =
        new StatusDesk(
            StatusSettings.unhurried(fixture.town.statusUrl(), ZONE), token, TownFixture.CLOCK);
  }

  @AfterEach
  void stop() {
    root.detachAppender(appended);
    root.setLevel(usual);
    desk.close();
    fixture.close();
    assertThat(appended.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(NhsoTown.TOKEN))
        .noneMatch(line -> line.contains(MadeUp.NUMBER.digits()));
  }

  @ParameterizedTest
  @EnumSource(ServerFault.class)
  void aFaultOfTheServiceEndsInItsValue(ServerFault fault) {
    String code = fixture.made(MadeUp.NUMBER, MadeUp.TYPE);
    fixture.town.serverFault(fault);
    Duration hasty = Duration.ofMillis(fault == ServerFault.SLOW ? 500 : 5_000);
    StatusSettings settings =
        new StatusSettings(
            fixture.town.statusUrl(), ZONE, Duration.ofSeconds(5), hasty, Optional.empty());
    try (StatusDesk asked = new StatusDesk(settings, token, TownFixture.CLOCK)) {
      assertThat(word(asked.history(MadeUp.NUMBER, MadeUp.TODAY)))
          .isEqualTo(
              switch (fault) {
                case NONE, ANSWER_LOST, OTHER_SHAPES, DATE_WITH_OFFSET, NO_IS_400 -> "code " + code;
                case REFUSED, CUT -> "unreachable DESK_DOWN";
                case SLOW -> "unreachable TOO_SLOW";
                case DOWN -> "unreachable UPSTREAM_DOWN";
                case TOKEN, TOKEN_IN_WORDS -> "unreachable TOKEN";
                case RATE -> "unreachable RATE_LIMITED";
                case HTML, EMPTY_BODY, OTHER_PERSON -> "unreachable UNREADABLE_ANSWER";
              });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ServerFault.class,
      names = {"NONE", "NO_IS_400", "OTHER_SHAPES"})
  void noneIsSaidWhateverStatusItHas(ServerFault fault) {
    fixture.town.serverFault(fault);
    assertThat(desk.history(MadeUp.NUMBER, MadeUp.TODAY)).isEqualTo(new Codes(List.of()));
  }

  @Test
  void whatSilencesNhsoSilencesItsServersToo() {
    fixture.town.fault(TownFault.UPSTREAM_DOWN);
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY)))
        .isEqualTo("unreachable UPSTREAM_DOWN");
  }

  @Test
  void theAgentsDeathDoesNotConcernIt() {
    String code = fixture.made(MadeUp.NUMBER, MadeUp.TYPE);
    fixture.town.fault(TownFault.REFUSED);
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("code " + code);
  }

  @Test
  void onceTheNextDayHasComeItIsAskedForToo() {
    String code = fixture.made(MadeUp.NUMBER, MadeUp.TYPE);
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY.minusDays(1))))
        .isEqualTo("code " + code);
    assertThat(fixture.town.serverCalls()).hasSize(2);
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY.minusDays(2)))).isEqualTo("codes 0");
  }

  @Test
  void aRefusedTokenIsNotSentAgainForAWhileAndANewOneAtOnce() throws IOException {
    String code = fixture.made(MadeUp.NUMBER, MadeUp.TYPE);
    Path file = folder.resolve("token");
    Files.writeString(file, "another-token");
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("unreachable TOKEN");
    assertThat(token.watch().state()).isEqualTo(TokenWatch.State.REFUSED);
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("unreachable TOKEN");
    assertThat(fixture.town.serverCalls()).hasSize(1);
    now = now.plus(Duration.ofMinutes(6));
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("unreachable TOKEN");
    assertThat(fixture.town.serverCalls()).hasSize(2);
    Files.writeString(file, NhsoTown.TOKEN);
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("code " + code);
    assertThat(token.watch().state()).isEqualTo(TokenWatch.State.AGE_UNKNOWN);
  }

  @Test
  void withoutATokenNothingIsAsked() throws IOException {
    Files.delete(folder.resolve("token"));
    assertThat(word(desk.history(MadeUp.NUMBER, MadeUp.TODAY))).isEqualTo("unreachable TOKEN");
    assertThat(fixture.town.serverCalls()).isEmpty();
    assertThat(appended.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("token of nhso.status: MISSING");
  }

  @Test
  void aServerOfAnUnknownAuthorityIsNotTrusted() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      server.start(InetAddress.getLoopbackAddress(), 0);
      StatusSettings settings =
          StatusSettings.unhurried(
              URI.create("https://127.0.0.1:" + server.getPort() + "/authencodestatus"), ZONE);
      try (StatusDesk asked = new StatusDesk(settings, token, TownFixture.CLOCK)) {
        Unreachable answer = (Unreachable) asked.history(MadeUp.NUMBER, MadeUp.TODAY);
        assertThat(answer.trouble().detail()).contains("SSLHandshakeException");
      }
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void anAuthorityOfTheSitesOwnIsTrustedOnceItsFileIsThere() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    Path pem = folder.resolve("nhso-ca.pem");
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      server.start(InetAddress.getLoopbackAddress(), 0);
      server.enqueue(
          new MockResponse.Builder()
              .body("{\"statusAuthen\":false,\"statusMessage\":\"ไม่พบข้อมูล\"}")
              .build());
      StatusSettings settings =
          StatusSettings.unhurried(
                  URI.create("https://127.0.0.1:" + server.getPort() + "/authencodestatus"), ZONE)
              .trusting(Optional.of(pem));
      try (StatusDesk asked = new StatusDesk(settings, token, TownFixture.CLOCK)) {
        Unreachable before = (Unreachable) asked.history(MadeUp.NUMBER, MadeUp.TODAY);
        assertThat(before.trouble().detail()).contains("trust: NoSuchFileException");
        Files.writeString(pem, own.certificatePem());
        assertThat(asked.history(MadeUp.NUMBER, MadeUp.TODAY)).isEqualTo(new Codes(List.of()));
      }
    }
  }

  private static String word(HistoryAnswer answer) {
    return switch (answer) {
      case Codes(var codes) when codes.size() == 1 -> "code " + codes.getFirst().code();
      case Codes(var codes) -> "codes " + codes.size();
      case Unreachable(var trouble) -> "unreachable " + trouble.kind();
    };
  }
}

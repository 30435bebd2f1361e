package org.sitthi.kiosk.nhso.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.agent.TownFixture;
import org.sitthi.kiosk.nhso.token.RecorderFile;
import org.sitthi.kiosk.nhso.town.ServerFault;
import org.sitthi.kiosk.nhso.town.TownFault;

/** The server-to-server service against the town's, over real HTTP: facts/nhso.md §9, §10. */
@Timeout(60)
class EndpointDeskTest {

  @TempDir private Path folder;
  private EndpointFixture fixture;

  @BeforeEach
  void start() {
    fixture = new EndpointFixture(folder);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @EnumSource(ServerFault.class)
  void aFaultOfTheServiceEndsInItsValue(ServerFault fault) {
    fixture.town.serverFault(fault);
    Duration hasty = Duration.ofMillis(fault == ServerFault.SLOW ? 500 : 5_000);
    try (EndpointDesk desk = fixture.desk(hasty)) {
      assertThat(word(desk.check(MadeUp.NUMBER)))
          .isEqualTo(
              switch (fault) {
                case NONE, ANSWER_LOST, OTHER_SHAPES, DATE_WITH_OFFSET, NO_IS_400 -> "found UCS";
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
  @EnumSource(ServerFault.class)
  void aClaimsEndIsNotSentUnlessItMayHaveArrivedAndIsOneRequest(ServerFault fault) {
    fixture.town.serverFault(fault);
    Duration hasty = Duration.ofMillis(fault == ServerFault.SLOW ? 500 : 5_000);
    int before = fixture.town.ledger().size();
    try (EndpointClaims claims = claims(hasty)) {
      ClaimAnswer answer = claims.claim(request());
      assertThat(word(answer))
          .isEqualTo(
              switch (fault) {
                case NONE, OTHER_SHAPES, DATE_WITH_OFFSET, NO_IS_400 -> "issued ENDPOINT";
                case ANSWER_LOST -> "lost DESK_DOWN";
                // The look at the person fails first: nothing was asked for.
                case REFUSED, CUT -> "not sent DESK_DOWN";
                case SLOW -> "not sent TOO_SLOW";
                case DOWN -> "not sent UPSTREAM_DOWN";
                case TOKEN, TOKEN_IN_WORDS -> "not sent TOKEN";
                case RATE -> "not sent RATE_LIMITED";
                case HTML, EMPTY_BODY, OTHER_PERSON -> "not sent UNREADABLE_ANSWER";
              });
      assertThat(fixture.town.ledger().size() - before)
          .isEqualTo(answer instanceof ClaimAnswer.NotSent ? 0 : 1);
    }
  }

  @Test
  void theSameNumberOfARequestIsNotTakenTwice() {
    ClaimRequest request = request();
    assertThat(word(fixture.claims.claim(request))).isEqualTo("issued ENDPOINT");
    assertThat(word(fixture.claims.claim(request))).isEqualTo("refused transId ซ้ำ");
    assertThat(fixture.town.ledger()).hasSize(1);
    assertThat(fixture.town.ledger().getFirst().correlationId())
        .isEqualTo(request.attemptId().toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = ServerFault.class,
      names = {"NONE", "NO_IS_400"})
  void aRefusalIsUnderstoodWhateverStatusItHas(ServerFault fault) {
    fixture.town.serverFault(fault);
    fixture.town.fault(TownFault.PERSON_REFUSED);
    assertThat(word(fixture.claims.claim(request())))
        .isEqualTo("refused ไม่สามารถออกรหัสให้ได้ กรุณาติดต่อเจ้าหน้าที่");
    fixture.town.fault(TownFault.NONE);
    ClaimRequest without = request(Optional.empty());
    assertThat(word(fixture.claims.claim(without))).isEqualTo("refused กรุณาระบุข้อมูลให้ครบ");
    assertThat(fixture.town.ledger()).isEmpty();
  }

  @Test
  void withoutSomebodyWhoAnswersForItNothingIsSent() throws IOException {
    Files.delete(fixture.recorderFile);
    int calls = fixture.town.serverCalls().size();
    assertThat(word(fixture.claims.claim(request()))).isEqualTo("not sent TOKEN");
    assertThat(fixture.town.serverCalls()).hasSize(calls);
  }

  @Test
  void whomTheSearchDoesNotKnowThePersonsRegisterIsAskedAbout() {
    fixture.town.fault(TownFault.NUMBER_UNKNOWN);
    assertThat(word(fixture.desk.check(MadeUp.NUMBER))).isEqualTo("refused NUMBER_UNKNOWN");
    assertThat(fixture.town.serverCalls()).containsExactly("right-search", "RealPerson");
  }

  @Test
  void whoIsFoundCostsOneCall() {
    assertThat(word(fixture.desk.check(MadeUp.NUMBER))).isEqualTo("found UCS");
    assertThat(fixture.town.serverCalls()).containsExactly("right-search");
  }

  private EndpointClaims claims(Duration deadline) {
    return new EndpointClaims(
        fixture.settings(deadline),
        fixture.token,
        new RecorderFile(fixture.recorderFile),
        TownFixture.CLOCK);
  }

  private static ClaimRequest request() {
    return request(Optional.of(MadeUp.MOBILE));
  }

  private static ClaimRequest request(Optional<String> mobile) {
    return new ClaimRequest(
        UUID.randomUUID(),
        MadeUp.NUMBER,
        MadeUp.TYPE,
        mobile,
        Optional.empty(),
        MadeUp.HOSPITAL,
        "");
  }

  private static String word(EntitlementAnswer answer) {
    return switch (answer) {
      case EntitlementAnswer.Found(var found) -> "found " + found.main().code();
      case EntitlementAnswer.OnlyKnown(var known, var _) -> "known " + known.main().code();
      case EntitlementAnswer.Refused refused -> "refused " + refused.reason();
      case EntitlementAnswer.Unreachable(var trouble) -> "unreachable " + trouble.kind();
    };
  }

  private static String word(ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Issued(var code) -> "issued " + code.route();
      case ClaimAnswer.Refused(var texts) -> "refused " + String.join(" ", texts);
      case ClaimAnswer.NotSent(var trouble) -> "not sent " + trouble.kind();
      case ClaimAnswer.AnswerLost(var trouble) -> "lost " + trouble.kind();
    };
  }
}

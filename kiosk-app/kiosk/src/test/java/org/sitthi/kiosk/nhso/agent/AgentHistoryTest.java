package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.cut;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.json;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.late;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.kiosk.claim.HistoryAnswer.Unreachable;
import org.sitthi.kiosk.claim.IssuedCode;

/** {@link AgentDesk#history}: facts/nhso.md §7.8, §7.9. */
@Timeout(60)
class AgentHistoryTest {

  private static final String FIVE = "latest-5-authen-code-all-hospital";
  private static final String ONE = "latest-authen-code";
  private static final String ENTRY =
      """
      {"hcode":"99900","claimType":"PG0060001","claimCode":"PP9900000001",
       "claimDateTime":"2026-01-20T08:01:10"}
      """;
  private static final IssuedCode CODE =
      new IssuedCode(
          "PP9900000001",
          "PG0060001",
          Optional.of("99900"),
          OffsetDateTime.parse("2026-01-20T08:01:10+07:00"));

  private ScriptedAgent agent;

  @BeforeEach
  void start() throws IOException {
    agent = new ScriptedAgent();
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void allCodesOfTheListAreTaken() {
    String closing = ENTRY.replace("PP9900000001", "EP1").replace("\"claimType\"", "\"x\"");
    Codes codes = codes("[" + ENTRY + "," + closing + "]");
    assertThat(codes.codes()).hasSize(2).first().isEqualTo(CODE);
    assertThat(codes.codes().getLast().isCheckIn()).isFalse();
    assertThat(agent.requests(ONE + "/")).isEmpty();
  }

  @Test
  void anEmptyListIsNoCodes() {
    assertThat(codes("[]").codes()).isEmpty();
  }

  @Test
  void anObjectInPlaceOfTheListIsOneCode() {
    assertThat(codes(ENTRY).codes()).containsExactly(CODE);
  }

  @Test
  void entriesWithoutCodeAreNoCodes() {
    assertThat(codes("[{\"checkDate\":\"2026-01-20T08:01:10\"}]").codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 200, 201})
  void theSingleLookUpHelpsWhenTheListIsNotToBeHad(int status) {
    agent.on(FIVE, json(status, "<html>")).on(ONE + "/", json(200, ENTRY));
    assertThat(agent.desk().history(MadeUp.NUMBER, MadeUp.TODAY))
        .isEqualTo(new Codes(List.of(CODE)));
  }

  @Test
  void theSingleLookUpWithoutCodeIsNone() {
    agent
        .on(FIVE, json(404, ""))
        .on(ONE + "/", json(200, "{\"checkDate\":\"2026-01-20T08:05:00\"}"));
    assertThat(agent.desk().history(MadeUp.NUMBER, MadeUp.TODAY)).isEqualTo(new Codes(List.of()));
  }

  @Test
  void anObjectWithoutCodeInPlaceOfTheListIsNotYetNone() {
    agent.on(FIVE, json(200, "{}")).on(ONE + "/", json(200, ENTRY));
    assertThat(agent.desk().history(MadeUp.NUMBER, MadeUp.TODAY))
        .isEqualTo(new Codes(List.of(CODE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "2026-13-40T08:00:00"})
  void aCodeWithoutReadableTimeIsNotTakenForNone(String time) {
    String odd = ENTRY.replace("2026-01-20T08:01:10", time);
    agent.on(FIVE, json(200, "[" + odd + "]")).on(ONE + "/", json(200, odd));
    assertThat(kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"500, UPSTREAM_DOWN", "503, UPSTREAM_DOWN", "401, TOKEN", "429, RATE_LIMITED"})
  void troubleIsNotTakenForNone(int status, Kind expected) {
    agent.on(FIVE, json(status, "{\"status\":" + status + "}"));
    assertThat(kind()).isEqualTo(expected);
    assertThat(agent.requests(ONE + "/")).isEmpty();
  }

  @Test
  void aHistoryOfAnotherPersonIsNotTaken() {
    String other = ENTRY.replace("{", "{\"pid\":\"" + MadeUp.number(7).digits() + "\",");
    agent.on(FIVE, json(200, "[" + other + "]")).on(ONE + "/", json(200, other));
    assertThat(kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
    String own = ENTRY.replace("{", "{\"pid\":\"" + MadeUp.NUMBER.digits() + "\",");
    assertThat(codes("[" + own + "]").codes()).containsExactly(CODE);
  }

  @Test
  void anErrorInABodyOf200IsNotTakenForNone() {
    MockResponse error = json(200, "{\"status\":500,\"message\":\"x\"}");
    agent.on(FIVE, error).on(ONE + "/", error);
    assertThat(kind()).isEqualTo(Kind.UPSTREAM_DOWN);
  }

  @Test
  void anEmptyBodyIsNotTakenForNone() {
    agent.on(FIVE, json(200, "")).on(ONE + "/", json(200, ""));
    assertThat(kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void aLateOrCutLookUpIsTrouble() {
    Duration hasty = Duration.ofMillis(300);
    agent.on(FIVE, late("[]"));
    assertThat(
            ((Unreachable) agent.desk(hasty, hasty, hasty).history(MadeUp.NUMBER, MadeUp.TODAY))
                .trouble()
                .kind())
        .isEqualTo(Kind.TOO_SLOW);
    agent.on(FIVE, cut());
    assertThat(kind()).isEqualTo(Kind.DESK_DOWN);
  }

  private Codes codes(String body) {
    agent.on(FIVE, json(200, body));
    return (Codes) agent.desk().history(MadeUp.NUMBER, MadeUp.TODAY);
  }

  private Kind kind() {
    return ((Unreachable) agent.desk().history(MadeUp.NUMBER, MadeUp.TODAY)).trouble().kind();
  }
}

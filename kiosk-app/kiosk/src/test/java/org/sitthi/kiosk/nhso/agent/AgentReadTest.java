package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.CARD_IN;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.CHIP;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.NO_CARD;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.cut;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.json;
import static org.sitthi.kiosk.nhso.agent.ScriptedAgent.late;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.Scheme;

/** {@link AgentDesk#check}: facts/nhso.md §7.3, §7.5, §7.11, §15. */
@Timeout(60)
class AgentReadTest {

  private static final String READ =
      """
      {"pid":"9999999999994","titleName":"003","fname":"ทดสอบ","lname":"ตัวอย่าง",
       "mainInscl":"(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ","subInscl":"(89) ช่วงอายุ 12-59 ปี",
       "checkDate":"2026-01-20T08:01:02","tomorrowsField":{"a":[1]},
       "claimTypes":[{"claimType":"PG0060001","claimTypeName":"ทั่วไป"}],
       "hospMain":{"hcode":"99900","hname":"รพ.สมมติ"},
       "startDateTime":"2023-05-02T09:15:00",
       "correlationId":"00000000-0000-4000-8000-000000000001"}
      """;

  private ScriptedAgent agent;

  @BeforeEach
  void start() throws IOException {
    agent =
        new ScriptedAgent()
            .on("terminals", json(200, CARD_IN))
            .on("read-card-only", json(200, CHIP));
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void theAnswersFieldsAreTaken() {
    Entitlement found = found(READ);
    assertThat(found.main()).isEqualTo(new Scheme("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ"));
    assertThat(found.sub()).contains(new Scheme("89", "ช่วงอายุ 12-59 ปี"));
    assertThat(found.primaryUnit()).isEmpty();
    assertThat(found.regularUnit()).isEmpty();
    assertThat(found.referralUnit()).contains(new Scheme("99900", "รพ.สมมติ"));
    assertThat(found.validFrom()).contains(OffsetDateTime.parse("2023-05-02T09:15:00+07:00"));
    assertThat(found.validUntil()).isEmpty();
    assertThat(found.claimTypes()).containsExactly(new ClaimType("PG0060001", "ทั่วไป"));
    assertThat(found.checkedAt()).isEqualTo(OffsetDateTime.parse("2026-01-20T08:01:02+07:00"));
    assertThat(found.proof()).isEqualTo(MadeUp.PROOF);
  }

  @Test
  void theImageIsNotAskedForAndAGoodReadIsOneRequestAfterALookAtTheSlot() {
    found(READ);
    assertThat(agent.requests("read"))
        .singleElement()
        .satisfies(
            r -> assertThat(r.getTarget()).isEqualTo("/api/smartcard/read?readImageFlag=false"));
    assertThat(agent.requests("terminals")).hasSize(1);
  }

  @Test
  void noClaimTypesIsStillFound() {
    assertThat(
            found(READ.replace("{\"claimType\":\"PG0060001\",\"claimTypeName\":\"ทั่วไป\"}", ""))
                .claimTypes())
        .isEmpty();
    assertThat(found(READ.replace("\"claimTypes\":[", "\"others\":[")).claimTypes()).isEmpty();
  }

  @Test
  void aListAroundTheAnswerAndAnObjectForTheListAreUnderstood() {
    assertThat(found("[" + READ + "]").claimTypes()).hasSize(1);
    String single =
        READ.replace("[{\"claimType\"", "{\"claimType\"").replace("ทั่วไป\"}]", "ทั่วไป\"}");
    assertThat(found(single).claimTypes()).hasSize(1);
  }

  @Test
  void claimTypesThatCannotBeAreLeftOutAndTwinsAreOne() {
    String types =
        "{\"claimType\":\""
            + "P".repeat(21)
            + "\"},{\"claimTypeName\":\"x\"},7,"
            + "{\"claimType\":\"PG0060001\"},";
    assertThat(found(READ.replace("\"claimTypes\":[", "\"claimTypes\":[" + types)).claimTypes())
        .containsExactly(new ClaimType("PG0060001", ""));
  }

  @Test
  void anUnknownSchemeIsKeptAsItCame() {
    assertThat(found(READ.replace("(UCS)", "(ZZZ)")).main().code()).isEqualTo("ZZZ");
    assertThat(found(READ.replace("(UCS) ", "")).main())
        .isEqualTo(new Scheme("", "สิทธิหลักประกันสุขภาพแห่งชาติ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null", "\"  \"", "\"NULL\"", "\"(NULL) -\""})
  void anEmptyMainSchemeIsNoEntitlement(String main) {
    String body = READ.replace("\"(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ\"", main);
    assertThat(check(body)).isEqualTo(new Refused(Reason.NO_ENTITLEMENT, ""));
  }

  @Test
  void anotherPersonsAnswerIsRefused() {
    String other = MadeUp.number(7).digits();
    assertThat(check(READ.replace("9999999999994", other)))
        .isEqualTo(new Refused(Reason.OTHER_PERSON, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>x</html>", "null", "[]", "{}", "\"x\"", "{\"pid\":", "{\"a\":1}"})
  void whatIsNoAnswerIsUnreadable(String body) {
    assertThat(kind(check(body))).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void anAnswerWithoutProofOrOfEndlessLengthIsUnreadable() {
    assertThat(kind(check(READ.replace("correlationId", "x")))).isEqualTo(Kind.UNREADABLE_ANSWER);
    String endless = READ.replace("tomorrowsField", "x".repeat(300_000));
    assertThat(kind(check(endless))).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "401, TOKEN", "403, TOKEN", "404, UNREADABLE_ANSWER", "405, UNREADABLE_ANSWER",
    "418, NO_READER", "429, RATE_LIMITED", "302, UNREADABLE_ANSWER", "400, UNREADABLE_ANSWER",
    "500, UPSTREAM_DOWN", "502, UPSTREAM_DOWN", "503, UPSTREAM_DOWN", "504, UPSTREAM_DOWN"
  })
  void eachStatusHasItsTroubleWhileTheCardIsIn(int status, Kind expected) {
    agent.on("/read", json(status, ""));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"418, NO_READER", "500, UPSTREAM_DOWN", "401, TOKEN"})
  void aStatusNamedOnlyInTheBodyCountsToo(int named, Kind expected) {
    assertThat(kind(check("{\"status\":" + named + ",\"message\":\"x\"}"))).isEqualTo(expected);
  }

  @Test
  void aBadTokenIsKnownByItsTextToo() {
    agent.on("/read", json(500, "{\"title\":\"Invalid Token\",\"status\":500}"));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.TOKEN);
  }

  @Test
  void aRefusedNumberCarriesTheServicesText() {
    agent.on(
        "read", json(400, "{\"errors\":[{\"defaultMessage\":\"ก\"},{\"defaultMessage\":\"ข\"}]}"));
    assertThat(agent.desk().check(MadeUp.NUMBER))
        .isEqualTo(new Refused(Reason.NUMBER_REFUSED, "ก\nข"));
  }

  @Test
  void aFailedReadWithoutCardIsACardRemoved() {
    agent.on("terminals", json(200, NO_CARD)).on("/read", json(500, "{\"status\":500}"));
    assertThat(agent.desk().check(MadeUp.NUMBER)).isEqualTo(new Refused(Reason.CARD_REMOVED, ""));
  }

  @Test
  void aFailedReadWithoutReaderIsNoReader() {
    agent.on("terminals", json(200, CARD_IN), json(200, "[]")).on("/read", json(500, ""));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.NO_READER);
  }

  @Test
  void withoutReaderNoReadIsTried() {
    agent.on("terminals", json(200, "[]"));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.NO_READER);
    assertThat(agent.requests("read")).isEmpty();
  }

  @Test
  void aCardPulledDuringTheReadIsToldByTheSlotBeforeAndAfter() {
    agent.on("terminals", json(200, CARD_IN), json(200, NO_CARD)).on("/read", json(500, ""));
    assertThat(agent.desk().check(MadeUp.NUMBER)).isEqualTo(new Refused(Reason.CARD_REMOVED, ""));
    assertThat(agent.requests("terminals")).hasSize(2);
    assertThat(agent.requests("read-card-only")).isEmpty();
  }

  @Test
  void aCardThatTheAgentNoticesLateIsReadAgain() {
    agent
        .on("terminals", json(200, NO_CARD), json(200, CARD_IN))
        .on("/read", json(500, ""), json(200, READ));
    assertThat(agent.desk().check(MadeUp.NUMBER)).isInstanceOf(Found.class);
    assertThat(agent.requests("read-card-only")).isEmpty();
  }

  @Test
  void aChipThatCanBeReadSpeaksForNhsosSilence() {
    agent.on("/read", json(500, ""));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.UPSTREAM_DOWN);
    assertThat(agent.requests("read-card-only")).hasSize(1);
    assertThat(agent.requests("read")).hasSize(2);
  }

  @Test
  void aChipThatCantBeReadIsTriedThreeTimesAndThenTheCardsTrouble() {
    agent.on("/read", json(500, "")).on("read-card-only", json(500, ""));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.CARD_UNREADABLE);
    assertThat(agent.requests("read-card-only")).hasSize(3);
    assertThat(agent.requests("read")).hasSize(6);
  }

  @Test
  void aCardHeldByAnotherProgramIsReadOnceItIsLetGo() {
    agent
        .on("/read", json(500, ""), json(500, ""), json(200, READ))
        .on("read-card-only", json(500, ""));
    assertThat(agent.desk().check(MadeUp.NUMBER)).isInstanceOf(Found.class);
  }

  @Test
  void anotherPersonsChipIsToldThoughNhsoIsSilent() {
    String other = CHIP.replace("9999999999994", MadeUp.number(7).digits());
    agent.on("/read", json(500, "")).on("read-card-only", json(200, other));
    assertThat(agent.desk().check(MadeUp.NUMBER)).isEqualTo(new Refused(Reason.OTHER_PERSON, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>x</html>", "[]", "{}"})
  void aLookAtTheChipThatSaysNothingLeavesTheTroubleAsItWas(String body) {
    agent.on("/read", json(500, "")).on("read-card-only", json(200, body));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.UPSTREAM_DOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "expireDateTime, 2026-01-20T08:01:01, EXPIRED",
    "expireDateTime, 2026-01-19T23:59:59, EXPIRED",
    "expireDateTime, 2569-01-19, EXPIRED",
    "startDateTime, 2026-01-21T00:00:00, NOT_YET_VALID"
  })
  void outsideItsPeriodAnEntitlementIsRefusedAndKept(String field, String time, Reason reason) {
    String body =
        READ.replace(
            "\"startDateTime\":\"2023-05-02T09:15:00\"", "\"" + field + "\":\"" + time + "\"");
    Refused refused = (Refused) check(body);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.entitlement()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "บุคคลนี้เสียชีวิตแล้ว, DECEASED",
    "บุคคลนี้ไม่มีสัญชาติไทย, NOT_THAI",
    "ไม่พบเลขประจำตัวประชาชนนี้ในระบบ, NUMBER_UNKNOWN",
    "ข้อมูลไม่ถูกต้อง, NUMBER_REFUSED"
  })
  void whyAPersonIsRefusedIsToldApartByTheWords(String text, Reason reason) {
    agent.on("/read", json(400, "{\"errors\":[{\"defaultMessage\":\"" + text + "\"}]}"));
    assertThat(agent.desk().check(MadeUp.NUMBER)).isEqualTo(new Refused(reason, text));
  }

  @Test
  void aFailedReadStaysUpstreamsFaultIfTheSlotIsNotToldEither() {
    agent.on("terminals", json(500, "")).on("/read", json(500, ""));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.UPSTREAM_DOWN);
  }

  @Test
  void anyOfSeveralReadersMayHoldTheCard() {
    String two = "[{\"isPresent\":false},{\"isPresent\":true}]";
    agent.on("terminals", json(200, two)).on("/read", json(500, ""));
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.UPSTREAM_DOWN);
  }

  @Test
  void aLateReadIsTooSlowWhileTheCardIsInAndARemovedCardWhenItIsNot() {
    Duration hasty = Duration.ofMillis(300);
    agent.on("/read", late(READ));
    try (AgentDesk desk = agent.desk(hasty, hasty, hasty)) {
      assertThat(kind(desk.check(MadeUp.NUMBER))).isEqualTo(Kind.TOO_SLOW);
      assertThat(agent.requests("read-card-only")).isEmpty();
      agent.on("terminals", json(200, CARD_IN), json(200, NO_CARD));
      assertThat(desk.check(MadeUp.NUMBER)).isEqualTo(new Refused(Reason.CARD_REMOVED, ""));
    }
  }

  @Test
  void anAgentThatCutsEverythingIsDown() {
    agent.on("/read", cut()).on("terminals", cut());
    assertThat(kind(agent.desk().check(MadeUp.NUMBER))).isEqualTo(Kind.DESK_DOWN);
  }

  @Test
  void anAgentThatDoesNotListenIsDown() {
    AgentDesk desk = agent.desk();
    agent.close();
    assertThat(kind(desk.check(MadeUp.NUMBER))).isEqualTo(Kind.DESK_DOWN);
    assertThat(desk.warmUp())
        .hasValueSatisfying(t -> assertThat(t.kind()).isEqualTo(Kind.DESK_DOWN));
  }

  @Test
  void warmingUpTellsWhetherThereIsAReader() {
    assertThat(agent.desk().warmUp()).isEmpty();
    agent.on("terminals", json(200, NO_CARD));
    assertThat(agent.desk().warmUp()).isEmpty();
    agent.on("terminals", json(200, "[]"));
    assertThat(agent.desk().warmUp())
        .hasValueSatisfying(t -> assertThat(t.kind()).isEqualTo(Kind.NO_READER));
    assertThat(agent.requests("read")).isEmpty();
  }

  private EntitlementAnswer check(String body) {
    agent.on("/read", json(200, body));
    return agent.desk().check(MadeUp.NUMBER);
  }

  private Entitlement found(String body) {
    return ((Found) check(body)).entitlement();
  }

  private static Kind kind(EntitlementAnswer answer) {
    return ((Unreachable) answer).trouble().kind();
  }
}

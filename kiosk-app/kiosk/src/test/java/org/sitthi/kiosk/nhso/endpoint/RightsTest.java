package org.sitthi.kiosk.nhso.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import tools.jackson.databind.json.JsonMapper;

/** Funds, periods and persons as the service writes them: facts/nhso.md §5, §9, §10. */
class RightsTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-20T08:00:00+07:00");
  private static final Rights RIGHTS = new Rights(MadeUp.NUMBER, NOW, List.of());
  private static final String SSS =
      """
      {"fundType":"Y","mainInscl":{"id":"SSS","name":"สิทธิประกันสังคม"},
       "subInscl":{"id":"S1","name":"ผู้ประกันตน"},"startDateTime":"2020-01-01T00:00:00",
       "hospSss":{"hcode":"99900","hname":"รพ.สมมติ"}}
      """;
  private static final String UCS =
      """
      {"fundType":"N","mainInscl":{"id":"UCS","name":"สิทธิหลักประกันสุขภาพแห่งชาติ"},
       "hospMain":{"hcode":"99901","hname":"รพ.อื่น"}}
      """;

  @Test
  void ofSeveralFundsTheMainOneCountsWhereverItStands() {
    assertThat(found(SSS, UCS).main().code()).isEqualTo("SSS");
    assertThat(found(UCS, SSS).main().code()).isEqualTo("SSS");
    assertThat(found(UCS).main().code()).isEqualTo("UCS");
  }

  @Test
  void theContractHospitalOfSocialSecurityIsTheReferralUnit() {
    assertThat(found(SSS).referralUnit()).contains(new Scheme("99900", "รพ.สมมติ"));
    assertThat(found(SSS).sub()).contains(new Scheme("S1", "ผู้ประกันตน"));
  }

  @Test
  void aMainFundThatIsOverGivesWayToOneThatIsNot() {
    String over =
        SSS.replace("2020-01-01T00:00:00\"", "2020-01-01\",\"expireDateTime\":\"2026-01-19\"");
    assertThat(found(over, UCS).main().code()).isEqualTo("UCS");
    Refused refused = (Refused) search(over);
    assertThat(refused.reason()).isEqualTo(Reason.EXPIRED);
    assertThat(refused.entitlement().orElseThrow().main().code()).isEqualTo("SSS");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20T23:59:59, false",
    "2026-01-20T00:00:00, false",
    "2026-01-20, false",
    "2026-01-20T07:59:59, true",
    "2026-01-19T23:59:59, true",
    "2569-01-19, true"
  })
  void anEndAtMidnightIsThatWholeDay(String end, boolean over) {
    EntitlementAnswer answer =
        search(UCS.replace("\"fundType\"", "\"expireDateTime\":\"" + end + "\",\"fundType\""));
    assertThat(answer instanceof Refused).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-20T23:00:00, false", "2026-01-21, true"})
  void aBeginningLaterTodayIsToday(String start, boolean ahead) {
    EntitlementAnswer answer =
        search(UCS.replace("\"fundType\"", "\"startDateTime\":\"" + start + "\",\"fundType\""));
    assertThat(answer instanceof Refused).isEqualTo(ahead);
  }

  @Test
  void anUnknownSchemeIsKeptAsSent() {
    assertThat(found(UCS.replace("\"UCS\"", "\"ZZZ\"")).main())
        .isEqualTo(new Scheme("ZZZ", "สิทธิหลักประกันสุขภาพแห่งชาติ"));
    assertThat(found(UCS.replace("\"UCS\"", "null")).main().code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"mainInscl\":{\"id\":\"NULL\"}}", "{\"mainInscl\":{}}", "7"})
  void withoutAFundThereIsNoEntitlement(String fund) {
    assertThat(((Refused) search(fund)).reason()).isEqualTo(Reason.NO_ENTITLEMENT);
  }

  @Test
  void whoHasDiedIsToldByTheDate() {
    String body =
        "{\"pid\":\"9999999999994\",\"deathDate\":\"2025-12-01\",\"funds\":[" + UCS + "]}";
    assertThat(((Refused) answer(200, body)).reason()).isEqualTo(Reason.DECEASED);
  }

  @Test
  void aPersonUnknownIsAnAnswerWithoutPerson() {
    String body = "{\"checkDate\":\"2026-01-20T08:00:00\",\"nation\":{},\"sex\":{},\"funds\":[]}";
    assertThat(((Refused) answer(200, body)).reason()).isEqualTo(Reason.NUMBER_UNKNOWN);
    assertThat(((Refused) answer(404, "{}")).reason()).isEqualTo(Reason.NUMBER_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "401, {}, TOKEN",
    "403, {}, TOKEN",
    "200, {\"message\":\"token expired\"}, TOKEN",
    "429, {}, RATE_LIMITED",
    "500, {}, UPSTREAM_DOWN",
    "200, {}, UNREADABLE_ANSWER",
    "200, [], UNREADABLE_ANSWER"
  })
  void troubleIsNoAnswerAboutThePerson(int status, String body, Kind expected) {
    assertThat(((Unreachable) answer(status, body)).trouble().kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "บุคคลนี้เสียชีวิตแล้ว, DECEASED",
    "บุคคลนี้ไม่มีสัญชาติไทย, NOT_THAI",
    "ไม่พบเลขประจำตัวประชาชนนี้, NUMBER_UNKNOWN",
    "เลขประจำตัวประชาชนใช้ไม่ได้หรือไม่มีในระบบ, NUMBER_UNKNOWN",
    "รูปแบบเลขประจำตัวประชาชนไม่ถูกต้อง, NUMBER_REFUSED",
    "ติดต่อเจ้าหน้าที่, NUMBER_REFUSED"
  })
  void theRegistersNoIsUnderstoodByItsWordsAndKept(String text, Reason reason) {
    String body = "{\"personStatus\":\"N\",\"dataError\":\"" + text + "\"}";
    for (int status : new int[] {200, 400}) {
      assertThat(RIGHTS.ofPerson(answered(status, body))).isEqualTo(new Refused(reason, text));
    }
  }

  @Test
  void theRegistersYesHasTheEntitlementInItsOwnFields() {
    String body =
        """
        {"personStatus":"Y","pid":"9999999999994","mainInsclCode":"LGO","mainInsclName":"อปท.",
         "subInsclCode":"L1","subInsclName":"ผู้มีสิทธิ","hospMainNew":{"hcode":"99900","hname":"ก"}}
        """;
    Entitlement found = ((Found) RIGHTS.ofPerson(answered(200, body))).entitlement();
    assertThat(found.main()).isEqualTo(new Scheme("LGO", "อปท."));
    assertThat(found.sub()).contains(new Scheme("L1", "ผู้มีสิทธิ"));
    assertThat(found.referralUnit()).contains(new Scheme("99900", "ก"));
  }

  @Test
  void anotherPersonsAnswerIsNotTaken() {
    String other = "{\"pid\":\"" + MadeUp.number(4).digits() + "\",\"funds\":[" + UCS + "]}";
    assertThat(answer(200, other)).isInstanceOf(Unreachable.class);
    String person = "{\"personStatus\":\"Y\",\"pid\":\"" + MadeUp.number(4).digits() + "\"}";
    assertThat(RIGHTS.ofPerson(answered(200, person))).isInstanceOf(Unreachable.class);
  }

  private static Entitlement found(String... funds) {
    return ((Found) search(funds)).entitlement();
  }

  private static EntitlementAnswer search(String... funds) {
    return answer(200, "{\"pid\":\"9999999999994\",\"funds\":[" + String.join(",", funds) + "]}");
  }

  private static EntitlementAnswer answer(int status, String body) {
    return RIGHTS.ofSearch(answered(status, body));
  }

  private static Answered answered(int status, String body) {
    return new Answered("x", status, JsonMapper.builder().build().readTree(body));
  }
}

package org.sitthi.kiosk.nhso.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.kiosk.claim.HistoryAnswer.Unreachable;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check-authen-status} says is taken, and doubt is never "none": facts/nhso.md §8. */
class StatusReplyTest {

  private static final String ENTRY =
      """
      {"hospital":{"hcode":"99900","hname":"รพ.สมมติ"},"serviceDateTime":"2026-01-20T08:01:10",
       "claimCode":"PP9900000001","service":{"code":"PG0060001","name":"ทั่วไป"}}
      """;
  private static final String FOUND =
      """
      {"statusAuthen":true,"statusMessage":"พบข้อมูลการ authen","personalId":"9999999999994",
       "serviceHistories":[%s]}
      """;

  @Test
  void ppAndEpOfOneVisitAreBothTaken() {
    String closing =
        ENTRY.replace("PP9900000001", "EP9900000002").replace("99900", "99902").strip();
    Codes codes = (Codes) understand(200, FOUND.formatted(ENTRY + "," + closing));
    assertThat(codes.codes())
        .extracting(IssuedCode::code)
        .containsExactly("PP9900000001", "EP9900000002");
    assertThat(codes.codes()).extracting(IssuedCode::isCheckIn).containsExactly(true, false);
  }

  @Test
  void theNumberMayBeMissingAsInTheDocumentsSample() {
    String without = FOUND.formatted(ENTRY).replace("\"personalId\":\"9999999999994\",", "");
    assertThat(understand(200, without)).isInstanceOf(Codes.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusAuthen\":false,\"statusMessage\":\"ไม่พบข้อมูลการ authen\"}",
        "{\"statusAuthen\":\"false\",\"statusMessage\":\"ไม่มีข้อมูลการ authen ของบริการนี้\"}",
        "[{\"statusAuthen\":\"FALSE\",\"statusMessage\":\"ไม่พบ\",\"serviceHistories\":null}]"
      })
  void noneIsSaidInWords(String body) {
    assertThat(understand(200, body)).isEqualTo(new Codes(List.of()));
    assertThat(understand(404, body)).isEqualTo(new Codes(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"statusAuthen\":false}",
        "{\"statusAuthen\":false,\"statusMessage\":\"กรุณาระบุเลขประจำตัวประชาชน\"}",
        "{\"statusAuthen\":true,\"statusMessage\":\"พบ\",\"serviceHistories\":[]}",
        "{\"statusMessage\":\"ไม่พบข้อมูล\"}",
        "{\"statusAuthen\":true,\"serviceHistories\":[{\"claimCode\":\"PP1\"}]}",
        "{\"statusAuthen\":true,\"serviceHistories\":"
            + "[{\"claimCode\":\"PP1\",\"serviceDateTime\":\"yesterday\"}]}"
      })
  void doubtIsNeverNone(String body) {
    assertThat(kind(understand(200, body))).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void anotherPersonsAnswerIsNotTaken() {
    String other = FOUND.formatted(ENTRY).replace("9999999999994", MadeUp.number(3).digits());
    assertThat(kind(understand(200, other))).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void aTokenRefusedInWordsIsTheTokensTrouble() {
    String said = "{\"statusAuthen\":false,\"statusMessage\":\"ไม่พบ Token\"}";
    assertThat(kind(understand(200, said))).isEqualTo(Kind.TOKEN);
  }

  @Test
  void aFailingServiceThatSaysNoIsStillFailing() {
    String no = "{\"statusAuthen\":false,\"statusMessage\":\"ไม่พบข้อมูลการ authen\"}";
    assertThat(kind(understand(500, no))).isEqualTo(Kind.UPSTREAM_DOWN);
  }

  private static HistoryAnswer understand(int status, String body) {
    var json = JsonMapper.builder().build().readTree(body);
    return StatusReply.understand(
        new Answered("check", status, json), MadeUp.NUMBER, StatusDeskTest.ZONE);
  }

  private static Kind kind(HistoryAnswer answer) {
    return ((Unreachable) answer).trouble().kind();
  }
}

package org.sitthi.kiosk.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.journal.Outbox.Outgoing;

class StoreAnswerTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:20:00Z");
  private static final UUID ID = UUID.fromString("0190d6f0-0000-7000-8000-000000000001");
  private static final Outgoing FIRST = new Outgoing(ID, 1, "{}", 0);
  private static final Outgoing SECOND = new Outgoing(ID, 2, "{}", 0);
  private static final String PAGE = " \n<!DOCTYPE html><html><body>Please log in</body></html>";

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void anAnswerThatNamesRecordAndRevisionAcknowledges(int status) {
    assertThat(meaning(status, names(ID, 1), FIRST)).isEqualTo(new UploadAnswer.Acknowledged());
    assertThat(meaning(status, names(ID, 2), SECOND)).isEqualTo(new UploadAnswer.Acknowledged());
  }

  @Test
  void aPositiveAnswerToSomethingElseAcknowledgesNothing() {
    assertThat(meaning(201, names(UUID.randomUUID(), 1), FIRST)).satisfies(this::isLater);
    assertThat(meaning(201, names(ID, 2), FIRST)).satisfies(this::isLater);
    assertThat(meaning(200, names(ID, 1), SECOND)).satisfies(this::isLater);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ok", "{", "[]", "null", "{}", "{\"recordId\":{}}", PAGE, "{\"revision\":1}"})
  void aPositiveAnswerWithoutTheRecordAcknowledgesNothing(String body) {
    assertThat(meaning(200, body, FIRST)).satisfies(this::isLater);
    assertThat(meaning(201, body, FIRST)).satisfies(this::isLater);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 204})
  void otherPositiveStatusesAcknowledgeNothing(int status) {
    assertThat(meaning(status, names(ID, 1), FIRST)).satisfies(this::isLater);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 413, 415, 422})
  void whatTheStoreCanNeverTakeIsRefused(int status) {
    assertThat(meaning(status, "{\"title\":\"Not like that\"}", FIRST))
        .isEqualTo(new UploadAnswer.Refused(status, "Not like that"));
    assertThat(meaning(status, "", FIRST)).isEqualTo(new UploadAnswer.Refused(status, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 413, 415, 422})
  void aPageOfSomethingInBetweenRefusesNothing(int status) {
    assertThat(meaning(status, PAGE, FIRST)).satisfies(this::isLater);
  }

  @Test
  void aLaterRevisionOutOfOrderIsTriedAgain() {
    assertThat(meaning(409, "{\"title\":\"gap\"}", SECOND)).satisfies(this::isLater);
    assertThat(meaning(412, "{\"title\":\"gap\"}", SECOND)).satisfies(this::isLater);
    assertThat(meaning(404, "{\"title\":\"unknown\"}", SECOND)).satisfies(this::isLater);
    assertThat(meaning(422, "{\"title\":\"impossible\"}", SECOND))
        .isEqualTo(new UploadAnswer.Refused(422, "impossible"));
  }

  @Test
  void aLaterRevisionThatIsKeptBesideAnotherKiosksIsThere() {
    String beside = "{\"type\":\"urn:sitthi:problem:kept-beside\"}";

    assertThat(meaning(409, beside, SECOND)).isEqualTo(new UploadAnswer.Acknowledged(true));
    assertThat(meaning(409, beside, FIRST)).isInstanceOf(UploadAnswer.Refused.class);
  }

  @Test
  void aLaterRevisionInWhosePlaceOtherBytesOfOursStandIsForAPerson() {
    String taken = "{\"title\":\"Another record\",\"type\":\"urn:sitthi:problem:other-body\"}";

    assertThat(meaning(409, taken, SECOND))
        .isEqualTo(new UploadAnswer.Refused(409, "Another record"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 401, 403, 404, 405, 408, 412, 429, 500, 502, 503, 504})
  void whatMayChangeIsTriedAgain(int status) {
    assertThat(meaning(status, "{\"title\":\"not now\"}", FIRST)).satisfies(this::isLater);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        "30 | PT30S",
        "3600 | PT1H",
        "999999999 | PT1H",
        "Mon, 2 Mar 2026 01:25:00 GMT | PT5M",
        "Mon, 2 Mar 2026 01:00:00 GMT | PT0S",
        "Fri, 1 Jan 2038 00:00:00 GMT | PT1H"
      })
  void theStoresWaitIsKeptUpToAnHour(String header, Duration wait) {
    UploadAnswer answer = new StoreAnswer(503, Optional.of(header), "{}").meaning(FIRST, NOW);
    assertThat(answer).isEqualTo(new UploadAnswer.TryLater("status 503", Optional.of(wait)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "12345678901", "1.5"})
  void aWaitThatMeansNothingIsNone(String header) {
    UploadAnswer answer = new StoreAnswer(429, Optional.of(header), "{}").meaning(FIRST, NOW);
    assertThat(answer).isEqualTo(new UploadAnswer.TryLater("status 429", Optional.empty()));
  }

  @Test
  void aProblemIsShortAndQuotesNoNumbers() {
    UploadAnswer answer =
        meaning(
            422,
            "{\"title\":\"citizen 9100000000011\\nimpossible\",\"detail\":\"of Somchai\"}",
            FIRST);
    assertThat(answer).isEqualTo(new UploadAnswer.Refused(422, "citizen … impossible"));
    assertThat(meaning(422, "{\"title\":\"" + "x".repeat(5_000) + "\"}", FIRST))
        .isEqualTo(new UploadAnswer.Refused(422, "x".repeat(200)));
  }

  private void isLater(UploadAnswer answer) {
    assertThat(answer).isInstanceOf(UploadAnswer.TryLater.class);
  }

  private static UploadAnswer meaning(int status, String body, Outgoing sent) {
    return new StoreAnswer(status, Optional.empty(), body).meaning(sent, NOW);
  }

  private static String names(UUID id, int revision) {
    return "{\"recordId\":\"" + id + "\",\"revision\":" + revision + ",\"state\":\"RECEIVED\"}";
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;

/** What a kiosk learns of the person before it, and what is written down about that. */
@ExtendWith(SharedPostgres.class)
class LookupTest {

  private static final String VISIT = "/api/v1/visit-records/lookup";
  private static final String CITIZEN = "/api/v1/citizens/lookup";
  private static final String QUESTION =
      """
      {"citizenId":"9123456789010","serviceDate":"2026-03-02","kioskId":"K02","purpose":"FINISH"}
      """;

  private DatabaseSetting.Server database;
  private TestStore store;
  private Caller caller;

  @BeforeEach
  void start(DatabaseSetting.Server fresh, @TempDir Path folder) throws IOException {
    Path register =
        Files.writeString(
            folder.resolve("register.csv"),
            """
            citizen_id,hn,title,first_name,last_name,birth_date,sex,visit_date,visit_number
            9123456789010,0001234,นาง,สมใจ,เจริญสุข,1990-04-15,F,2026-03-02,690302000123
            """);
    database = fresh;
    store = TestStore.start(fresh, folder, Optional.of(register));
    caller = store.caller();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void theVisitThatOwesACodeIsToldBeforeANewerOne() throws Exception {
    VisitRecord owing = Visits.visit(UUID.randomUUID(), Visits.PENDING);
    VisitRecord finished = Visits.visit(UUID.randomUUID(), Visits.OBTAINED);
    caller.post(owing.recordId(), Visits.json(owing));
    caller.post(finished.recordId(), Visits.json(finished));

    Reply reply = ask(VISIT, QUESTION);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            "{\"found\":true,\"revision\":1,\"record\":"
                + new String(Visits.json(owing), UTF_8)
                + "}");
    assertThat(audit()).isEqualTo("VISIT K02 FINISH FOUND " + owing.recordId() + " -");
  }

  @Test
  void aVisitThatWasFinishedIsToldInItsNewestRevision() {
    VisitRecord owing = Visits.visit(UUID.randomUUID(), Visits.PENDING);
    caller.post(owing.recordId(), Visits.json(owing));
    caller.put(owing.recordId(), 1, Visits.json(owing.revised(Visits.OBTAINED)));

    Reply reply = ask(VISIT, QUESTION);

    assertThat(reply.json().get("revision").asInt()).isEqualTo(2);
    assertThat(reply.json().at("/record/claim/state").asString()).isEqualTo("OBTAINED");
  }

  @Test
  void whoWasNotHereTodayHasNoVisit() throws Exception {
    VisitRecord visit = Visits.visit(UUID.randomUUID(), Visits.PENDING);
    caller.post(visit.recordId(), Visits.json(visit));

    assertThat(ask(VISIT, QUESTION.replace("03-02", "03-03")).body())
        .isEqualTo("{\"found\":false}");
    assertThat(audit()).isEqualTo("VISIT K02 FINISH NONE - -");
    assertThat(ask(VISIT, QUESTION.replace("9123", "9999")).body()).isEqualTo("{\"found\":false}");
  }

  @Test
  void theRegisterTellsThePersonAndTodaysVisitNumber() throws Exception {
    Reply reply = ask(CITIZEN, QUESTION);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().at("/person/hn").asString()).isEqualTo("0001234");
    assertThat(reply.json().at("/person/birthDate").asString()).isEqualTo("1990-04-15");
    assertThat(reply.json().at("/person/visitNumber").asString()).isEqualTo("690302000123");
    assertThat(reply.body()).doesNotContain("9123456789010");
    assertThat(audit()).isEqualTo("CITIZEN K02 FINISH FOUND - 0001234");
  }

  @Test
  void aPersonTheRegisterHasNotIsNoneAndWrittenDownToo() throws Exception {
    assertThat(ask(CITIZEN, QUESTION.replace("9123", "9999")).body())
        .isEqualTo("{\"found\":false}");
    assertThat(audit()).isEqualTo("CITIZEN K02 FINISH NONE - -");
  }

  @Test
  void aStoreWithoutARegisterSaysSo(DatabaseSetting.Server other, @TempDir Path folder) {
    try (TestStore bare = TestStore.start(other, folder)) {
      Reply reply =
          bare.caller()
              .call(bare.caller().to(CITIZEN).post(Caller.json(QUESTION.getBytes(UTF_8))).build());
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.code()).isEqualTo("no-registry");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          9123456789010 | 912345678901x | 422 | $.citizenId
          2026-03-02    | 2569-02-30    | 422 | $.serviceDate
          K02           | ตู้สอง         | 422 | $.kioskId
          FINISH        | `to finish`   | 422 | $.purpose
          {             | [             | 400 | $
          """)
  void aQuestionWithoutItsFormIsRefusedAndNotRepeated(
      String old, String now, int status, String path) {
    Reply reply = ask(VISIT, QUESTION.replace(old, now));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.path()).isEqualTo(path);
    assertThat(reply.body()).doesNotContain("9123456");
  }

  private Reply ask(String where, String question) {
    return caller.call(caller.to(where).post(Caller.json(question.getBytes(UTF_8))).build());
  }

  private String audit() throws Exception {
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select concat_ws(' ', what, caller, purpose, outcome,
                  coalesce(record_id::text, '-'), coalesce(hn, '-'))
                from access_audit order by audit_id limit 1
                """)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}

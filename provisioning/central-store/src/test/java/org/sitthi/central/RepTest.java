package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.staff.Right;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/** NHSO's replies, over real HTTPS and PostgreSQL. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepTest {

  private static final String NAMES =
      "REP No.,TRAN_ID,HN,PID,วันเข้ารักษา,วันที่ออก REP,วันที่ส่งข้อมูล,Error Code,HMAIN,HMAIN2,PS,ล่าช้า,ชดเชยสุทธิ,อื่น\n";

  private DatabaseSetting.Server database;
  private TestStore store;
  private Caller caller;
  private String token = "";

  @BeforeAll
  void start(DatabaseSetting.Server fresh, @TempDir Path folder) {
    database = fresh;
    store =
        TestStore.start(
            folder,
            InstantSource.fixed(Visits.AT.toInstant()),
            tls -> TestStore.config(fresh, tls, folder.resolve("keys")).build());
    caller = store.caller();
    token = TestStore.token(fresh, Right.RECONCILE, Right.SEE_CLAIMS);
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void aRefusedVisitIsToldWithMeaningUnitAndDaysToActBy() {
    UUID visit = send("100");
    JsonNode reply =
        attention(
            rep(
                "R1,T1,100,9123456789010,02/03/2569,23/03/2569,20/03/2569,\"C349,D75\",,,0,100,0.00,x"));
    assertThat(reply.path("match").asString()).isEqualTo("FOUND");
    assertThat(reply.path("recordId").asString()).isEqualTo(visit.toString());
    assertThat(reply.at("/codes/0/code").asString()).isEqualTo("C349");
    assertThat(reply.at("/codes/0/kind").asString()).isEqualTo("CORRECT");
    assertThat(reply.at("/codes/0/en").asString()).isNotBlank();
    assertThat(reply.at("/codes/0/unit").asString()).isNotBlank();
    assertThat(reply.at("/codes/1/kind").asString()).isEqualTo("DENIED");
    assertThat(reply.path("resendBy").asString()).isEqualTo("2026-04-30");
    assertThat(reply.path("reviewBy").asString()).isEqualTo("2026-04-02");
    assertThat(reply.path("ownPercent").asInt()).isEqualTo(100);
    assertThat(reply.path("psDiffers").asBoolean()).isFalse();
    assertThat(replies(visit).path("replies")).hasSize(1);
  }

  @Test
  void aPercentThatIsNotOursAndAMainUnitThatIsNotNhsosAreToldThoughAccepted() {
    send("200");
    JsonNode reply =
        attention(
            rep(
                "R2,T2,200,9123456789010,20260302,2026-05-04,2026-05-02,-,99902,99903,2,90,\"1,500.25\","));
    assertThat(reply.path("accepted").asBoolean()).isTrue();
    assertThat(reply.path("percent").asInt()).isEqualTo(90);
    assertThat(reply.path("ownPs").asInt()).isEqualTo(1);
    assertThat(reply.path("ownPercent").asInt()).isEqualTo(95);
    assertThat(reply.path("psDiffers").asBoolean()).isTrue();
    assertThat(reply.path("hmainDiffers").asBoolean()).isTrue();
    assertThat(reply.path("paidSatang").asLong()).isEqualTo(150_025);
    assertThat(reply.has("resendBy")).isFalse();
  }

  @Test
  void whatIsAcceptedAsWeReckonedItNeedsNoHand() {
    send("300");
    JsonNode told =
        rep("R3,T3,300,9123456789010,20260302,2026-03-23,2026-03-20,,99902,99902,0,100,10,");
    assertThat(told.path("new").asInt()).isEqualTo(1);
    assertThat(told.path("attention")).isEmpty();
  }

  @Test
  void aRowOfAnotherPersonDayOrHospitalNumberFindsNoRecord() {
    send("400");
    assertThat(match("R4,T4,401,9123456789010,20260302,,,,,,,,,")).isEqualTo("NONE");
    assertThat(match("R4,T5,400,9123456789010,20260303,,,,,,,,,")).isEqualTo("NONE");
    assertThat(match("R4,T6,400,9988776655445,20260302,,,,,,,,,")).isEqualTo("NONE");
  }

  @Test
  void twoVisitsOfOneNumberOnOneDayAreForAPerson() {
    send("500");
    send("500");
    assertThat(match("R5,T7,500,9123456789010,20260302,,,,,,,,,")).isEqualTo("SEVERAL");
  }

  @Test
  void theSameFileAgainChangesNothingAndARowThatSaysSomethingElseIsTold() {
    UUID visit = send("600");
    String row = "R6,T8,600,9123456789010,20260302,2026-03-23,2026-03-20,C305,,,0,100,,";
    rep(row);
    assertThat(rep(row).path("before").asInt()).isEqualTo(1);
    JsonNode other = rep(row.replace("C305", "C308"));
    assertThat(other.path("different").get(0).asString()).isEqualTo("R6 T8");
    assertThat(replies(visit).at("/replies/0/codes/0/code").asString()).isEqualTo("C305");
    assertThat(replies(visit).path("replies")).hasSize(1);
  }

  @Test
  void aCodeThatNoRuleKnowsGetsNoMeaningMadeUp() {
    send("700");
    JsonNode code = attention(rep("R7,T9,700,9123456789010,20260302,,,C9999,,,,,,")).at("/codes/0");
    assertThat(code.path("code").asString()).isEqualTo("C9999");
    assertThat(code.has("en")).isFalse();
    assertThat(code.has("unit")).isFalse();
  }

  @Test
  void theTableHoldsNoCitizenNumber() throws Exception {
    send("800");
    rep("R8,T10,800,9123456789010,20260302,,,C305,,,,,,");
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select rep_row::text from rep_row")) {
      int count = 0;
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain(Visits.CITIZEN, "9988776655445");
        count++;
      }
      assertThat(count).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          20260302      ; 20260230   ; row 2, serviceDate
          20260302      ; soon       ; row 2, serviceDate
          C305          ; nothing!   ; row 2, codes
          9123456789010 ; ๙๙๙        ; row 2, pid
          ,0,100        ; ,0,101     ; row 2, percent
          R9            ; เลขที่        ; row 2, repNo
          """)
  void aRowWithoutItsFormStopsTheWholeFileAndIsNotQuoted(String old, String now, String place) {
    String row = "R9,T11,900,9123456789010,20260302,,,C305,,,0,100,,";
    Reply reply = post(NAMES + row.replace(old, now), "Bearer " + token);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains(place).doesNotContain("9123456789010", now.strip() + "\"");
  }

  @Test
  void aFileWithoutAColumnThatIsNeededOrWithoutTheTokenIsRefused() {
    assertThat(post("REP No.,HN\nR1,1\n", "Bearer " + token).body()).contains("no column for");
    assertThat(post(NAMES + "R,T", "Bearer x").status()).isEqualTo(401);
    assertThat(post(NAMES + "R,T", "Basic " + token).code()).isEqualTo("no-token");
  }

  private JsonNode rep(String row) {
    Reply reply = post(NAMES + row + "\n", "Bearer " + token);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body()).doesNotContain(Visits.CITIZEN);
    return reply.json();
  }

  private static JsonNode attention(JsonNode told) {
    assertThat(told.path("attention")).hasSize(1);
    return told.at("/attention/0");
  }

  private String match(String row) {
    return attention(rep(row)).path("match").asString();
  }

  private Reply post(String csv, String authorization) {
    return caller.call(
        caller
            .to("/api/v1/rep-imports")
            .post(RequestBody.create(csv.getBytes(UTF_8), MediaType.get("text/csv")))
            .header("Authorization", authorization)
            .build());
  }

  private JsonNode replies(UUID visit) {
    Request request =
        caller
            .to("/api/v1/visit-records/" + visit + "/replies")
            .header("Authorization", "Bearer " + token)
            .build();
    return caller.call(request).json();
  }

  /** A visit of this hospital number. */
  private UUID send(String hn) {
    Optional<String> none = Optional.empty();
    VisitRecord visit =
        new VisitRecord(
            VisitRecord.SCHEMA_VERSION,
            UUID.randomUUID(),
            1,
            "K01",
            VisitRecord.Channel.KIOSK,
            "0.1.0",
            false,
            Visits.AT,
            Visits.HOSPITAL,
            Visits.DAY,
            Optional.of("A007"),
            new Person(
                Visits.CITIZEN,
                "1",
                "นาง",
                "สมใจ",
                "",
                "เจริญสุข",
                none,
                none,
                "F",
                none,
                none,
                Optional.of(hn),
                none),
            new Verification(Verification.Method.SMART_CARD, Visits.AT, none, none),
            Optional.of(
                new EntitlementRecord(
                    new CodedName("LGO", "อปท."),
                    Optional.of(new CodedName("L1", "พนักงาน")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Visits.AT)),
            Visits.OBTAINED,
            Optional.empty(),
            Optional.of(
                new VisitDetails(
                    Optional.of(hn + "1"),
                    none,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.empty(),
            List.of());
    assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
    return visit.recordId();
  }
}

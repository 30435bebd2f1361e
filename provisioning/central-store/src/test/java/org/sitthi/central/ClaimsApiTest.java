package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
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
import tools.jackson.databind.JsonNode;

/** Evaluation, rules and deadlines as callers see them. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsApiTest {

  private static final String LINE = "{\"category\":\"5\",\"chargeSatang\":150025}";

  private TestStore store;
  private Caller caller;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.start(database, folder);
    caller = store.caller();
  }

  @AfterAll
  void stop() {
    store.close();
  }

  private Reply evaluate(String body) {
    return caller.call(
        caller
            .to("/api/v1/evaluate")
            .post(
                RequestBody.create(
                    body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
            .build());
  }

  private static String visit(String visit, String lines) {
    return "{\"visit\":{\"scheme\":\"LGO\",\"facility\":\"STATE\","
        + visit
        + "},\"lines\":["
        + lines
        + "]}";
  }

  @Test
  void theLeastThatAVisitNeedsIsEvaluated() {
    Reply reply =
        evaluate(
            "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\"},"
                + "\"lines\":["
                + LINE
                + "]}");
    assertThat(reply.status()).isEqualTo(200);
    JsonNode line = reply.json().at("/lines/0");
    assertThat(line.at("/lineId").asString()).isEqualTo("L1");
    assertThat(line.at("/route").asString()).isEqualTo("ECLAIM");
    assertThat(line.at("/claimableSatang").asLong()).isEqualTo(150025);
    assertThat(line.at("/explanation/th").asString()).contains("LGO-OP-ORDINARY");
    assertThat(reply.json().at("/notChecked").toString()).contains("person", "referral");
    assertThat(reply.json().at("/deadlines").isMissingNode()).isTrue();
  }

  @Test
  void aListedDrugGoesByReceiptWithItsLetterAndDate() {
    Reply reply =
        evaluate(
            visit(
                "\"serviceDate\":\"2018-07-01\",\"permitNumber\":\"PP9900000001\"",
                "{\"drug\":{\"genericId\":\"Azacitidine\",\"indication\":\"HAEMATOLOGY\"},"
                    + "\"chargeSatang\":1000000}"));
    JsonNode line = reply.json().at("/lines/0");
    assertThat(line.at("/route").asString()).isEqualTo("RECEIPT");
    assertThat(line.at("/rule/legal/letter").asString()).isEqualTo("กค 0416.2/ว34");
    assertThat(line.at("/rule/effectiveFrom").asString()).isEqualTo("2018-07-01");
    assertThat(line.at("/findings/0/check").asString()).isEqualTo("K-32");
    assertThat(reply.json().at("/state").asString()).isEqualTo("ROUTED_RECEIPT");
  }

  @Test
  void bothReadingsOfAnUnsettledRuleAreShown() {
    JsonNode line =
        evaluate(
                visit(
                    "\"serviceDate\":\"2018-08-01\"",
                    "{\"drug\":{\"name\":\"nintedanib\",\"indication\":\"IPF\"},\"chargeSatang\":1}"))
            .json()
            .at("/lines/0");
    assertThat(line.at("/route").asString()).isEqualTo("REVIEW");
    assertThat(line.at("/readings/0/route").asString()).isEqualTo("ECLAIM");
    assertThat(line.at("/readings/1/route").asString()).isEqualTo("RECEIPT");
    assertThat(line.at("/rule/status").asString()).isEqualTo("UNCONFIRMED");
  }

  @Test
  void theRecordIsCheckedWhereItIsGiven() {
    Reply reply =
        evaluate(
            "{\"visit\":{\"scheme\":\"UCS\",\"serviceDate\":\"2026-03-02\",\"sentDate\":\"2026-04-28\"},"
                + "\"record\":{\"person\":{\"citizenId\":\"9000000000013\"},\"referral\":null}}");
    assertThat(reply.status()).isEqualTo(200);
    List<String> checks = new ArrayList<>();
    reply.json().at("/findings").forEach(f -> checks.add(f.at("/check").asString()));
    assertThat(checks).contains("K-01", "K-02", "K-07", "K-12", "K-43").doesNotContain("K-18");
    assertThat(reply.json().at("/deadlines/ps").asInt()).isZero();
    assertThat(reply.json().at("/state").asString()).isEqualTo("INCOMPLETE");
    assertThat(reply.body()).doesNotContain("9000000000013");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 400 | missing-field | $.visit",
        "[] | 400 | wrong-type | $",
        "{\"visit\":{}} | 400 | missing-field | $.visit.scheme",
        "{\"visit\":{\"scheme\":\"ABC\",\"serviceDate\":\"2018-07-01\"}} | 400 | unknown-code | $.visit.scheme",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-02-30\"}} | 422 | impossible | $.visit.serviceDate",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2561-07-01\"}} | 422 | impossible | $.visit.serviceDate",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":20180701}} | 400 | wrong-type | $.visit.serviceDate",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\",\"sceme\":1}} | 400 | unknown-field | $.visit",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\"},\"lines\":[{\"chargeSatang\":1}]} | 400 | missing-field | $.lines[0].category",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\"},\"lines\":[{\"category\":\"5\",\"chargeSatang\":-1}]} | 422 | impossible | $.lines[0].chargeSatang",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\"},\"lines\":[{\"category\":\"5\",\"chargeSatang\":1.5}]} | 400 | wrong-type | $.lines[0].chargeSatang",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\"},\"lines\":[{\"category\":\"5\",\"chargeSatang\":1,\"quantity\":0}]} | 422 | impossible | $.lines[0].quantity",
        "{\"visit\":{\"scheme\":\"LGO\",\"serviceDate\":\"2018-07-01\"},\"lines\":[{\"lineId\":\"A\",\"category\":\"5\",\"chargeSatang\":1},{\"lineId\":\"A\",\"category\":\"5\",\"chargeSatang\":1}]} | 422 | impossible | $.lines[1].lineId",
        "{\"visit\":1,\"visit\":2} | 400 | malformed | $"
      })
  void whatIsWrongIsNamedInBothLanguages(String body, int status, String code, String path) {
    Reply reply = evaluate(body);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.path()).isEqualTo(path);
    assertThat(reply.json().at("/errors/0/message_th").asString()).isNotBlank();
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    Reply reply =
        caller.call(
            caller
                .to("/api/v1/evaluate")
                .post(RequestBody.create("a=b", MediaType.get("text/plain")))
                .build());
    assertThat(reply.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "2018-08-15, 2018-09-30, 0, 100, false, 2018-10-01, 2018-10-21, 2561",
    "2018-08-15, 2018-10-01, 1, 95, false, 2018-10-03, 2018-10-23, 2561",
    "2018-10-01, 2018-12-31, 1, 95, false, 2019-01-02, 2019-01-22, 2562",
    "2018-08-15, 2018-12-01, 3, 80, true, 2018-12-03, 2018-12-23, 2561"
  })
  void deadlinesSayRateResultAndPayment(
      String service,
      String sent,
      int ps,
      int percent,
      boolean maximum,
      String rep,
      String payBy,
      int fiscalYear) {
    Reply reply = caller.get("/api/v1/deadlines?serviceDate=" + service + "&sentDate=" + sent);
    assertThat(reply.status()).isEqualTo(200);
    JsonNode json = reply.json();
    assertThat(json.at("/ps").asInt()).isEqualTo(ps);
    assertThat(json.at("/percent").asInt()).isEqualTo(percent);
    assertThat(json.at("/percentIsMaximum").asBoolean()).isEqualTo(maximum);
    assertThat(json.at("/nextRep").asString()).isEqualTo(rep);
    assertThat(json.at("/payBy").asString()).isEqualTo(payBy);
    assertThat(json.at("/fiscalYearBuddhist").asInt()).isEqualTo(fiscalYear);
  }

  @Test
  void aCorrectedClaimShowsBothSendings() {
    JsonNode json =
        caller
            .get(
                "/api/v1/deadlines?serviceDate=2018-08-15&sentDate=2018-10-05&firstSentDate=2018-09-30")
            .json();
    assertThat(json.at("/ps").asInt()).isEqualTo(1);
    assertThat(json.at("/atFirstSending/ps").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, serviceDate",
    "serviceDate=2018-13-01, 422, serviceDate",
    "serviceDate=2018-08-15&sentDate=2018-08-14, 422, sentDate",
    "serviceDate=2018-08-15&sentDate=2018-08-15&scheme=XX, 400, scheme"
  })
  void aWrongQuestionAboutDeadlinesIsNamed(String query, int status, String path) {
    Reply reply = caller.get("/api/v1/deadlines?" + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.path()).isEqualTo(path);
  }

  @Test
  void theRulesOfADayAreThoseInForce() {
    JsonNode before = caller.get("/api/v1/rules?date=2018-09-27&ruleId=LGO-OCPA").json();
    JsonNode after = caller.get("/api/v1/rules?date=2018-09-28&ruleId=LGO-OCPA").json();
    assertThat(before.at("/rules/0/legal/letter").asString()).isEqualTo("กค 0416.2/27468");
    assertThat(before.at("/rules/0/effectiveTo").asString()).isEqualTo("2018-09-28");
    assertThat(after.at("/rules/0/legal/letter").asString()).isEqualTo("กค 0416.2/ว424");
    assertThat(after.at("/rules")).hasSize(1);
    assertThat(caller.get("/api/v1/rules").json().at("/rules").size()).isGreaterThan(100);
  }

  @Test
  void theDocumentDescribesEachEnumValue() {
    JsonNode schemas = caller.get("/api/v1/openapi.json").json().at("/components/schemas");
    JsonNode scheme = schemas.at("/Visit/properties/scheme");
    assertThat(scheme.at("/enum").size()).isEqualTo(scheme.at("/oneOf").size()).isPositive();
    scheme
        .at("/oneOf")
        .forEach(each -> assertThat(each.at("/description").asString()).contains(" · "));
    assertThat(schemas.at("/RecordReferral/properties/referNo").isMissingNode()).isFalse();
  }

  @Test
  void eachFieldOfAnAnswerStandsInTheDocument() {
    JsonNode schemas = caller.get("/api/v1/openapi.json").json().at("/components/schemas");
    JsonNode decision =
        evaluate(
                visit(
                    "\"serviceDate\":\"2018-08-01\",\"sentDate\":\"2018-12-31\",\"trafficActSatang\":5",
                    LINE
                        + ",{\"drug\":{\"genericId\":\"imatinib\",\"ned\":true},\"chargeSatang\":5}"
                        + ",{\"kind\":\"DIALYSIS\",\"chargeSatang\":250000}"))
            .json();
    AnswerFits.check(schemas, "Decision", decision);
    AnswerFits.check(schemas, "RulesAnswer", caller.get("/api/v1/rules?date=2018-10-01").json());
    AnswerFits.check(
        schemas,
        "DeadlinesAnswer",
        caller.get("/api/v1/deadlines?serviceDate=2018-08-15&firstSentDate=2018-09-01").json());
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/** Charges of a held visit: kept, looked at, told again and never changed. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChargesTest {

  private static final String LGO =
      "\"visit\":{\"scheme\":\"LGO\",\"subInscl\":\"L1\",\"facility\":\"STATE\"}";
  private static final String BLOOD =
      "{\"category\":\"7\",\"itemCode\":\"32001\",\"inList\":true,\"listRateSatang\":9000,"
          + "\"chargeSatang\":10000}";

  private TestStore store;
  private Caller caller;
  private UUID id;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.sealed(database, folder);
    caller = store.caller();
  }

  @BeforeEach
  void aNewVisit() {
    id = keep(Visits.visit(UUID.randomUUID(), Visits.OBTAINED));
  }

  @AfterAll
  void stop() {
    store.close();
  }

  private UUID keep(VisitRecord visit) {
    assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
    return visit.recordId();
  }

  private Reply send(UUID record, String type, String body) {
    return caller.call(
        caller
            .to("/api/v1/visit-records/" + record + "/charges")
            .post(RequestBody.create(body.getBytes(UTF_8), MediaType.get(type)))
            .build());
  }

  private Reply charges(String body) {
    return send(id, "application/json", body);
  }

  @Test
  void chargesAreDecidedByWhatTheRecordSays() {
    Reply reply = charges("{" + LGO + ",\"lines\":[" + BLOOD + "]}");
    assertThat(reply.status()).isEqualTo(201);
    JsonNode decision = reply.json().at("/decision");
    assertThat(decision.at("/lines/0/claimableSatang").asLong()).isEqualTo(9000);
    assertThat(decision.at("/directClaimSatang").asLong()).isEqualTo(9000);
    assertThat(decision.at("/ruleSet").asString()).hasSize(64);
    assertThat(decision.at("/deadlines/ps").asInt()).isZero();
    assertThat(checks(decision)).contains("K-05").doesNotContain("K-07", "K-01");
    assertThat(reply.body()).doesNotContain(Visits.CITIZEN);
  }

  private static List<String> checks(JsonNode decision) {
    List<String> checks = new ArrayList<>();
    decision.at("/findings").forEach(each -> checks.add(each.at("/check").asString()));
    return checks;
  }

  @Test
  void theSameChargesAgainGetTheFirstAnswerAgain() {
    String body = "{" + LGO + ",\"lines\":[" + BLOOD + "]}";
    Reply first = charges(body);
    Reply second = charges(body);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(list().at("/evaluations").size()).isEqualTo(1);
  }

  @Test
  void aNewLookIsANewRowAndTheOldOneStays() {
    Reply first = charges("{" + LGO + ",\"lines\":[" + BLOOD + "]}");
    Reply again =
        caller.call(
            caller
                .to("/api/v1/visit-records/" + id + "/evaluations")
                .post(RequestBody.create(new byte[0], null))
                .build());
    assertThat(again.status()).isEqualTo(201);
    JsonNode all = list().at("/evaluations");
    assertThat(all.size()).isEqualTo(2);
    assertThat(all.get(1)).isEqualTo(first.json());
    assertThat(all.get(0).at("/chargesId")).isEqualTo(all.get(1).at("/chargesId"));
    JsonNode schemas = caller.get("/api/v1/openapi.json").json().at("/components/schemas");
    AnswerFits.check(schemas, "Evaluations", list());
  }

  private JsonNode list() {
    return caller.get("/api/v1/visit-records/" + id + "/evaluations").json();
  }

  @Test
  void aTableOfLinesIsTakenToo() {
    Reply reply =
        send(
            id,
            "text/csv; charset=utf-8",
            """
            \uFEFFlineId,category,kind,quantity,chargeSatang,drug.genericId,drug.ned,approval.number
            A,3,,1,50000,Imatinib,false,A-1
            B,18,DIALYSIS,2,400000,,,
            """);
    assertThat(reply.status()).isEqualTo(201);
    JsonNode lines = reply.json().at("/decision/lines");
    assertThat(lines.get(0).at("/lineId").asString()).isEqualTo("A");
    assertThat(lines.get(1).at("/chargedSatang").asLong()).isEqualTo(400000);
  }

  @Test
  void aTableWithAnUnknownColumnOrABadCellIsRefused() {
    Reply column = send(id, "text/csv", "category,price\r\n5,100\r\n");
    assertThat(column.status()).isEqualTo(400);
    assertThat(column.code()).isEqualTo("unknown-field");
    Reply cell = send(id, "text/csv", "category,chargeSatang\r\n5,1.50\r\n");
    assertThat(cell.code()).isEqualTo("wrong-type");
    assertThat(cell.path()).isEqualTo("$.lines[0].chargeSatang");
    assertThat(caller.get("/api/v1/visit-records/" + id + "/evaluations").status()).isEqualTo(404);
  }

  @Test
  void anInvoiceOfAnotherVisitIsFound() {
    String invoice = ",\"record\":{\"invoice\":{\"number\":\"INV-1\",\"totalSatang\":10000}}}";
    charges("{" + LGO + ",\"lines\":[" + BLOOD + "]" + invoice);
    UUID second = keep(Visits.visit(UUID.randomUUID(), Visits.OBTAINED));
    Reply reply =
        send(second, "application/json", "{" + LGO + ",\"lines\":[" + BLOOD + "]" + invoice);
    assertThat(checks(reply.json().at("/decision"))).contains("K-20").doesNotContain("K-10");
  }

  @Test
  void aClaimCodeOfAnotherPersonIsFound() {
    VisitRecord other = Visits.visit(UUID.randomUUID(), Visits.OBTAINED);
    String body = new String(Visits.json(other), UTF_8).replace(Visits.CITIZEN, "9000000000012");
    caller.post(other.recordId(), body.getBytes(UTF_8));
    Reply reply =
        send(other.recordId(), "application/json", "{" + LGO + ",\"lines\":[" + BLOOD + "]}");
    assertThat(checks(reply.json().at("/decision"))).contains("K-10");
  }

  @Test
  void withoutARecordOrASchemeThereIsNothingToDecide() {
    assertThat(send(UUID.randomUUID(), "application/json", "{\"lines\":[]}").status())
        .isEqualTo(404);
    assertThat(charges("{}").code()).isEqualTo("missing-field");
    assertThat(send(id, "text/plain", "x").status()).isEqualTo(415);
  }
}

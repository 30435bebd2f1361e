package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/** Which visit stands in which worklist, and the desk page that counts them. */
@ExtendWith(SharedPostgres.class)
class WorklistTest {

  private static final String LGO =
      "\"visit\":{\"scheme\":\"LGO\",\"otherSchemes\":[\"UCS\"],\"facility\":\"STATE\"}";
  private static final String REST =
      ",\"record\":{\"registration\":{\"useOfRight\":\"1\"},\"person\":{\"birthDate\":\"1990-01-01\"},"
          + "\"claimCode\":{\"date\":\"2026-03-02\"},"
          + "\"invoice\":{\"number\":\"INV-7\",\"totalSatang\":10000}}}";

  private TestStore store;
  private Caller caller;

  @BeforeEach
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.sealed(database, folder);
    caller = store.caller();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  /** A visit that is no demo, as demos are never claimed. */
  private UUID keep(ClaimRecord claim) {
    VisitRecord visit = Visits.visit(UUID.randomUUID(), claim);
    String body = new String(Visits.json(visit), UTF_8).replace("\"demo\":true", "\"demo\":false");
    assertThat(caller.post(visit.recordId(), body.getBytes(UTF_8)).status()).isEqualTo(201);
    return visit.recordId();
  }

  private Reply post(String path, String body) {
    return caller.call(
        caller
            .to(path)
            .post(RequestBody.create(body.getBytes(UTF_8), MediaType.get("application/json")))
            .build());
  }

  private String charge(UUID record, String lines) {
    Reply reply =
        post(
            "/api/v1/visit-records/" + record + "/charges",
            "{" + LGO + ",\"lines\":[" + lines + "]" + REST);
    assertThat(reply.status()).isEqualTo(201);
    return reply.json().at("/decision/state").asString();
  }

  private List<String> in(String list) {
    List<String> ids = new ArrayList<>();
    JsonNode answer = caller.get("/api/v1/worklists/" + list).json();
    answer.at("/entries").forEach(each -> ids.add(each.at("/recordId").asString()));
    AnswerFits.check(
        caller.get("/api/v1/openapi.json").json().at("/components/schemas"), "Worklist", answer);
    return ids;
  }

  @Test
  void eachVisitStandsWhereItsWorkIs() {
    UUID pending = keep(Visits.PENDING);
    UUID ready = keep(Visits.OBTAINED);
    assertThat(in("W-1")).containsExactly(pending.toString());
    assertThat(in("W-2")).containsExactly(pending.toString());
    assertThat(in("W-4")).contains(ready.toString());
    assertThat(in("W-5")).containsExactlyInAnyOrder(pending.toString(), ready.toString());

    assertThat(charge(ready, "{\"category\":\"5\",\"chargeSatang\":10000}")).isEqualTo("READY");
    assertThat(in("W-5")).containsExactly(pending.toString());
    assertThat(in("W-7")).containsExactly(ready.toString());
    JsonNode calendar = caller.get("/api/v1/worklists/W-8").json().at("/entries");
    assertThat(calendar.get(0).at("/lastDay").asString()).isEqualTo("2026-04-30");
    assertThat(calendar.get(0).at("/lostSatang").asLong()).isEqualTo(500);
    assertThat(in("W-12")).isEmpty();
    assertThat(in("W-13")).isEmpty();

    String path = "/api/v1/visit-records/" + ready + "/submissions";
    assertThat(post(path, "{\"sentDate\":\"2026-03-02\"}").status()).isEqualTo(200);
    assertThat(in("W-7")).isEmpty();
    JsonNode waiting = caller.get("/api/v1/worklists/W-11?date=2026-03-05").json().at("/entries/0");
    assertThat(waiting.at("/nextRep").asString()).isEqualTo("2026-03-04");
    assertThat(waiting.at("/overdue").asBoolean()).isTrue();
    assertThat(waiting.toString()).doesNotContain(Visits.CITIZEN, "สมใจ");
  }

  @Test
  void linesThatCannotGoDirectlyStandInTheirOwnLists() {
    UUID visit = keep(Visits.OBTAINED);
    charge(
        visit,
        "{\"kind\":\"DIALYSIS\",\"chargeSatang\":200000},"
            + "{\"category\":\"2\",\"itemCode\":\"1\",\"deviceStocked\":false,"
            + "\"listRateSatang\":5000,\"chargeSatang\":5000}");
    assertThat(in("W-6")).containsExactly(visit.toString());
    assertThat(in("W-9")).containsExactly(visit.toString());
    assertThat(in("W-10")).containsExactly(visit.toString());
    assertThat(
            post("/api/v1/visit-records/" + visit + "/submissions", "{\"sentDate\":\"2026-03-02\"}")
                .code())
        .isEqualTo("not-ready");
  }

  @Test
  void theDeskPageCountsTheWorkAndAnUnknownListIsNotFound() {
    keep(Visits.PENDING);
    JsonNode lists = caller.get("/api/v1/worklists").json();
    assertThat(lists.at("/lists").size()).isEqualTo(13);
    assertThat(lists.at("/lists/0/length").asInt()).isEqualTo(1);
    assertThat(caller.get("/").body())
        .contains("/worklists/W-1?date=2026-03-02\">W-1</a> <b>1</b>");
    assertThat(caller.get("/api/v1/worklists/W-14").status()).isEqualTo(404);
    assertThat(caller.get("/api/v1/worklists?date=never").status()).isEqualTo(422);
  }
}

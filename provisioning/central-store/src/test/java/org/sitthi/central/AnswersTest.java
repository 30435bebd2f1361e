package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.devices.Enrolments;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/**
 * Every answer that a kiosk may get when it sends a record (facts/claims.md C.7), from a store with
 * enrolled kiosks, over HTTPS: its number, its body and its headers; and each is in the OpenAPI
 * document.
 */
class AnswersTest {

  private static final String THAI = ".*[\\u0E00-\\u0E7F]{3}.*";
  private static final String PUT = "put /api/v1/visit-records/{id}";
  private static final String POST = "post /api/v1/visit-records";

  private final Set<UUID> instances = new LinkedHashSet<>();
  private final List<String> described = new ArrayList<>();
  private EmbeddedPostgres postgres;
  private DatabaseSetting.Server database;
  private Path folder;
  private TestStore store;
  private Caller kiosk;
  private Caller other;
  private JsonNode document;

  /** One of its own: it is stopped. */
  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    postgres = EmbeddedPostgres.start();
    database =
        new DatabaseSetting.Server(
            postgres.getJdbcUrl("postgres", "postgres"), "postgres", Optional.empty());
    store = TestStore.guarded(database, folder, InstantSource.system());
    kiosk = enrolled("K01");
    other = enrolled("K02");
    document = store.caller().get("/api/v1/openapi.json").json();
  }

  @AfterEach
  void stop() throws IOException {
    store.close();
    postgres.close();
  }

  @Test
  void eachAnswerIsWhatTheConventionsSay() throws Exception {
    taken();
    refusedForWhatWasSent();
    refusedForWhoSends();
    refusedForItsPlaceInTheRow();
    tooMany();
    away();
    assertThat(described).isNotEmpty();
  }

  private void taken() {
    VisitRecord visit = visit();
    Reply first = kiosk.post(visit.recordId(), Visits.json(visit));
    receipt(first, 201, visit);
    Reply again = kiosk.post(visit.recordId(), Visits.json(visit));
    receipt(again, 200, visit);
    assertThat(again.body()).isEqualTo(first.body());
    documented(POST, 201);
    documented(POST, 200);

    VisitRecord later = visit.revised(Visits.OBTAINED);
    Reply revised = kiosk.put(visit.recordId(), 1, Visits.json(later));
    receipt(revised, 200, later);
    assertThat(kiosk.put(visit.recordId(), 1, Visits.json(later)).body()).isEqualTo(revised.body());
    documented(PUT, 200);
    Reply held = kiosk.get(Caller.RECORDS + "/" + visit.recordId());
    assertThat(held.status()).isEqualTo(200);
    assertThat(held.headers().get("ETag")).isEqualTo("\"2\"");
    assertThat(held.body()).isEqualTo(new String(Visits.json(later), UTF_8));
  }

  private void refusedForWhatWasSent() {
    VisitRecord visit = visit();
    UUID id = visit.recordId();
    String good = new String(Visits.json(visit), UTF_8);
    problem(POST, 400, "malformed", "$", kiosk.post(id, "{".getBytes(UTF_8)));
    problem(
        POST, 400, "missing-field", "$.claim", post(id, good.replace("\"claim\":", "\"claims\":")));
    problem(
        POST,
        400,
        "wrong-type",
        "$.hospitalCode",
        post(id, good.replace("\"" + Visits.HOSPITAL + "\"", "1234")));
    problem(
        POST,
        400,
        "bad-header",
        "Idempotency-Key",
        kiosk.post(UUID.randomUUID(), Visits.json(visit)));
    problem(POST, 413, "too-large", "$", post(id, good + " ".repeat(70_000)));
    problem(POST, 415, "wrong-media-type", "$", sent(id, good, "text/plain", "identity"));
    problem(POST, 415, "wrong-media-type", "$", sent(id, good, "application/json", "zstd"));
    problem(
        POST,
        422,
        "impossible",
        "$.serviceDate",
        post(id, good.replace("\"serviceDate\":\"2026", "\"serviceDate\":\"2569")));
    VisitRecord second = visit.revised(Visits.OBTAINED);
    problem(POST, 422, "impossible", "$.revision", kiosk.post(id, Visits.json(second)));
    assertThat(kiosk.get(Caller.RECORDS + "/" + id).status()).as("nothing was kept").isEqualTo(404);
  }

  private void refusedForWhoSends() throws Exception {
    VisitRecord visit = visit();
    UUID id = visit.recordId();
    problem(POST, 401, "no-device", "$", store.caller().post(id, Visits.json(visit)));
    problem(POST, 403, "other-kiosk", "$.kioskId", other.post(id, Visits.json(visit)));
    String elsewhere =
        new String(Visits.json(visit), UTF_8).replace("\"" + Visits.HOSPITAL + "\"", "\"99999\"");
    problem(POST, 403, "other-hospital", "$.hospitalCode", post(id, elsewhere));
    Caller revoked = enrolled("K03");
    try (Database direct = Database.join(database)) {
      Enrolments.revoke(direct, "K03", InstantSource.system().instant());
    }
    problem(POST, 403, "revoked", "$", revoked.post(id, Visits.json(visit)));
  }

  private void refusedForItsPlaceInTheRow() {
    VisitRecord visit = visit();
    UUID id = visit.recordId();
    VisitRecord later = visit.revised(Visits.OBTAINED);
    problem(PUT, 404, "not-found", "$", kiosk.put(id, 1, Visits.json(later)));
    assertThat(kiosk.post(id, Visits.json(visit)).status()).isEqualTo(201);
    byte[] changed = new String(Visits.json(visit), UTF_8).replace("A007", "A008").getBytes(UTF_8);
    problem(POST, 409, "other-body", "$", kiosk.post(id, changed));
    problem(PUT, 409, "revision-gap", "$.revision", kiosk.put(id, 2, Visits.json(later)));
    VisitRecord last = later.revised(Visits.OBTAINED);
    problem(PUT, 412, "stale", "$", kiosk.put(id, 2, Visits.json(last)));
    Request bare = kiosk.to(Caller.RECORDS + "/" + id).put(Caller.json(Visits.json(later))).build();
    problem(PUT, 428, "no-precondition", "If-Match", kiosk.call(bare));
    problem(
        "get /api/v1/visit-records/{id}",
        404,
        "not-found",
        "$",
        kiosk.get(Caller.RECORDS + "/" + UUID.randomUUID()));
  }

  private void tooMany() {
    try (TestStore slow =
        TestStore.start(
            folder,
            InstantSource.system(),
            tls ->
                TestStore.config(database, tls, folder.resolve("keys"))
                    .access(
                        new CentralConfig.Access(
                            CentralConfig.DeviceAccess.OFF,
                            CentralConfig.DeskAccess.SIGN_IN,
                            1,
                            false))
                    .build())) {
      Caller caller = slow.caller();
      VisitRecord visit = visit();
      assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
      Reply reply = caller.post(visit.recordId(), Visits.json(visit));
      problem(POST, 429, "too-many", "$", reply);
      assertThat(Integer.parseInt(String.valueOf(reply.headers().get("Retry-After"))))
          .isBetween(1, 60);
    }
  }

  private void away() throws IOException {
    VisitRecord visit = visit();
    postgres.close();
    Reply reply = kiosk.post(visit.recordId(), Visits.json(visit));
    problem(POST, 503, "away", "$", reply);
    assertThat(reply.headers().get("Retry-After")).isEqualTo("5");
  }

  private void receipt(Reply reply, int status, VisitRecord visit) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    AnswerFits.check(document.at("/components/schemas"), "Receipt", reply.json());
    assertThat(reply.json().path("recordId").asString()).isEqualTo(visit.recordId().toString());
    assertThat(reply.json().path("revision").asInt()).isEqualTo(visit.revision());
    assertThat(reply.headers().get("ETag")).isEqualTo("\"" + visit.revision() + "\"");
    assertThat(reply.headers().get("Location")).isEqualTo(Caller.RECORDS + "/" + visit.recordId());
    assertThat(reply.headers().get("Content-Type")).startsWith("application/json");
  }

  /** RFC 9457 with errors[] in both languages; each with an instance of its own. */
  private void problem(String call, int status, String code, String path, Reply reply) {
    JsonNode body = reply.json();
    assertThat(reply.status()).as(code + " " + reply.body()).isEqualTo(status);
    assertThat(reply.headers().get("Content-Type")).startsWith("application/problem+json");
    AnswerFits.check(document.at("/components/schemas"), "Problem", body);
    assertThat(body.path("type").asString()).isEqualTo("urn:sitthi:problem:" + code);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("title").asString()).isNotBlank();
    assertThat(body.path("detail").asString()).startsWith(path + ": ");
    String instance = body.path("instance").asString();
    assertThat(instances.add(UUID.fromString(instance.replace("urn:uuid:", "")))).isTrue();
    JsonNode error = body.at("/errors/0");
    assertThat(error.path("code").asString()).isEqualTo(code);
    assertThat(error.path("path").asString()).isEqualTo(path);
    assertThat(error.path("message").asString()).isNotBlank().doesNotMatch(THAI);
    assertThat(error.path("message_th").asString()).matches(THAI);
    assertThat(reply.body()).doesNotContain(Visits.CITIZEN, "สมใจ");
    documented(call, status);
  }

  private void documented(String call, int status) {
    String[] parts = call.split(" ", 2);
    JsonNode responses = document.path("paths").path(parts[1]).path(parts[0]).path("responses");
    assertThat(responses.has(String.valueOf(status))).as(call + " " + status).isTrue();
    described.add(call + " " + status);
  }

  private static VisitRecord visit() {
    return Visits.visit(UUID.randomUUID(), Visits.PENDING);
  }

  private Reply post(UUID id, String body) {
    return kiosk.post(id, body.getBytes(UTF_8));
  }

  private Reply sent(UUID id, String body, String type, String encoding) {
    return kiosk.call(
        kiosk
            .to(Caller.RECORDS)
            .post(RequestBody.create(body.getBytes(UTF_8), MediaType.get(type)))
            .header("Idempotency-Key", id.toString())
            .header("Content-Encoding", encoding)
            .build());
  }

  private Caller enrolled(String name) throws Exception {
    TestDevice device = new TestDevice(name, new TestKiosk(name));
    try (Database direct = Database.join(database)) {
      String code =
          Enrolments.newCode(
              direct, name, Visits.HOSPITAL, "test", InstantSource.system().instant());
      Reply answer = device.enrol(store.caller(), code);
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      return store.caller(device.identity(answer));
    }
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.sitthi.central.database.DatabaseSetting;

/** What a kiosk is answered when it sends a record. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {

  private final UUID id = UUID.randomUUID();
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

  @Test
  void aNewRecordIsCreatedAndItsReceiptNamesIt() {
    UUID key = UUID.randomUUID();

    Reply reply = caller.post(key, Visits.json(Visits.visit(key, Visits.OBTAINED)));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body())
        .isEqualTo(
            "{\"recordId\":\"%s\",\"revision\":1,\"receivedAt\":\"2026-03-02T01:15:30Z\",\"state\":\"RECEIVED\"}"
                .formatted(key));
    assertThat(reply.headers().get("ETag")).isEqualTo("\"1\"");
    assertThat(reply.headers().get("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aRecordWhoseCodeIsToComeIsPending() {
    UUID key = UUID.randomUUID();

    Reply reply = caller.post(key, Visits.json(Visits.visit(key, Visits.PENDING)));

    assertThat(reply.json().get("state").asString()).isEqualTo("PENDING_CODE");
  }

  @Test
  void theSameAgainGetsTheFirstAnswer() {
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
    Reply first = caller.post(id, body);

    Reply again = caller.post(id, body);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() {
    UUID key = UUID.randomUUID();
    caller.post(key, Visits.json(Visits.visit(key, Visits.OBTAINED)));

    Reply other = caller.post(key, Visits.json(Visits.visit(key, Visits.PENDING)));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("other-body");
    assertThat(caller.get(Caller.RECORDS + "/" + key).body()).contains("PP1234567890");
  }

  @Test
  void whatIsHeldIsWhatCameByteForByte() {
    UUID key = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(key, Visits.OBTAINED));
    byte[] spaced = (" " + new String(body, UTF_8).replace("{", "{ ") + "\n").getBytes(UTF_8);
    caller.post(key, spaced);

    Reply held = caller.get(Caller.RECORDS + "/" + key);

    assertThat(held.status()).isEqualTo(200);
    assertThat(held.body().getBytes(UTF_8)).isEqualTo(spaced);
    assertThat(held.headers().get("ETag")).isEqualTo("\"1\"");
    assertThat(held.headers().get("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void theKeyIsWantedAndMustBeTheRecordsOwn() {
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
    Request without = caller.to(Caller.RECORDS).post(Caller.json(body)).build();

    assertThat(caller.call(without).status()).isEqualTo(400);
    assertThat(caller.call(without).path()).isEqualTo("Idempotency-Key");
    assertThat(caller.post(UUID.randomUUID(), body).status()).isEqualTo(400);
  }

  @Test
  void whatIsMalformedIsNamedInBothLanguages() {
    Reply notJson = caller.post(id, "{".getBytes(UTF_8));
    Reply missing = caller.post(id, changed("\"citizenId\"", "\"citizen\""));

    assertThat(notJson.status()).isEqualTo(400);
    assertThat(notJson.headers().get("Content-Type")).isEqualTo("application/problem+json");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.path()).isEqualTo("$.person.citizenId");
    assertThat(missing.code()).isEqualTo("missing-field");
    assertThat(missing.json().at("/errors/0/message_th").asString())
        .isEqualTo("ขาดข้อมูลที่จำเป็น");
    assertThat(missing.body()).doesNotContain(Visits.CITIZEN);
  }

  @Test
  void whatCannotBeIsUnprocessable() {
    assertThat(caller.post(id, changed("\"2026-03-02\"", "\"2026-02-30\"")).status())
        .isEqualTo(422);
    Reply buddhistYear = caller.post(id, changed("\"2026-03-02\"", "\"2569-03-02\""));
    assertThat(buddhistYear.status()).isEqualTo(422);
    assertThat(buddhistYear.path()).isEqualTo("$.serviceDate");
    assertThat(caller.post(id, changed("\"revision\":1", "\"revision\":2")).status())
        .isEqualTo(422);
  }

  @Test
  void aRecordOfAnotherHospitalIsForbidden() {
    Reply reply =
        caller.post(id, changed("\"hospitalCode\":\"01234\"", "\"hospitalCode\":\"01235\""));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("other-hospital");
  }

  @Test
  void moreThan64KibIsTooLarge() {
    byte[] body = changed("\"demo\":true", "\"demo\":true,\"x\":\"" + "a".repeat(65_536) + "\"");

    assertThat(caller.post(id, body).status()).isEqualTo(413);
    assertThat(caller.post(id, new byte[900_000]).code()).isEqualTo("too-large");
  }

  @Test
  void onlyJsonIsTaken() {
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
    RequestBody text = RequestBody.create(body, MediaType.get("text/plain"));
    Request.Builder post =
        caller.to(Caller.RECORDS).header("Idempotency-Key", id.toString()).post(text);

    assertThat(caller.call(post.build()).status()).isEqualTo(415);
    Request utf8 =
        post.post(RequestBody.create(body, MediaType.get("application/json; charset=utf-8")))
            .build();
    assertThat(caller.call(utf8).status()).isIn(200, 201);
  }

  @Test
  void otherMethodsAndPlacesAreProblemsToo() {
    Reply delete = caller.call(caller.to(Caller.RECORDS).delete().build());
    Reply nowhere = caller.get("/api/v1/nowhere");
    Reply unknown = caller.get(Caller.RECORDS + "/" + UUID.randomUUID());
    Reply noId = caller.get(Caller.RECORDS + "/7");

    assertThat(delete.status()).isEqualTo(405);
    assertThat(delete.headers().get("Allow")).isEqualTo("POST");
    assertThat(delete.code()).isEqualTo("method-not-allowed");
    assertThat(nowhere.code()).isEqualTo("not-found");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(noId.status()).isEqualTo(404);
  }

  @Test
  void healthIsUp() {
    assertThat(caller.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
  }

  private byte[] changed(String old, String now) {
    String text = new String(Visits.json(Visits.visit(id, Visits.OBTAINED)), UTF_8);
    assertThat(text).contains(old);
    return text.replace(old, now).getBytes(UTF_8);
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many records in one call, and the end of a kiosk's day. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {

  private static final String CLOSE = "/api/v1/days/" + Visits.DAY + "/close";

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
  void eachItemIsAnsweredAsIfItHadComeAlone() {
    VisitRecord one = visit();
    VisitRecord later = one.revised(Visits.OBTAINED);
    VisitRecord early = visit().revised(Visits.OBTAINED);
    Map<String, Object> broken = item(visit());
    broken.put("record", "{");
    Map<String, Object> other = item(one);
    other.put("record", text(one).replace("สมใจ", "สมชาย"));

    Reply reply =
        send(List.of(item(one), item(one), item(later), item(early), broken, other, Map.of()));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(statuses(reply)).containsExactly(201, 200, 200, 404, 400, 409, 400);
    JsonNode first = reply.json().get("results").get(0).get("answer");
    assertThat(first.get("recordId").asString()).isEqualTo(one.recordId().toString());
    assertThat(first.get("revision").asInt()).isEqualTo(1);
    assertThat(caller.get(Caller.RECORDS + "/" + one.recordId()).body()).isEqualTo(text(later));
  }

  /** Found by {@code FuzzTest}: PostgreSQL keeps no text with a NUL. */
  @Test
  void aChainThatNoHeaderCouldHoldIsNoFault() {
    Map<String, Object> item = item(visit());
    item.put("chain", "v=1\u0000");

    assertThat(statuses(send(List.of(item)))).containsExactly(201);
  }

  @Test
  void aBatchMayBePackedByGzip() throws IOException {
    VisitRecord visit = visit();
    byte[] packed = gzip(json(Map.of("items", List.of(item(visit)))));

    Reply reply = post(Caller.RECORDS + "/batch", packed, "gzip");

    assertThat(statuses(reply)).containsExactly(201);
    assertThat(caller.get(Caller.RECORDS + "/" + visit.recordId()).body()).isEqualTo(text(visit));
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] bomb = gzip(" ".repeat(5 * 1024 * 1024).getBytes(UTF_8));
    assertThat(bomb).hasSizeLessThan(10_000);

    assertThat(post(Caller.RECORDS + "/batch", bomb, "gzip").status()).isEqualTo(413);
  }

  @Test
  void aBatchThatIsNoneIsRefused() throws IOException {
    String path = Caller.RECORDS + "/batch";
    List<Object> many = new ArrayList<>();
    IntStream.range(0, 201).forEach(_ -> many.add(Map.of()));

    assertThat(post(path, "[".getBytes(UTF_8), "identity").status()).isEqualTo(400);
    assertThat(post(path, "{}".getBytes(UTF_8), "identity").status()).isEqualTo(400);
    assertThat(post(path, "no gzip".getBytes(UTF_8), "gzip").status()).isEqualTo(400);
    assertThat(post(path, "{}".getBytes(UTF_8), "br").status()).isEqualTo(415);
    assertThat(post(path, json(Map.of("items", many)), "identity").status()).isEqualTo(413);
  }

  @Test
  void aDayWhoseRecordsAreAllHereIsClosedAsOftenAsItIsSaid() {
    VisitRecord one = visit();
    send(List.of(item(one)));

    for (int i = 0; i < 2; i++) {
      Reply reply = close(List.of(saved(one)));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().get("state").asString()).isEqualTo("CLOSED");
      assertThat(reply.json().get("missing").size()).isZero();
    }
  }

  @Test
  void theStoreSaysWhatItMissesAndWhatDiffers() {
    VisitRecord here = visit();
    VisitRecord missing = visit();
    send(List.of(item(here)));
    Map<String, Object> changed = saved(here);
    changed.put("sha256", "0".repeat(64));

    Reply reply = close(List.of(changed, saved(missing)));

    assertThat(reply.json().get("state").asString()).isEqualTo("INCOMPLETE");
    assertThat(reply.json().get("missing").get(0).get("recordId").asString())
        .isEqualTo(missing.recordId().toString());
    assertThat(reply.json().get("different").get(0).get("recordId").asString())
        .isEqualTo(here.recordId().toString());
  }

  @Test
  void theChainIsHeldAgainstTheHeadThatTheKioskSays() {
    TestKiosk kiosk = new TestKiosk("K01");
    VisitRecord one = visit();
    VisitRecord two = visit();
    Map<String, Object> first = item(one);
    first.put("chain", kiosk.link(one).header());
    var link = kiosk.link(two);
    Map<String, Object> second = item(two);
    second.put("chain", link.header());
    Map<String, Object> head = Map.of("sequence", 2, "hash", link.entry().hash());

    send(List.of(second));
    assertThat(closeOf("K01", head, List.of(saved(two))).json().get("chain").asString())
        .isEqualTo("BROKEN");
    send(List.of(first));
    assertThat(closeOf("K01", head, List.of(saved(two))).json().get("chain").asString())
        .isEqualTo("WHOLE");
    assertThat(close(List.of(saved(two))).json().get("chain").asString()).isEqualTo("NONE");
  }

  private Reply close(List<Map<String, Object>> saved) {
    return closeOf("K01", Map.of(), saved);
  }

  private Reply closeOf(String kioskId, Map<String, Object> head, List<Map<String, Object>> saved) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kioskId", kioskId);
    body.put("revisions", saved);
    body.put("head", head);
    return post(CLOSE, json(body), "identity");
  }

  private Reply send(List<Map<String, Object>> items) {
    return post(Caller.RECORDS + "/batch", json(Map.of("items", items)), "identity");
  }

  private Reply post(String path, byte[] body, String encoding) {
    Request request =
        caller.to(path).header("Content-Encoding", encoding).post(Caller.json(body)).build();
    return caller.call(request);
  }

  private static List<Integer> statuses(Reply reply) {
    List<Integer> statuses = new ArrayList<>();
    reply.json().get("results").forEach(result -> statuses.add(result.get("status").asInt()));
    return statuses;
  }

  private static VisitRecord visit() {
    return Visits.visit(UUID.randomUUID(), Visits.PENDING);
  }

  private static Map<String, Object> item(VisitRecord visit) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("recordId", visit.recordId().toString());
    item.put("revision", visit.revision());
    item.put("record", text(visit));
    return item;
  }

  private static Map<String, Object> saved(VisitRecord visit) {
    Map<String, Object> saved = new LinkedHashMap<>();
    saved.put("recordId", visit.recordId().toString());
    saved.put("revision", visit.revision());
    try {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Visits.json(visit));
      saved.put("sha256", HexFormat.of().formatHex(sha256));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return saved;
  }

  private static String text(VisitRecord visit) {
    return new String(Visits.json(visit), UTF_8);
  }

  private static byte[] json(Object value) {
    return JsonMapper.shared().writeValueAsBytes(value);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}

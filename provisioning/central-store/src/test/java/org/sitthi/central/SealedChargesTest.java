package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.atrest.DataKeys;
import org.sitthi.central.database.DatabaseSetting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Charges, and what was decided of them, are sealed: those that come and those from before. */
@ExtendWith(SharedPostgres.class)
class SealedChargesTest {

  private static final String CHARGES =
      "{\"visit\":{\"scheme\":\"LGO\",\"subInscl\":\"L1\",\"facility\":\"STATE\",\"hn\":\"HN77-123\"},"
          + "\"lines\":[{\"lineId\":\"haemodialysis\",\"category\":\"7\",\"itemCode\":\"32001\","
          + "\"inList\":true,\"listRateSatang\":9000,\"chargeSatang\":10000}],"
          + "\"diagnoses\":[{\"code\":\"N18.5\",\"type\":\"1\"}]}";
  private static final String ANSWER = "{\"lines\":[{\"lineId\":\"haemodialysis\"}]}";
  private static final List<String> PERSONAL =
      List.of("HN77-123", "N18.5", "haemodialysis", sha256(CHARGES));
  private static final String LEFT_CLEAR =
      "select (select count(*) from charge_batch where input is not null or body_sha256 is not null"
          + " or get_byte(body, 0) <> 1 or get_byte(sealed_input, 0) <> 1)"
          + " + (select count(*) from evaluation where answer is not null"
          + " or get_byte(sealed_answer, 0) <> 1)";

  @TempDir private Path folder;

  @Test
  void noTableSaysAnIllnessAndTheSameChargesAreKnownAgain(DatabaseSetting.Server database)
      throws Exception {
    UUID id = UUID.randomUUID();
    try (TestStore store = store(database)) {
      keep(store, id);
      Reply first = charge(store, id);
      assertThat(first.status()).isEqualTo(201);
      assertThat(first.body()).contains("haemodialysis");
      Reply again = charge(store, id);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json()).isEqualTo(first.json());
      assertThat(looks(store, id).get(0)).isEqualTo(first.json());
    }
    Dump dump = new Dump(database);
    assertThat(dump.text()).contains(id.toString());
    assertThat(Dump.told(dump.text(), PERSONAL)).isEmpty();
  }

  /** The database was under its key, as far as the store of then knew. */
  @Test
  void chargesFromBeforeAreSealedAnsweredAsBeforeAndNotLeftInTheFiles(
      DatabaseSetting.Server database) throws Exception {
    UUID id = UUID.randomUUID();
    before(database);
    keyOfBefore(database);
    old(database, id, 1);
    Dump dump = new Dump(database);
    assertThat(Dump.told(dump.text(), PERSONAL)).containsExactlyInAnyOrderElementsOf(PERSONAL);

    try (TestStore store = store(database)) {
      dump.awaitSealed(1);
      assertThat(Dump.told(dump.text(), PERSONAL)).isEmpty();
      assertThat(dump.number(LEFT_CLEAR)).isZero();
      assertThat(dump.strings("select table_name || ' ' || rows from sealing order by 1"))
          .contains("charge_batch 1", "evaluation 1");

      keep(store, id);
      Reply again = charge(store, id);
      assertThat(again.status()).as(again.body()).isEqualTo(200);
      assertThat(again.json().at("/decision")).isEqualTo(JsonMapper.shared().readTree(ANSWER));
      assertThat(looks(store, id)).hasSize(1);
    }

    assertThat(dump.toldByFile("charge_batch", PERSONAL)).contains("HN77-123", "N18.5");
    dump.run("vacuum full charge_batch");
    dump.run("vacuum full evaluation");
    assertThat(dump.toldByFile("charge_batch", PERSONAL)).isEmpty();
    assertThat(dump.toldByFile("evaluation", PERSONAL)).isEmpty();
  }

  @Test
  void aStoreWithoutKeysGoesOnWithRowsFromBeforeAndOneWithKeysAfterThat(
      DatabaseSetting.Server database) throws Exception {
    UUID old = UUID.randomUUID();
    UUID fresh = UUID.randomUUID();
    before(database);
    old(database, old, 1);
    JsonNode first;
    try (TestStore store = TestStore.start(database, folder)) {
      keep(store, old);
      keep(store, fresh);
      assertThat(charge(store, old).status()).isEqualTo(200);
      first = charge(store, fresh).json();
    }
    Dump dump = new Dump(database);
    assertThat(Dump.told(dump.text(), PERSONAL)).isNotEmpty();

    try (TestStore store = store(database)) {
      dump.awaitSealed(1);
      assertThat(Dump.told(dump.text(), PERSONAL)).isEmpty();
      assertThat(charge(store, old).status()).isEqualTo(200);
      assertThat(charge(store, fresh).json()).isEqualTo(first);
    }
  }

  @Test
  void newKeysSealChargesAnewAndTheSameChargesAreStillKnown(DatabaseSetting.Server database)
      throws Exception {
    UUID id = UUID.randomUUID();
    Dump dump = new Dump(database);
    String rows =
        "select encode(body || sealed_input || body_mark || sealed_answer, 'hex')"
            + " from charge_batch join evaluation using (batch_id)";
    JsonNode first;
    String before;
    try (TestStore store = store(database)) {
      keep(store, id);
      first = charge(store, id).json();
      dump.awaitSealed(1);
      before = dump.strings(rows).getFirst();
    }
    DataKeys.renew(folder.resolve("keys/data-keys.json"));

    try (TestStore store = store(database)) {
      assertThat(charge(store, id).json()).isEqualTo(first);
      dump.awaitSealed(2);
      assertThat(dump.strings(rows).getFirst()).isNotEqualTo(before);
      assertThat(dump.strings("select rows from sealing where table_name = 'charge_batch'"))
          .containsExactlyInAnyOrder("0", "1");
      assertThat(charge(store, id).json()).isEqualTo(first);
      assertThat(again(store, id).status()).isEqualTo(201);
      assertThat(looks(store, id)).hasSize(2);
    }
  }

  @Test
  void aSealedValueThatIsPutIntoAnotherRowIsNotTold(DatabaseSetting.Server database)
      throws Exception {
    UUID mine = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    try (TestStore store = store(database)) {
      keep(store, mine);
      keep(store, other);
      assertThat(charge(store, mine).status()).isEqualTo(201);
      assertThat(charge(store, other).status()).isEqualTo(201);
      new Dump(database)
          .run(
              "update evaluation set sealed_answer = (select sealed_answer from evaluation"
                  + " where record_id = ?) where record_id = ?",
              mine,
              other);
      assertThat(store.caller().get(evaluations(mine)).status()).isEqualTo(200);
      assertThat(store.caller().get(evaluations(other)).status()).isEqualTo(500);
    }
  }

  @Test
  void sealingThatIsStoppedGoesOnAndTwoStoresTakeTurns(
      DatabaseSetting.Server database, @TempDir Path second) throws Exception {
    int many = 600;
    before(database);
    keyOfBefore(database);
    for (int i = 0; i < many; i += 50) {
      old(database, UUID.randomUUID(), 50);
    }
    Dump dump = new Dump(database);
    String sealed = "select coalesce(sum(rows), 0) from sealing where table_name = 'charge_batch'";
    store(database).close();
    long first = dump.number(sealed);

    try (TestStore one = store(database);
        TestStore two =
            TestStore.start(
                second,
                InstantSource.system(),
                tls -> TestStore.config(database, tls, folder.resolve("keys")).build())) {
      dump.awaitSealed(1);
      assertThat(one.caller().get("/health").status()).isEqualTo(200);
      assertThat(two.caller().get("/health").status()).isEqualTo(200);
    }

    assertThat(first).isLessThanOrEqualTo(many);
    assertThat(dump.number(sealed)).as("each row once, %s before the stop", first).isEqualTo(many);
    assertThat(dump.number(LEFT_CLEAR)).isZero();
  }

  @Test
  void theSameChargesAtOnceInTwoStoresAreOneRowAndOneAnswer(
      DatabaseSetting.Server database, @TempDir Path second) throws Exception {
    UUID id = UUID.randomUUID();
    try (TestStore one = store(database);
        TestStore two =
            TestStore.start(
                second,
                InstantSource.fixed(Visits.AT.toInstant()),
                tls -> TestStore.config(database, tls, folder.resolve("keys")).build());
        ExecutorService callers = Executors.newFixedThreadPool(8)) {
      keep(one, id);
      List<CompletableFuture<Reply>> calls = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        TestStore store = i % 2 == 0 ? one : two;
        calls.add(CompletableFuture.supplyAsync(() -> charge(store, id), callers));
      }
      List<Reply> replies = calls.stream().map(CompletableFuture::join).toList();
      assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
      assertThat(replies).extracting(Reply::json).containsOnly(replies.getFirst().json());
    }
    assertThat(new Dump(database).number("select count(*) from charge_batch")).isEqualTo(1);
    assertThat(new Dump(database).number("select count(*) from evaluation")).isEqualTo(1);
  }

  @Test
  void whatAStoreOfBeforeLeavesInClearMeanwhileIsSealedAtTheNextStart(
      DatabaseSetting.Server database) throws Exception {
    Dump dump = new Dump(database);
    store(database).close();
    try (TestStore _ = store(database)) {
      dump.awaitSealed(1);
    }
    old(database, UUID.randomUUID(), 3);

    try (TestStore _ = store(database)) {
      for (int i = 0; i < 600 && dump.number(LEFT_CLEAR) > 0; i++) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
    assertThat(dump.number(LEFT_CLEAR)).isZero();
    assertThat(Dump.told(dump.text(), PERSONAL)).isEmpty();
  }

  /** The tables as they were before charges were sealed. */
  private static void before(DatabaseSetting.Server database) {
    var _ =
        Flyway.configure()
            .dataSource(database.jdbcUrl(), database.user(), "")
            .locations("classpath:db/migration")
            .outOfOrder(true)
            .target("91")
            .load()
            .migrate();
  }

  /** Notes that the store's key sealed all that there was. */
  private void keyOfBefore(DatabaseSetting.Server database) throws Exception {
    Path file = folder.resolve("keys/data-keys.json");
    DataKeys.openOrMake(file);
    JsonNode keys = JsonMapper.shared().readTree(java.nio.file.Files.readAllBytes(file));
    int key = (int) keys.at("/encryption/primaryKeyId").asLong();
    new Dump(database)
        .run("insert into data_key values (?, now(), now())", HexFormat.of().toHexDigits(key));
  }

  /** Charges of a record as they were kept then, each with a look at them. */
  private static void old(DatabaseSetting.Server database, UUID record, int many) throws Exception {
    for (int i = 0; i < many; i++) {
      String body = CHARGES + " ".repeat(i);
      new Dump(database)
          .run(
              "with batch as (insert into charge_batch (record_id, received_at, media_type, body,"
                  + " body_sha256, input) values (?, now(), 'application/json', ?, ?, ?)"
                  + " returning batch_id, record_id)"
                  + " insert into evaluation (batch_id, record_id, revision, evaluated_at,"
                  + " rule_set, scheme, service_date, state, charged_satang, direct_satang, answer)"
                  + " select batch_id, record_id, 1, now(), 'set', 'LGO', '2026-03-02', 'READY',"
                  + " 10000, 9000, ? from batch",
              record,
              body.getBytes(UTF_8),
              HexFormat.of().parseHex(sha256(body)),
              body,
              ANSWER);
    }
  }

  private TestStore store(DatabaseSetting.Server database) {
    return TestStore.start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls -> TestStore.config(database, tls, folder.resolve("keys")).build());
  }

  private static void keep(TestStore store, UUID id) {
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
    assertThat(store.caller().post(id, body).status()).isEqualTo(201);
  }

  private static Reply charge(TestStore store, UUID id) {
    Caller caller = store.caller();
    return caller.asItCame(
        caller
            .to("/api/v1/visit-records/" + id + "/charges")
            .post(Caller.json(CHARGES.getBytes(UTF_8)))
            .build());
  }

  private static Reply again(TestStore store, UUID id) {
    Caller caller = store.caller();
    return caller.asItCame(caller.to(evaluations(id)).post(Caller.json(new byte[0])).build());
  }

  private static JsonNode looks(TestStore store, UUID id) {
    Caller caller = store.caller();
    return caller.asItCame(caller.to(evaluations(id)).build()).json().at("/evaluations");
  }

  private static String evaluations(UUID id) {
    return "/api/v1/visit-records/" + id + "/evaluations";
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.atrest.DataKeys;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.fleet.AlarmSettings;
import org.sitthi.central.registry.hosxp.HosxpSetting;
import org.sitthi.central.registry.hosxp.HosxpTables;
import org.sitthi.central.staff.Right;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day of one person through all that the store keeps, and then each table is looked through for
 * that person. A table that is new must be filled here or be named as one that is about nobody.
 */
@ExtendWith(SharedPostgres.class)
class NobodyInAnyTableTest {

  private static final String HN = "HN9-77123";
  private static final String VN = "690302083000";
  private static final String ITEM = "hd-session-7";

  /** In all forms in which a table might hold them. */
  private static final List<String> PERSONAL =
      List.of(
          Visits.CITIZEN,
          "สมใจ",
          "เจริญสุข",
          "Miss Somjai Charoensuk",
          "1990-04-15",
          "19900415",
          "0899990001",
          HN,
          "N18.5",
          "N185",
          "89.52",
          ITEM,
          "erythropoietin");

  /** Kiosks, staff, settings: filled elsewhere, and about no patient whatever they hold. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "alarm_notice",
          "device_certificate",
          "enrolment_code",
          "kiosk_alarm",
          "kiosk_beat",
          "kiosk_place",
          "report_file",
          "site_setting",
          "staff",
          "staff_audit_head",
          "staff_session");

  private static final String LOOKUP = "/api/v1/claim-codes/lookup";
  private static final String VISIT =
      "{\"hn\":\"%s\",\"serviceDate\":\"2026-03-02\",\"channel\":\"STAFF\",\"by\":\"app\"}"
          .formatted(HN);
  private static final String CHARGES =
      ("{%s\"invoice\":{\"number\":\"INV-7\",\"totalSatang\":15000}},\"lines\":["
              + "{\"lineId\":\"%s\",\"category\":\"12\",\"chargeSatang\":5000},"
              + "{\"category\":\"4\",\"quantity\":1,\"chargeSatang\":10000,\"drug\":{"
              + "\"genericId\":\"erythropoietin\",\"code\":\"D1\",\"standardCode\":\"123456\","
              + "\"ned\":true,\"nedReason\":\"EC\"}}],"
              + "\"diagnoses\":[{\"code\":\"N18.5\",\"type\":\"1\",\"doctor\":\"12345\"}],"
              + "\"procedures\":[{\"code\":\"89.52\",\"priceSatang\":5000}]}")
          .formatted(ChargedVisits.MORE, ITEM);
  private static final String SEALED =
      """
      select encode(sealed_hn, 'hex') from visit_index
      union all select encode(sealed_hn, 'hex') from access_audit where hn is not null
      union all select encode(sealed_hn || sealed_content, 'hex') from rep_row
      union all select encode(body || sealed_input || body_mark, 'hex') from charge_batch
      union all select encode(sealed_answer, 'hex') from evaluation
      union all select encode(body, 'hex') || citizen_id from visit_record
      union all select encode(body, 'hex') from rival_revision
      union all select hn from visit_index
      """;
  private static final String REP =
      "REP No.,TRAN_ID,HN,PID,วันเข้ารักษา,วันที่ออก REP,วันที่ส่งข้อมูล,Error Code\n";

  @TempDir private Path folder;
  private String token = "";
  private final TestKiosk kiosk = new TestKiosk("K01");
  private final UUID id = UUID.randomUUID();

  @Test
  void nobodyStandsInAnyTable(DatabaseSetting.Server database, DatabaseSetting.Server his)
      throws Exception {
    Dump dump = new Dump(database);
    String body = dayIn(database, his, Optional.of(folder.resolve("keys")));
    Path config = config(database, his);
    reconcile(config);
    for (String number : List.of(HN, Visits.CITIZEN)) {
      assertThat(accesses(config, number))
          .contains("\tCITIZEN\tK01\t", "\tVISIT\tK01\t", "\tRECORD\t", id.toString())
          .doesNotContain(PERSONAL.toArray(String[]::new));
    }
    assertThat(accesses(config, HN).split("ACCESS_REPORT\tFOUND", -1)).as("both told").hasSize(3);
    assertThat(accesses(config, "HN9-00000")).startsWith("accesses: 0");

    assertThat(empty(dump)).isSubsetOf(OF_NOBODY);
    assertThat(dump.text()).contains(id.toString(), VN, "PP1234567890");
    assertThat(whereTold(dump)).isEmpty();
    // And yet the store knows all of it.
    try (TestStore store = store(database, Optional.empty(), Optional.of(folder.resolve("keys")))) {
      Caller caller = store.caller();
      assertThat(caller.get(Caller.RECORDS + "/" + id).body()).isEqualTo(body);
      assertThat(ask(caller, "GET", record("/evaluations"), "").body()).contains(ITEM);
      assertThat(ask(caller, "GET", record("/replies"), "").body()).contains(HN);
      assertThat(ask(caller, "POST", LOOKUP, VISIT).body()).contains(HN);
      assertThat(search(caller, HN)).contains("PP1234567890");
    }
  }

  /** So none of the words is misspelt, and what is found can be found. */
  @Test
  void theSameDayInAStoreWithoutKeysTellsEachWordAndIsSealedOnceThereAreKeys(
      DatabaseSetting.Server database, DatabaseSetting.Server his) throws Exception {
    Dump dump = new Dump(database);
    String _ = dayIn(database, his, Optional.empty());
    List<String> forms = List.of("19900415", "N185");
    assertThat(PERSONAL)
        .filteredOn(word -> !forms.contains(word))
        .isSubsetOf(Dump.told(dump.text(), PERSONAL));
    assertThat(whereTold(dump).keySet())
        .containsExactly(
            "access_audit",
            "charge_batch",
            "evaluation",
            "rep_row",
            "rival_revision",
            "visit_index",
            "visit_record_2026_03");

    try (TestStore store = store(database, Optional.empty(), Optional.of(folder.resolve("keys")))) {
      dump.awaitSealed(1);
      assertThat(whereTold(dump)).isEmpty();
      asBefore(store.caller());
    }
    DataKeys.renew(folder.resolve("keys/data-keys.json"));
    List<String> sealed = dump.strings(SEALED);
    try (TestStore store = store(database, Optional.empty(), Optional.of(folder.resolve("keys")))) {
      asBefore(store.caller());
      dump.awaitSealed(2);
      asBefore(store.caller());
      assertThat(dump.strings(SEALED)).doesNotContainAnyElementsOf(sealed);
      assertThat(whereTold(dump)).isEmpty();
    }
  }

  /** Found by what is asked for, and the same replies are known again. */
  private void asBefore(Caller caller) {
    assertThat(ask(caller, "POST", LOOKUP, VISIT).body()).contains(HN, "PP1234567890");
    assertThat(search(caller, HN)).contains("PP1234567890");
    assertThat(search(caller, Visits.CITIZEN)).contains("PP1234567890");
    assertThat(charge(caller, "application/json", CHARGES.getBytes(UTF_8)).status()).isEqualTo(200);
    assertThat(rep(caller, "C305").json().at("/before").asInt()).isEqualTo(1);
    assertThat(rep(caller, "C308").json().at("/different/0").asString()).isEqualTo("R1 T1");
    assertThat(ask(caller, "GET", record("/replies"), "").body()).contains(HN);
  }

  @Test
  void theReadmeNamesEachTable(DatabaseSetting.Server database) throws Exception {
    store(database, Optional.empty(), Optional.of(folder.resolve("keys"))).close();
    String readme = Files.readString(Path.of("README.md"));
    String section =
        readme.substring(
            readme.indexOf("### What lies in the database"), readme.indexOf("### Months"));
    assertThat(new Dump(database).tables())
        .hasSizeGreaterThan(30)
        .filteredOn(table -> !table.matches("visit_record_(\\d{4}_\\d{2}|other)"))
        .filteredOn(table -> !section.contains("`" + table + "`"))
        .isEmpty();
  }

  /** All that can become of one person's visit. */
  private String dayIn(
      DatabaseSetting.Server database, DatabaseSetting.Server his, Optional<Path> keys)
      throws Exception {
    hospital(his);
    token = TestStore.token(database, Right.values());
    VisitRecord visit = visit();
    String body = new String(Visits.json(visit), UTF_8);
    try (TestStore store = store(database, Optional.of(his), keys)) {
      Caller caller = store.caller();
      assertThat(caller.call(TestKiosk.request(caller, visit, kiosk.link(visit).header())).status())
          .isEqualTo(201);
      byte[] rival =
          body.replace("\"K01\"", "\"K02\"")
              .replace("PP1234567890", "PP1234567891")
              .getBytes(UTF_8);
      assertThat(caller.post(id, rival).status()).isEqualTo(409);
      charged(caller);
      assertThat(rep(caller, "C305").json().at("/new").asInt()).isEqualTo(1);
      asked(caller);
      linked(caller, new Dump(database));
      told(caller);
    }
    return body;
  }

  private void charged(Caller caller) {
    Reply first = charge(caller, "application/json", CHARGES.getBytes(UTF_8));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.json().at("/decision/state").asString()).as(first.body()).isEqualTo("READY");
    assertThat(
            ask(caller, "POST", record("/submissions"), "{\"sentDate\":\"2026-03-02\"}").status())
        .isEqualTo(200);
    byte[] zip =
        caller.bytes(
            request(
                caller,
                "POST",
                "/api/v1/exports",
                "{\"profile\":\"ECLAIM\",\"scheme\":\"LGO\",\"from\":\"2026-03-01\","
                    + "\"to\":\"2026-03-31\",\"purpose\":\"TEST\"}"));
    assertThat(charge(caller, "application/zip", zip).status()).isEqualTo(201);
    String csv = "lineId,category,chargeSatang\n" + ITEM + ",12,5000\n";
    assertThat(charge(caller, "text/csv", csv.getBytes(UTF_8)).status()).isEqualTo(201);
    assertThat(ask(caller, "POST", record("/evaluations"), "").status()).isEqualTo(201);
    String paid = "{\"paidDate\":\"2026-03-20\",\"paidSatang\":5000}";
    assertThat(ask(caller, "POST", record("/payments"), paid).status()).isEqualTo(200);
  }

  private void asked(Caller caller) {
    Map<String, String> question =
        Map.of(
            "citizenId",
            Visits.CITIZEN,
            "serviceDate",
            Visits.DAY.toString(),
            "kioskId",
            "K01",
            "purpose",
            "TEST");
    Reply lookup = TestDevice.post(caller, "/api/v1/citizens/lookup", question);
    assertThat(lookup.json().at("/person/hn").asString()).as(lookup.body()).isEqualTo(HN);
    assertThat(TestDevice.post(caller, Caller.RECORDS + "/lookup", question).status())
        .isEqualTo(200);
    assertThat(search(caller, Visits.CITIZEN)).contains("PP1234567890");
  }

  private void linked(Caller caller, Dump dump) throws Exception {
    until(() -> ask(caller, "POST", LOOKUP, VISIT).json().at("/found").asBoolean());
    assertThat(put(caller, "PP1234567890").status()).isEqualTo(201);
    assertThat(put(caller, "PP0000000000").code()).isEqualTo("other-code");
    until(() -> !dump.strings("select outcome from his_feedback").isEmpty());
    until(() -> !dump.strings("select looked_until from check_progress").isEmpty());
  }

  private Reply put(Caller caller, String code) {
    String body = VISIT.replace("{", "{\"claimCode\":\"" + code + "\",");
    return ask(caller, "PUT", "/api/v1/invoices/INV-7/claim-code", body);
  }

  private void told(Caller caller) throws Exception {
    VisitRecord visit = visit();
    Map<String, Object> saved =
        Map.of("recordId", id.toString(), "revision", 1, "sha256", sha256(Visits.json(visit)));
    String day =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("kioskId", "K01", "revisions", List.of(saved), "head", kiosk.head()));
    assertThat(ask(caller, "POST", "/api/v1/days/2026-03-02/close", day).body())
        .contains("\"state\":\"CLOSED\"");
    String call =
        "{\"callId\":\"%s\",\"kioskId\":\"K01\",\"screen\":\"CLAIMING\",\"calledAt\":\"%s\"}"
            .formatted(UUID.randomUUID(), Visits.AT);
    assertThat(ask(caller, "POST", "/api/v1/staff-calls", call).status()).isEqualTo(201);
    assertThat(ask(caller, "GET", "/api/v1/worklists?date=2026-03-02", "").status()).isEqualTo(200);
  }

  private Path config(DatabaseSetting.Server database, DatabaseSetting.Server his)
      throws Exception {
    return Files.write(
        folder.resolve("central.properties"),
        List.of(
            "listen=127.0.0.1:0",
            "site.hcode=" + Visits.HOSPITAL,
            "tls.trial-dir=" + folder.resolve("tls"),
            "keys.dir=" + folder.resolve("keys"),
            "desk=open",
            "registry.hosxp.url=" + his.jdbcUrl(),
            "registry.hosxp.user=" + his.user(),
            "database.url=" + database.jdbcUrl(),
            "database.user=" + database.user()));
  }

  private static String accesses(Path config, String number) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    AccessesCommand.run(
        List.of("--config", config.toString()),
        () -> number,
        InstantSource.fixed(Visits.AT.toInstant()),
        new PrintStream(said, true, UTF_8));
    return said.toString(UTF_8);
  }

  private void reconcile(Path config) throws Exception {
    ReconcileCommand.run(
        List.of(
            "--config",
            config.toString(),
            "--date",
            "2026-03-02",
            "--csv",
            folder.resolve("report.csv").toString()),
        InstantSource.fixed(Visits.AT.toInstant()),
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  private VisitRecord visit() throws Exception {
    String json =
        new String(Visits.json(ChargedVisits.visit(HN, Visits.DAY)), UTF_8)
            .replaceAll("\"recordId\":\"[^\"]+\"", "\"recordId\":\"" + id + "\"")
            .replace(HN + "01", VN)
            .replace(
                "\"birthDate\":",
                "\"englishName\":\"Miss Somjai Charoensuk\",\"mobile\":\"0899990001\",\"birthDate\":");
    return new RecordJson().read(json.getBytes(UTF_8));
  }

  /** The hospital's own system with this person in it. */
  private static void hospital(DatabaseSetting.Server his) throws Exception {
    HosxpTables tables = new HosxpTables(his.jdbcUrl(), his.user(), "");
    tables.make();
    tables.run(
        "update pttype set hipdata_code = 'LGO' where pttype = '77'",
        "update patient set hn = '" + HN + "' where hn = '0012345'",
        "update ovst set hn = '" + HN + "' where hn = '0012345'",
        "update oapp set hn = '" + HN + "' where hn = '0012345'");
  }

  private TestStore store(
      DatabaseSetting.Server database, Optional<DatabaseSetting.Server> his, Optional<Path> keys) {
    Optional<HosxpSetting> hosxp =
        his.map(it -> {
          HosxpSetting.Role role = new HosxpSetting.Role(it.user(), Optional.empty());
          return new HosxpSetting(it.jdbcUrl(), role, Optional.of(role));
        });
    Neighbours neighbours =
        new Neighbours(
            Optional.empty(), hosxp, AlarmSettings.NONE, Optional.empty(), Optional.empty());
    return TestStore.start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls ->
            keys.map(dir -> TestStore.config(database, tls, dir))
                .orElseGet(() -> TestStore.config(database, tls))
                .neighbours(neighbours)
                .build());
  }

  /** Tables with nothing in them. */
  private static List<String> empty(Dump dump) throws Exception {
    List<String> empty = new ArrayList<>();
    for (String table : dump.tables()) {
      boolean month = table.matches("visit_record_(\\d{4}_\\d{2}|other)");
      if (!month
          && dump.number("select count(*) from (select 1 from " + table + " limit 1) t") == 0) {
        empty.add(table);
      }
    }
    return empty;
  }

  /** What of the person stands in which table. */
  private static Map<String, List<String>> whereTold(Dump dump) throws Exception {
    List<String> words = new ArrayList<>(PERSONAL);
    words.add(sha256(CHARGES.getBytes(UTF_8)));
    Map<String, List<String>> told = new TreeMap<>();
    for (String table : dump.tables()) {
      List<String> here = Dump.told(dump.text(table), words);
      if (!here.isEmpty()) {
        told.put(table, here);
      }
    }
    return told;
  }

  private String record(String more) {
    return Caller.RECORDS + "/" + id + more;
  }

  private Reply charge(Caller caller, String type, byte[] body) {
    return caller.call(
        caller
            .to(record("/charges"))
            .post(RequestBody.create(body, MediaType.get(type)))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private Reply rep(Caller caller, String code) {
    String row = "R1,T1," + HN + "," + Visits.CITIZEN + ",02/03/2569,23/03/2569,20/03/2569," + code;
    return caller.call(
        caller
            .to("/api/v1/rep-imports")
            .post(RequestBody.create((REP + row + "\n").getBytes(UTF_8), MediaType.get("text/csv")))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private Reply ask(Caller caller, String method, String path, String body) {
    return caller.call(request(caller, method, path, body));
  }

  private Request request(Caller caller, String method, String path, String body) {
    return caller
        .to(path)
        .method(method, method.equals("GET") ? null : Caller.json(body.getBytes(UTF_8)))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private static String search(Caller caller, String word) {
    FormBody form = new FormBody.Builder().add("word", word).add("csrf", "").build();
    return caller.call(caller.to("/records").post(form).build()).body();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void until(Callable<Boolean> come) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!come.call()) {
      assertThat(Instant.now()).as("nothing came in a minute").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}

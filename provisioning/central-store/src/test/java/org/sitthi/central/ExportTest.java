package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.staff.Right;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Referral;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sixteen files over real HTTPS and PostgreSQL, from records as kiosks send them. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

  private static final Charset THAI = Charset.forName("TIS-620");
  private DatabaseSetting.Server database;
  private Path folder;
  private TestStore store;
  private Caller caller;
  private String token = "";

  /** Each test has a month of its own in the one store. */
  private LocalDate day = LocalDate.of(2026, 3, 2);

  @BeforeEach
  void nextMonth() {
    day = day.plusMonths(1);
  }

  @BeforeAll
  void start(DatabaseSetting.Server fresh, @TempDir Path temporary) {
    database = fresh;
    folder = temporary;
    store =
        TestStore.start(
            folder,
            InstantSource.fixed(Visits.AT.toInstant()),
            tls -> TestStore.config(fresh, tls, folder.resolve("keys")).build());
    caller = store.caller();
    token = TestStore.token(fresh, Right.EXPORT, Right.CHARGE);
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void aReferredPatientsCodeAndLetterStandWhereNhsoLooksForThem() throws Exception {
    send(visit(Optional.of("0001234"), Optional.of("690302000123"), Visits.OBTAINED, true));
    Map<String, byte[]> files = export(wanted());
    assertThat(files.keySet())
        .contains("INS.txt", "PAT.txt", "CHT.txt", "manifest.json")
        .hasSize(17);
    Map<String, String> ins = row(files, "INS");
    assertThat(ins)
        .containsEntry("HN", "0001234")
        .containsEntry("INSCL", "UCS")
        .containsEntry("CID", Visits.CITIZEN)
        .containsEntry("HOSPMAIN", "99902")
        .containsEntry("PERMITNO", "PP1234567890")
        .containsEntry("SEQ", "690302000123");
    assertThat(row(files, "PAT"))
        .containsEntry("NAMEPAT", "สมใจ เจริญสุข,นาง")
        .containsEntry("DOB", "19900415")
        .containsEntry("SEX", "2");
    assertThat(row(files, "OPD")).containsEntry("TIMEOPD", "0815").containsEntry("UUC", "1");
    assertThat(row(files, "ORF")).containsEntry("REFER", "99901").containsEntry("REFERTYPE", "1");
    assertThat(row(files, "AER"))
        .containsEntry("REFER_NO", "R/2569/1")
        .containsEntry("REFMAINI", "99901")
        .containsEntry("IREFTYPE", "1100")
        .containsEntry("AUTHAE", "");
  }

  @Test
  void theManifestCountsAndHashesAndSaysWhatIsHeldBackAndWhy() throws Exception {
    VisitRecord good = visit(Optional.of("1"), Optional.of("11"), Visits.OBTAINED, false);
    VisitRecord owing = visit(Optional.of("2"), Optional.of("12"), Visits.PENDING, false);
    VisitRecord nameless = visit(Optional.empty(), Optional.of("13"), Visits.OBTAINED, false);
    VisitRecord unnumbered = visit(Optional.of("4"), Optional.empty(), Visits.OBTAINED, false);
    VisitRecord tooLong =
        visit(Optional.of("1234567890123456"), Optional.of("15"), Visits.OBTAINED, false);
    for (VisitRecord visit : List.of(good, owing, nameless, unnumbered, tooLong)) {
      send(visit);
    }
    send(visit(Optional.of("6"), Optional.of("16"), Visits.OBTAINED, false, "99902", true));
    JsonNode manifest = manifest(export(wanted()));
    assertThat(manifest.path("visits").asInt()).isEqualTo(1);
    assertThat(manifest.path("demoLeftOut").asInt()).isEqualTo(1);
    assertThat(manifest.path("rules").asString()).matches("[0-9a-f]{64}");
    assertThat(manifest.at("/files/0/name").asString()).isEqualTo("INS.txt");
    assertThat(manifest.at("/files/0/rows").asInt()).isEqualTo(1);
    Map<String, String> reasons = new LinkedHashMap<>();
    manifest
        .path("heldBack")
        .forEach(held ->
            reasons.put(
                held.path("recordId").asString(),
                held.path("place").asString() + " " + held.path("reason").asString()));
    assertThat(reasons)
        .containsOnly(
            Map.entry(owing.recordId().toString(), "claim.value NO_CODE"),
            Map.entry(nameless.recordId().toString(), "person.hn NO_HN"),
            Map.entry(unnumbered.recordId().toString(), "visit.visitNumber NO_VISIT_NUMBER"),
            Map.entry(tooLong.recordId().toString(), "INS.HN TOO_LONG"));
    assertThat(manifest.toString()).doesNotContain(Visits.CITIZEN, "เจริญสุข");
  }

  @Test
  void theSamePackageHasTheSameBytesAndEachIsWrittenDown() throws Exception {
    send(visit(Optional.of("1"), Optional.of("11"), Visits.OBTAINED, true));
    byte[] one = zip(wanted());
    assertThat(zip(wanted())).isEqualTo(one);
    assertThat(audits()).isEqualTo("2 t SUBMISSION ECLAIM UCS 1 0");
    String utf8 =
        wanted().replace("\"ECLAIM\"", "\"ECLAIM\",\"encoding\":\"UTF_8\",\"header\":false");
    assertThat(new String(export(utf8).get("PAT.txt"), UTF_8))
        .contains("สมใจ")
        .doesNotContain("FNAME");
  }

  @Test
  void aReferralWhosePrimaryHospitalIsNotTheOneFoundWaitsForAPerson() throws Exception {
    send(visit(Optional.of("1"), Optional.of("11"), Visits.OBTAINED, true, "99903", false));
    assertThat(manifest(export(wanted())).at("/heldBack/0/reason").asString())
        .isEqualTo("PRIMARY_DIFFERS");
  }

  @Test
  void onlyAProgramThatMayGetsAPackage() throws Exception {
    assertThat(caller.call(request(wanted(), "")).code()).isEqualTo("no-token");
    String other = token.startsWith("A") ? "B" : "A";
    String wrong = other + token.substring(1);
    assertThat(caller.call(request(wanted(), "Bearer " + wrong)).status()).isEqualTo(401);
    assertThat(caller.call(request(wanted(), "Bearer " + token)).status()).isEqualTo(200);
    assertThat(caller.call(request(wanted(), "Bearer " + otherCase(token))).status())
        .as("also after the right one on the same connection")
        .isEqualTo(401);
    assertThat(caller.call(request(wanted(), token)).status()).isEqualTo(401);
    String few = TestStore.token(database, Right.SEE_CLAIMS);
    assertThat(caller.call(request(wanted(), "Bearer " + few)).code()).isEqualTo("no-right");
    assertThat(caller.call(request(wanted(), "Bearer " + token)).status()).isEqualTo(200);
  }

  private static String otherCase(String token) {
    return token
        .chars()
        .map(each ->
            Character.isUpperCase(each) ? Character.toLowerCase(each) : Character.toUpperCase(each))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          "ECLAIM"     ; "NHSO"        ; 422 ; $.profile
          "UCS"        ; "ucs"         ; 422 ; $.scheme
          "to":"2026   ; "to":"2027    ; 422 ; $.from
          "to":"2026   ; "to":"2025    ; 422 ; $.from
          "SUBMISSION" ; "the reason"  ; 422 ; $.purpose
          "purpose"    ; "what"        ; 422 ; $.what
          "purpose"    ; "reason"      ; 400 ; $
          {            ; [             ; 400 ; $
          """)
  void aRequestWithoutItsFormIsRefused(String old, String now, int status, String path) {
    Reply reply = caller.call(request(wanted().replace(old, now), "Bearer " + token));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.path()).isEqualTo(path);
  }

  private String wanted() {
    return """
    {"profile":"ECLAIM","scheme":"UCS","from":"%s","to":"%s","purpose":"SUBMISSION"}
    """
        .formatted(day.withDayOfMonth(1), day.withDayOfMonth(28));
  }

  private void send(VisitRecord visit) {
    assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
  }

  private Map<String, byte[]> export(String request) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip(request)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private byte[] zip(String request) {
    return caller.bytes(request(request, "Bearer " + token));
  }

  private Request request(String body, String authorization) {
    Request.Builder request = caller.to("/api/v1/exports").post(Caller.json(body.getBytes(UTF_8)));
    return (authorization.isEmpty() ? request : request.header("Authorization", authorization))
        .build();
  }

  private static JsonNode manifest(Map<String, byte[]> files) {
    return JsonMapper.shared().readTree(files.get("manifest.json"));
  }

  /** The only row of a file, by its header. */
  private static Map<String, String> row(Map<String, byte[]> files, String name) {
    List<String> lines = new String(files.get(name + ".txt"), THAI).lines().toList();
    assertThat(lines).as(name).hasSize(2);
    String[] columns = lines.getFirst().split("\\|", -1);
    String[] values = lines.getLast().split("\\|", -1);
    assertThat(values).hasSameSizeAs(columns);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      row.put(columns[i], values[i]);
    }
    return row;
  }

  private String audits() throws Exception {
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        var select =
            connection.prepareStatement(
                """
                select concat_ws(' ', count(*), min(made_by) like 'program-%', min(purpose), min(profile),
                  min(scheme), min(visits), min(held_back)) from export_audit
                where from_date = ? group by sha256
                """)) {
      select.setObject(1, day.withDayOfMonth(1));
      var rows = select.executeQuery();
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private VisitRecord visit(
      Optional<String> hn, Optional<String> number, ClaimRecord claim, boolean referred) {
    return visit(hn, number, claim, referred, "99902", false);
  }

  private VisitRecord visit(
      Optional<String> hn,
      Optional<String> number,
      ClaimRecord claim,
      boolean referred,
      String primary,
      boolean demo) {
    Optional<String> none = Optional.empty();
    return new VisitRecord(
        VisitRecord.SCHEMA_VERSION,
        UUID.randomUUID(),
        1,
        "K01",
        VisitRecord.Channel.KIOSK,
        "0.1.0",
        demo,
        Visits.AT,
        Visits.HOSPITAL,
        day,
        Optional.of("A007"),
        new Person(
            Visits.CITIZEN,
            "1",
            "นาง",
            "สมใจ",
            "",
            "เจริญสุข",
            none,
            Optional.of("1990-04-15"),
            "F",
            none,
            none,
            hn,
            none),
        new Verification(Verification.Method.SMART_CARD, Visits.AT, none, none),
        Optional.of(
            new EntitlementRecord(
                new CodedName("UCS", "หลักประกันสุขภาพ"),
                Optional.of(new CodedName("89", "ช่วงอายุ 12-59 ปี")),
                Optional.of(new CodedName("99904", "รพ.สต.สมมติ")),
                Optional.empty(),
                Optional.of(new CodedName("99902", "โรงพยาบาลสมมติ")),
                Optional.empty(),
                Optional.empty(),
                Visits.AT)),
        claim,
        referred
            ? Optional.of(
                new Referral(
                    "R/2569/1",
                    primary,
                    "99901",
                    Optional.of("1100"),
                    Optional.of(LocalDate.of(2026, 3, 1))))
            : Optional.empty(),
        Optional.of(
            new VisitDetails(number, none, Optional.empty(), Optional.empty(), Optional.empty())),
        Optional.empty(),
        List.of());
  }
}

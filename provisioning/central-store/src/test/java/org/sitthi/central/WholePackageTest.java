package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.staff.Right;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Charges go out as the sixteen files, and the files come back as the same charges. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholePackageTest {

  private static final List<String> OF_CHARGES = List.of("CHT", "CHA", "ADP", "DRU", "ODX", "OOP");
  private static final String LINES =
      """
      {"category":"2","itemCode":"8801","listRateSatang":90000,"chargeSatang":120000},
      {"category":"7","itemCode":"32001","inList":true,"listRateSatang":5000,"quantity":3,"chargeSatang":10000},
      {"category":"4","quantity":7,"chargeSatang":9999,"drug":{"genericId":"amlodipine","code":"D1","standardCode":"123456","ned":true,"nedReason":"EC"}},
      {"category":"12","chargeSatang":5000}
      """;

  private TestStore store;
  private Caller caller;
  private String token = "";
  private LocalDate day = LocalDate.of(2025, 3, 2);

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.sealed(database, folder);
    caller = store.caller();
    token = TestStore.token(database, Right.EXPORT);
  }

  @AfterAll
  void stop() {
    store.close();
  }

  /** Each test has a month of its own; all are before the cut-off. */
  @BeforeEach
  void nextMonth() {
    day = day.plusMonths(1);
  }

  private VisitRecord keep(String hn) {
    return keep(ChargedVisits.visit(hn, day));
  }

  private VisitRecord keep(VisitRecord visit) {
    assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
    return visit;
  }

  private Reply charge(UUID id, String lines, int totalSatang) {
    String body =
        "{%s\"invoice\":{\"number\":\"INV-%s\",\"totalSatang\":%d}},\"lines\":[%s],"
                .formatted(ChargedVisits.MORE, id.toString().substring(0, 8), totalSatang, lines)
            + "\"diagnoses\":[{\"code\":\"I10\",\"type\":\"1\",\"doctor\":\"12345\"},{\"code\":\"E11.9\",\"type\":\"2\"}],"
            + "\"procedures\":[{\"code\":\"89.52\",\"priceSatang\":5000}]}";
    return send(id, "application/json", body.getBytes(UTF_8), "");
  }

  private Reply send(UUID id, String type, byte[] body, String query) {
    return caller.call(
        caller
            .to("/api/v1/visit-records/" + id + "/charges" + query)
            .post(RequestBody.create(body, MediaType.get(type)))
            .build());
  }

  private Map<String, byte[]> export(String more) throws IOException {
    return unpacked(caller.bytes(request(more)));
  }

  private Request request(String more) {
    String body =
        "{\"profile\":\"%s\",\"scheme\":\"LGO\",\"from\":\"%s\",\"to\":\"%s\",\"purpose\":\"TEST\"%s}"
            .formatted(
                more.contains("FDH") ? "FDH" : "ECLAIM",
                day.withDayOfMonth(1),
                day.withDayOfMonth(28),
                more.replace(",\"profile\":\"FDH\"", ""));
    return caller
        .to("/api/v1/exports")
        .post(Caller.json(body.getBytes(UTF_8)))
        .header("Authorization", "Bearer " + token)
        .build();
  }

  private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] packed(Map<String, byte[]> files) throws IOException {
    return packed(files, Instant.parse("2025-03-02T03:00:00Z"));
  }

  private static byte[] packed(Map<String, byte[]> files, Instant at) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static JsonNode manifest(Map<String, byte[]> files) {
    return JsonMapper.shared().readTree(files.get("manifest.json"));
  }

  @Test
  void whatGoesOutComesBackAndGoesOutTheSame() throws IOException {
    VisitRecord visit = keep("101");
    Reply decided = charge(visit.recordId(), LINES, 144999);
    assertThat(decided.json().at("/decision/state").asString())
        .as(decided.body())
        .isEqualTo("READY");
    Map<String, byte[]> out = export(",\"part\":\"WHOLE\"");
    assertThat(manifest(out).path("withCharges").asInt()).isEqualTo(1);
    assertThat(manifest(out).path("heldBack")).isEmpty();
    assertThat(new String(out.get("CHA.txt"), UTF_8))
        .isEqualTo(
            """
            HN|AN|DATE|CHRGITEM|AMOUNT|PERSON_ID|SEQ
            101||DAY|21|900.00|9123456789010|10101
            101||DAY|22|300.00|9123456789010|10101
            101||DAY|41|99.99|9123456789010|10101
            101||DAY|71|100.00|9123456789010|10101
            101||DAY|C1|50.00|9123456789010|10101
            """
                .replace("DAY", day.toString().replace("-", ""))
                .replace("\n", "\r\n"));
    JsonNode total = manifest(out).path("files");
    assertThat(total.toString()).contains("\"TOTAL\":\"1449.99\"");

    Reply back = send(visit.recordId(), "application/zip", packed(out), "");
    assertThat(back.status()).as(back.body()).isEqualTo(201);
    assertThat(back.json().at("/decision/chargedSatang").asLong()).isEqualTo(144999);
    // The files do not say a list's rates: without them nothing is an excess.
    Map<String, byte[]> again = export("");
    assertThat(manifest(again).path("heldBack")).isEmpty();
    for (String file : List.of("DRU", "ODX", "OOP")) {
      assertThat(new String(again.get(file + ".txt"), UTF_8))
          .isEqualTo(new String(out.get(file + ".txt"), UTF_8));
    }
    assertThat(new String(again.get("CHA.txt"), UTF_8)).contains("|21|1200.00|");
  }

  @Test
  void withoutAnExcessEveryByteComesBack() throws IOException {
    VisitRecord visit = keep("102");
    String lines = LINES.replace("90000", "120000");
    assertThat(charge(visit.recordId(), lines, 144999).status()).isEqualTo(201);
    Map<String, byte[]> out = export("");
    Map<String, byte[]> utf8 =
        export(",\"encoding\":\"UTF_8\",\"lineEnd\":\"LF\",\"header\":false");
    assertThat(send(visit.recordId(), "application/zip", packed(utf8), "?encoding=UTF_8").status())
        .isEqualTo(201);
    Map<String, byte[]> again = export("");
    for (String file : OF_CHARGES) {
      assertThat(new String(again.get(file + ".txt"), UTF_8))
          .isEqualTo(new String(out.get(file + ".txt"), UTF_8));
    }
  }

  @Test
  void aTotalThatIsNotTheSumIsAFindingAndTheInvoiceComesWithItsNumber() throws IOException {
    VisitRecord visit = keep("103");
    charge(visit.recordId(), LINES, 144999);
    String request = new String(caller.bytes(request(",\"profile\":\"FDH\"")), UTF_8);
    assertThat(request).contains("INV-" + visit.recordId().toString().substring(0, 8));
    Map<String, byte[]> wrong = new LinkedHashMap<>(export(""));
    String cht = new String(wrong.get("CHT.txt"), UTF_8).replace("1449.99", "1450.00");
    wrong.put("CHT.txt", cht.getBytes(UTF_8));
    Reply reply = send(visit.recordId(), "application/zip", packed(wrong), "");
    assertThat(reply.json().at("/decision/findings").toString()).contains("INVOICE-SUM");
  }

  @Test
  void aVisitThatIsNotReadyOrHasNothingDirectIsHeldBackWithItsReason() throws IOException {
    VisitRecord blocked = keep("201");
    charge(blocked.recordId(), "{\"category\":\"7\",\"chargeSatang\":100}", 100);
    VisitRecord dialysis = keep("202");
    charge(dialysis.recordId(), "{\"kind\":\"DIALYSIS\",\"chargeSatang\":200000}", 200000);
    VisitRecord uncharged = keep("203");
    Map<String, String> reasons = new LinkedHashMap<>();
    manifest(export(",\"part\":\"WHOLE\""))
        .path("heldBack")
        .forEach(
            held -> reasons.put(held.path("recordId").asString(), held.path("reason").asString()));
    assertThat(reasons)
        .containsOnly(
            Map.entry(blocked.recordId().toString(), "NOT_READY"),
            Map.entry(dialysis.recordId().toString(), "NOTHING_DIRECT"),
            Map.entry(uncharged.recordId().toString(), "NO_CHARGES"));
    assertThat(manifest(export(",\"part\":\"OWN\"")).path("visits").asInt()).isEqualTo(3);
  }

  @Test
  void listsForDialysisReceiptsAndCertificatesAreTaken() {
    VisitRecord visit = keep("301");
    charge(
        visit.recordId(),
        "{\"kind\":\"DIALYSIS\",\"chargeSatang\":200000},"
            + "{\"category\":\"2\",\"itemCode\":\"1\",\"deviceStocked\":false,\"notStockedReason\":\"-\",\"listRateSatang\":5000,\"chargeSatang\":5000}",
        205000);
    VisitRecord topUp = keep(ChargedVisits.visit("302", day, "SSS", "S3"));
    charge(
        topUp.recordId(),
        "{\"category\":\"13\",\"kind\":\"DENTAL_FILLING\",\"chargeSatang\":120000}",
        120000);
    assertThat(list("DMISHD")).contains("301,30101").contains("2000.00").doesNotContain("302");
    assertThat(list("RECEIPTS")).contains(",301,30101,").contains(",302,30201,");
    assertThat(list("SSO_CERTIFICATES")).contains(",302,30201,").doesNotContain(",301,");
    assertThat(caller.call(request(",\"what\":\"OTHER\"")).path()).isEqualTo("$.what");
  }

  private String list(String what) {
    String body =
        "{\"what\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"purpose\":\"TEST\"}"
            .formatted(what, day.withDayOfMonth(1), day.withDayOfMonth(28));
    return new String(
        caller.bytes(
            caller
                .to("/api/v1/exports")
                .post(Caller.json(body.getBytes(UTF_8)))
                .header("Authorization", "Bearer " + token)
                .build()),
        UTF_8);
  }

  @Test
  void rowsOfAnotherVisitAndWhatIsNoPackageAreRefused() throws IOException {
    UUID id = keep("401").recordId();
    String cha = "401||20250302|51|1.00|9123456789010|40101\r\n";
    refused(id, Map.of("CHA.txt", cha.replace("40101", "40102")), "rows of this visit only");
    refused(id, Map.of("CHA.txt", cha.replace("401|", "402|")), "rows of this visit only");
    refused(id, Map.of("CHA.txt", cha.replace("9123", "9124")), "rows of this visit only");
    refused(id, Map.of("CHA.txt", cha.replace("401||", "401|A1|")), "rows of this visit only");
    refused(id, Map.of("CHT.txt", ""), "a row in CHA");
    refused(id, Map.of("CHA.txt", cha + "x|y"), "2 values instead of 7");
    refused(id, Map.of("CHA.txt", " ".repeat(5_000_000)), "bytes when unpacked");
    assertThat(send(id, "application/zip", "no zip".getBytes(UTF_8), "").code())
        .isEqualTo("malformed");
    assertThat(send(id, "application/zip", packed(Map.of()), "?profile=XX").path())
        .isEqualTo("profile");
    assertThat(send(id, "application/zip", packed(Map.of()), "?encoding=XX").path())
        .isEqualTo("encoding");
    Map<String, byte[]> good = Map.of("CHA2503.txt", cha.getBytes(UTF_8));
    assertThat(send(id, "application/zip", packed(good), "").status()).isEqualTo(201);
    assertThat(
            send(id, "application/zip", packed(good, Instant.parse("2025-03-03T03:00:00Z")), "")
                .status())
        .as("the same rows, packed on another day")
        .isEqualTo(200);
  }

  private void refused(UUID id, Map<String, String> files, String wanted) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    Reply reply = send(id, "application/zip", packed(bytes), "");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains(wanted).doesNotContain(Visits.CITIZEN);
  }
}

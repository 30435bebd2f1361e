package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.registry.hosxp.HosxpSetting;
import org.sitthi.central.registry.hosxp.HosxpTables;
import org.sitthi.central.staff.Right;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.JsonNode;

/** Codes on invoices, codes in the hospital's own system, and checks of what has come. */
@ExtendWith(SharedPostgres.class)
class InvoiceTest {

  private static final String CODE = "PP1234567890";
  private static final String VISIT =
      "\"hn\":\"0012345\",\"serviceDate\":\"2026-03-02\",\"channel\":\"STAFF\",\"by\":\"rama-app\"";

  private TestStore store;
  private Caller caller;
  private String token;
  private HosxpTables hosxp;

  @BeforeEach
  void start(DatabaseSetting.Server database, DatabaseSetting.Server his, @TempDir Path folder)
      throws Exception {
    hosxp = new HosxpTables(his.jdbcUrl(), his.user(), "");
    hosxp.make();
    HosxpSetting.Role role = new HosxpSetting.Role(his.user(), Optional.empty());
    Path keys = folder.resolve("keys");
    store =
        TestStore.start(
            folder,
            InstantSource.fixed(Visits.AT.toInstant()),
            tls ->
                TestStore.config(database, tls, keys)
                    .neighbours(
                        new Neighbours(
                            Optional.empty(),
                            Optional.of(new HosxpSetting(his.jdbcUrl(), role, Optional.of(role))),
                            org.sitthi.central.fleet.AlarmSettings.NONE,
                            Optional.empty(),
                            Optional.empty()))
                    .build());
    caller = store.caller();
    token = TestStore.token(database, Right.LINK, Right.CHARGE, Right.SEE_CLAIMS);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aCodeIsFoundByTheVisitAndPutOnManyInvoicesOnce() {
    keepReal();
    until(() -> lookup().at("/found").asBoolean());
    until(() -> lookup().at("/visits/0/visitNumber").asString("").equals("690302083000"));

    assertThat(put("INV-1", CODE).status()).isEqualTo(201);
    assertThat(put("INV-1", CODE).status()).isEqualTo(200);
    assertThat(put("INV-2", CODE).status()).isEqualTo(201);

    JsonNode visit = lookup().at("/visits/0");
    assertThat(visit.at("/claimCode").asString()).isEqualTo(CODE);
    assertThat(visit.at("/invoices").toString()).isEqualTo("[\"INV-1\",\"INV-2\"]");
    assertThat(visit.toString()).doesNotContain(Visits.CITIZEN, "สมใจ");
    assertThat(caller.get("/api/v1/worklists/W-5").json().at("/entries")).isEmpty();
  }

  @Test
  void whatDoesNotFitChangesNothingAndIsAnItem() {
    keepReal();
    until(() -> lookup().at("/found").asBoolean());
    until(() -> lookup().at("/visits/0/hn").asString("").equals("0012345"));

    assertThat(put("INV-1", "PP0000000000").status()).isEqualTo(404);
    assertThat(conflicts()).contains("INVOICE_CODE_NOT_HELD");
    assertThat(put("INV-1", CODE).status()).isEqualTo(201);
    assertThat(conflicts()).doesNotContain("INVOICE_CODE_NOT_HELD");
    assertThat(put("INV-1", "PP0000000000").code()).isEqualTo("other-code");
    assertThat(put("INV-1", "PP0000000000").code()).isEqualTo("other-code");
    Reply other =
        send(
            "PUT",
            "/api/v1/invoices/INV-9/claim-code",
            "{\"claimCode\":\"" + CODE + "\"," + VISIT.replace("0012345", "0099999") + "}");
    assertThat(other.code()).isEqualTo("other-visit");

    assertThat(conflicts().split("INVOICE_HAS_OTHER_CODE", -1)).hasSize(2);
    assertThat(conflicts()).contains("INVOICE_OF_OTHER_VISIT");
    assertThat(lookup().at("/visits/0/invoices").toString()).isEqualTo("[\"INV-1\"]");
  }

  @Test
  void theCodeGoesIntoTheHospitalsSystemAndNeverOverAnother() {
    hosxp.run("update visit_pttype set claim_code = 'PP7777777777' where vn = '690302083000'");
    keepReal();
    until(() -> conflicts().contains("HIS_OTHER_CODE"));
    assertThat(hosxp.codeOf("690302083000", "77")).isEqualTo("PP7777777777");
  }

  @Test
  void aDemoNeverGoesIntoTheHospitalsSystem() {
    UUID demo = UUID.randomUUID();
    caller.post(demo, Visits.json(Visits.visit(demo, Visits.OBTAINED)));
    keepReal();
    until(() -> hosxp.codeOf("690302083000", "77").equals(CODE));
    assertThat(conflicts()).doesNotContain(demo.toString());
  }

  @Test
  void whatHasComeIsCheckedAndALaterLookChangesNoEarlierOne() {
    UUID first = keepReal();
    UUID second = keepReal();
    until(() -> checks(second).at("/checks/0/worst").asString("").equals("BLOCK"));
    JsonNode before = checks(second).at("/checks/0");

    assertThat(before.at("/findings").toString())
        .contains("\"check\":\"K-20\"", "\"check\":\"K-02\"")
        .doesNotContain("K-23", Visits.CITIZEN);
    assertThat(before.at("/ruleSet").asString()).matches("[0-9a-f]{64}");
    assertThat(send("POST", "/api/v1/visit-records/" + second + "/checks", "").status())
        .isEqualTo(201);
    assertThat(checks(second).at("/checks")).hasSize(2);
    assertThat(checks(second).at("/checks/1")).isEqualTo(before);
    assertThat(checks(first).at("/checks/0/revision").asInt()).isEqualTo(1);
    assertThat(caller.get("/api/v1/conflicts").status()).isEqualTo(401);
  }

  private UUID keepReal() {
    VisitRecord visit = Visits.visit(UUID.randomUUID(), Visits.OBTAINED);
    String body = new String(Visits.json(visit), UTF_8).replace("\"demo\":true", "\"demo\":false");
    assertThat(caller.post(visit.recordId(), body.getBytes(UTF_8)).status()).isEqualTo(201);
    return visit.recordId();
  }

  private JsonNode lookup() {
    return send("POST", "/api/v1/claim-codes/lookup", "{" + VISIT + "}").json();
  }

  private Reply put(String invoice, String code) {
    return send(
        "PUT",
        "/api/v1/invoices/" + invoice + "/claim-code",
        "{\"claimCode\":\"" + code + "\"," + VISIT + "}");
  }

  private String conflicts() {
    return send("GET", "/api/v1/conflicts", "").body();
  }

  private JsonNode checks(UUID id) {
    return send("GET", "/api/v1/visit-records/" + id + "/checks", "").json();
  }

  private Reply send(String method, String path, String body) {
    return caller.call(
        caller
            .to(path)
            .method(method, method.equals("GET") ? null : Caller.json(body.getBytes(UTF_8)))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private static void until(BooleanSupplier come) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!come.getAsBoolean()) {
      assertThat(Instant.now()).as("nothing came in a minute").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainLink;

/** Kiosks are let in by certificates that enrolment made, and by nothing else. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevicesTest {

  // Certificates are looked at by TLS with the real clock; codes by ours.
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(ahead.get());

  private TestKiosk chain;
  private TestDevice device;
  private Path folder;
  private DatabaseSetting.Server database;
  private TestStore store;
  private Caller stranger;

  @BeforeAll
  void start(DatabaseSetting.Server fresh, @TempDir Path folder) {
    this.folder = folder;
    database = fresh;
    store = TestStore.guarded(fresh, folder, clock);
    stranger = store.caller();
  }

  @BeforeEach
  void nobodyIsEnrolled() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate visit_record, visit_key, enrolment_code, device_certificate, chain_entry, kiosk_key,"
              + " chain_findings, access_audit");
    }
    ahead.set(Duration.ZERO);
    chain = new TestKiosk("K01");
    device = new TestDevice("K01", chain);
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void anEnrolledKioskSendsAndAsksWithItsCertificate() throws Exception {
    Caller kiosk = enrolled();
    UUID id = UUID.randomUUID();

    assertThat(kiosk.post(id, Visits.json(Visits.visit(id, Visits.PENDING))).status())
        .isEqualTo(201);
    assertThat(kiosk.get(Caller.RECORDS + "/" + id).status()).isEqualTo(200);
    assertThat(lookup(kiosk, "K01").json().get("found").asBoolean()).isTrue();
    assertThat(
            rows(
                "select what || ' ' || caller || ' ' || (device is not null)"
                    + " from access_audit order by audit_id"))
        .containsExactly("RECORD K01 true", "VISIT K01 true");
  }

  @Test
  void withoutACertificateNothingIsTakenOrTold() throws Exception {
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));

    for (Reply reply :
        List.of(
            stranger.post(id, body),
            stranger.put(id, 1, body),
            stranger.get(Caller.RECORDS + "/" + id),
            lookup(stranger, "K01"),
            device.renew(stranger))) {
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.code()).isEqualTo("no-device");
    }
    assertThat(rows("select record_id::text from visit_record")).isEmpty();
    assertThat(stranger.get("/health").status()).isEqualTo(200);
  }

  @Test
  void aKioskSpeaksForItselfOnly() throws Exception {
    Caller other = enrolled("K02", new TestDevice("K02", new TestKiosk("K02")));
    UUID id = UUID.randomUUID();

    Reply reply = other.post(id, Visits.json(Visits.visit(id, Visits.PENDING)));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("other-kiosk");
    assertThat(lookup(other, "K01").code()).isEqualTo("other-kiosk");
  }

  @Test
  void aCodeIsGoodOnceForOneRequestWhichMayBeRepeated() throws Exception {
    String code = code("K01");

    Reply first = device.enrol(stranger, code.toLowerCase(java.util.Locale.ROOT));
    Reply again = device.enrol(stranger, code);
    Reply other = new TestDevice("K01", chain).enrol(stranger, code);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(401);
    assertThat(other.code()).isEqualTo("bad-code");
    assertThat(rows("select kiosk_id from device_certificate")).containsExactly("K01");
  }

  @Test
  void onlyTheHashOfACodeIsKept() throws Exception {
    String code = code("K01");

    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    assertThat(rows("select enrolment_code::text from enrolment_code"))
        .singleElement()
        .asString()
        .doesNotContain(code, code.replace("-", ""));
  }

  @Test
  void aCodeOfAnotherKioskOrTooOldLetsNobodyIn() throws Exception {
    String code = code("K02");
    assertThat(device.enrol(stranger, code).code()).isEqualTo("other-kiosk");
    String mine = code("K01");

    ahead.set(Duration.ofMinutes(61));

    assertThat(device.enrol(stranger, mine).code()).isEqualTo("bad-code");
    assertThat(device.enrol(stranger, "0000-0000-0000-0000").code()).isEqualTo("bad-code");
  }

  @Test
  void aNewCodeOfAKioskEndsTheOneBefore() throws Exception {
    String before = code("K01");
    String now = code("K01");

    assertThat(device.enrol(stranger, before).code()).isEqualTo("bad-code");
    assertThat(device.enrol(stranger, now).status()).isEqualTo(201);
  }

  @Test
  void aRequestThatIsNotTheKiosksOwnIsRefused() throws Exception {
    String code = code("K01");
    Map<String, String> forged = device.body(code);
    forged.put("chainProof", new TestKiosk("K01").sign("x".getBytes(UTF_8)));
    Map<String, String> broken = device.body(code);
    broken.computeIfPresent("request", (_, pem) -> pem.replace("MI", "MA"));

    assertThat(TestDevice.post(stranger, TestDevice.ENROLMENTS, forged).path())
        .isEqualTo("$.chainProof");
    assertThat(TestDevice.post(stranger, TestDevice.ENROLMENTS, broken).path())
        .isEqualTo("$.request");
  }

  @Test
  void aRevokedKioskIsRefusedAtOnce() throws Exception {
    Caller kiosk = enrolled();
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
    kiosk.post(id, body);

    assertThat(command("revoke", "K01")).isEqualTo("revoked: 1 certificates of K01");

    assertThat(kiosk.post(id, body).code()).isEqualTo("revoked");
    assertThat(device.renew(kiosk).code()).isEqualTo("revoked");
  }

  @Test
  void aCertificateIsRenewedByTheOneBefore() throws Exception {
    Caller kiosk = enrolled();
    TestDevice next = new TestDevice("K01", chain);

    Reply renewed = next.renew(kiosk);

    assertThat(renewed.status()).isEqualTo(201);
    assertThat(lookup(store.caller(next.identity(renewed)), "K01").status()).isEqualTo(200);
    assertThat(lookup(kiosk, "K01").status()).isEqualTo(200);
  }

  @Test
  void onlyTheKeyThatEnrolmentVouchedForSignsTheChain() throws Exception {
    Caller kiosk = enrolled();
    VisitRecord one = Visits.visit(UUID.randomUUID(), Visits.PENDING);
    VisitRecord two = Visits.visit(UUID.randomUUID(), Visits.PENDING);

    send(kiosk, one, chain.link(one));
    send(kiosk, two, new TestKiosk("K01").link(two));

    assertThat(rows("select kiosk_id || ' ' || trust from kiosk_key"))
        .containsExactly("K01 ENROLLED");
    assertThat(rows("select kind from chain_findings")).containsExactly("OTHER_KEY");
  }

  @Test
  void theAuthoritysKeyIsForItsOwnerOnlyAndOutlivesTheStore() throws Exception {
    Caller kiosk = enrolled();
    Path key = folder.resolve("keys/device-authority.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Reply renewed = device.renew(kiosk);

    store.close();
    store = TestStore.guarded(database, folder, clock);
    stranger = store.caller();

    assertThat(lookup(store.caller(device.identity(renewed)), "K01").status()).isEqualTo(200);
  }

  private Caller enrolled() throws Exception {
    return enrolled("K01", device);
  }

  private Caller enrolled(String kioskId, TestDevice machine) throws Exception {
    Reply reply = machine.enrol(stranger, code(kioskId));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return store.caller(machine.identity(reply));
  }

  /** As an administrator gets it. */
  private String code(String kioskId) throws Exception {
    return command("enrol", kioskId).replaceAll(".*: ", "");
  }

  private String command(String name, String kioskId) throws Exception {
    Path config =
        Files.write(
            folder.resolve("central.properties"),
            List.of(
                "listen=127.0.0.1:0",
                "site.hcode=" + Visits.HOSPITAL,
                "tls.trial-dir=" + folder.resolve("tls"),
                "keys.dir=" + folder.resolve("keys"),
                "devices=mtls",
                "database.url=" + database.jdbcUrl(),
                "database.user=" + database.user()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AdminCommand.run(
        List.of(name, "--config", config.toString(), "--kiosk", kioskId),
        clock,
        new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8).strip();
  }

  private static void send(Caller caller, VisitRecord visit, ChainLink link) throws IOException {
    Reply reply = caller.call(TestKiosk.request(caller, visit, link.header()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
  }

  private static Reply lookup(Caller caller, String kioskId) {
    return TestDevice.post(
        caller,
        Caller.RECORDS + "/lookup",
        Map.of(
            "citizenId",
            Visits.CITIZEN,
            "serviceDate",
            Visits.DAY.toString(),
            "kioskId",
            kioskId,
            "purpose",
            "TEST"));
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}

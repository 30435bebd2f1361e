package org.sitthi.device.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.CentralConfig;
import org.sitthi.central.CentralStore;
import org.sitthi.central.database.Database;
import org.sitthi.central.devices.Enrolments;
import org.sitthi.hardware.card.pcsc.PcscCardReader;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.central.CentralOpenVisits;
import org.sitthi.kiosk.central.Enrolment;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.doctor.DoctorReport;
import org.sitthi.kiosk.doctor.Examination;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.openvisit.OpenVisitAnswer;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** The real kiosk's side against the real store, which lets in enrolled kiosks only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrolledKioskTest {

  private static final String HCODE = "99900";
  private static final InstantSource CLOCK = InstantSource.system();

  private Path folder;
  private CentralConfig config;
  private CentralStore store;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    config =
        CentralConfig.read(
            Files.write(
                folder.resolve("central.properties"),
                List.of(
                    "listen=127.0.0.1:0",
                    "site.hcode=" + HCODE,
                    "database.url=embedded:" + folder.resolve("database"),
                    "tls.trial-dir=" + folder.resolve("tls"),
                    "keys.dir=" + folder.resolve("keys"),
                    "devices=mtls")));
    store = CentralStore.start(config);
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void aKioskSendsOnceItIsEnrolledWithoutARestart() throws Exception {
    Path identity = folder.resolve("one");
    VisitRecord visit = visit("K01");
    try (CentralStoreDesk desk = new CentralStoreDesk(url(), trust(), identity, CLOCK)) {
      assertThat(desk.send(outgoing(visit)))
          .isEqualTo(new UploadAnswer.TryLater("status 401", Optional.empty()));

      assertThat(enrolment("K01", identity).enrol(code("K01")))
          .isInstanceOf(Enrolment.Answer.Enrolled.class);

      assertThat(desk.send(outgoing(visit))).isEqualTo(new UploadAnswer.Acknowledged());
    }
    assertThat(mode(identity.resolve("device.pem"))).isEqualTo("rw-------");
    assertThat(identity.resolve("device-request.pem")).doesNotExist();
  }

  @Test
  void lookUpsShowTheCertificateToo() throws Exception {
    Path identity = folder.resolve("two");
    CitizenNumber nobody = new CitizenNumber("9123456789010");
    enrolment("K02", identity).enrol(code("K02"));
    try (CentralOpenVisits enrolled = new CentralOpenVisits(url(), trust(), identity, "K02");
        CentralOpenVisits other =
            new CentralOpenVisits(url(), trust(), folder.resolve("none"), "K02")) {
      assertThat(enrolled.find(nobody, LocalDate.of(2026, 3, 2)))
          .isEqualTo(new OpenVisitAnswer.None());
      assertThat(other.find(nobody, LocalDate.of(2026, 3, 2)))
          .isEqualTo(new OpenVisitAnswer.Unreachable("status 401"));
    }
  }

  @Test
  void aCertificateIsRenewedInItsLastMonthAndTheOldOneNeededForThat() throws Exception {
    Path identity = folder.resolve("three");
    Enrolment enrolment = enrolment("K03", identity);
    assertThat(enrolment.renewIfDue(CLOCK.instant())).isEmpty();
    enrolment.enrol(code("K03"));
    byte[] before = Files.readAllBytes(identity.resolve("device.pem"));

    assertThat(enrolment.renewIfDue(CLOCK.instant()))
        .containsInstanceOf(Enrolment.Answer.Lasts.class);
    Instant lastMonth = CLOCK.instant().plus(Duration.ofDays(61));
    assertThat(enrolment.renewIfDue(lastMonth)).containsInstanceOf(Enrolment.Answer.Enrolled.class);

    assertThat(Files.readAllBytes(identity.resolve("device.pem"))).isNotEqualTo(before);
    try (CentralStoreDesk desk = new CentralStoreDesk(url(), trust(), identity, CLOCK)) {
      assertThat(desk.send(outgoing(visit("K03")))).isEqualTo(new UploadAnswer.Acknowledged());
    }
  }

  @Test
  void aWrongCodeIsToldAndTheSameKeyWaitsForTheRightOne() throws Exception {
    Path identity = folder.resolve("four");
    Enrolment enrolment = enrolment("K04", identity);

    assertThat(enrolment.enrol("0000-0000-0000-0000"))
        .isEqualTo(new Enrolment.Answer.Refused(401, "bad-code"));
    byte[] waiting = Files.readAllBytes(identity.resolve("device-request.pem"));

    assertThat(enrolment.enrol(code("K05")))
        .isEqualTo(new Enrolment.Answer.Refused(403, "other-kiosk"));
    assertThat(Files.readAllBytes(identity.resolve("device-request.pem"))).isEqualTo(waiting);
    assertThat(mode(identity.resolve("device-request.pem"))).isEqualTo("rw-------");
    assertThat(enrolment.enrol(code("K04"))).isInstanceOf(Enrolment.Answer.Enrolled.class);
  }

  @Test
  void aStoreThatIsAwayIsToldAndNothingIsLost() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Path identity = folder.resolve("five");
    URI away = URI.create("https://127.0.0.1:" + free);

    assertThat(new Enrolment(away, trust(), identity, "K06", HCODE).enrol("0000-0000-0000-0000"))
        .isEqualTo(new Enrolment.Answer.Failed("no answer from the store: ConnectException"));
    assertThat(identity.resolve("device-request.pem")).exists();
  }

  @Test
  void theDoctorSaysWhatTheStoreThinksOfThisKiosk() throws Exception {
    assertThat(examined("K07").lines("en"))
        .anyMatch(line -> line.matches("WRONG +store +D63 .*status 401.*"))
        .anyMatch(line -> line.matches("WRONG +certificate +D71 .*"));

    enrolment("K07", folder.resolve("K07/identity")).enrol(code("K07"));

    assertThat(examined("K07").lines("en"))
        .anyMatch(line -> line.matches("ok +store +answers, and accepts this kiosk"))
        .anyMatch(line -> line.matches("ok +certificate +until .*"))
        .anyMatch(line -> line.matches("ok +clock +.* 0 s from the central store's"));
  }

  /** Without devices: only the store and what concerns it are looked at here. */
  private DoctorReport examined(String kioskId) throws Exception {
    Path file = folder.resolve(kioskId + ".properties");
    Files.write(
        file,
        List.of(
            "kiosk.id=" + kioskId,
            "site.hcode=" + HCODE,
            "site.name.th=โรงพยาบาลสมมติ",
            "data.dir=" + kioskId,
            "nhso.agent.url=http://127.0.0.1:9",
            "printer.port=tcp://127.0.0.1:9",
            "central.url=" + url(),
            "central.trust=" + trust().orElseThrow()));
    KioskConfig settings = KioskConfig.load(file);
    return new Examination(
            settings,
            new Examination.Parts(
                () -> new PcscCardReader("*"),
                () ->
                    new EscPosPrinter(settings.printer().port(), PrinterProfile.named("generic80")),
                Optional.empty(),
                NoPanel::new,
                () -> KioskParts.journal(settings, CLOCK),
                AgentSettings.usual(settings.nhso().agentUrl(), HCODE),
                ClockTrust.plausible(),
                ClockTrust.plausible(),
                false,
                Path.of("/sys"),
                Path.of("/proc")),
            CLOCK)
        .run();
  }

  private Enrolment enrolment(String kioskId, Path identity) {
    return new Enrolment(url(), trust(), identity, kioskId, HCODE);
  }

  private String code(String kioskId) throws Exception {
    try (Database database = Database.join(config.database())) {
      return Enrolments.newCode(database, kioskId, HCODE, "test", CLOCK.instant());
    }
  }

  private URI url() {
    return URI.create("https://127.0.0.1:" + store.port());
  }

  private Optional<Path> trust() {
    return Optional.of(folder.resolve("tls/ca.pem"));
  }

  private static VisitRecord visit(String kioskId) {
    SiteRules rules =
        new SiteRules(
            kioskId,
            HCODE,
            java.time.ZoneId.of("Asia/Bangkok"),
            List.of("PG0060001"),
            Optional.of("PG0060001"),
            false,
            "test",
            false,
            SiteRules.Patience.usual());
    return VisitRehearsal.of(rules).record();
  }

  private static Outgoing outgoing(VisitRecord visit) {
    UUID id = UUID.randomUUID();
    String json = new String(new RecordJson().write(visit), UTF_8);
    return new Outgoing(id, 1, json.replace(visit.recordId().toString(), id.toString()), 0);
  }

  private static String mode(Path file) throws java.io.IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}

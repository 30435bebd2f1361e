package org.sitthi.device.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.device.demo.TrialHospital;
import org.sitthi.device.demo.TrialPlan;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.card.pcsc.PcscCardReader;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.doctor.Acceptance;
import org.sitthi.kiosk.doctor.DoctorReport;
import org.sitthi.kiosk.doctor.Examination;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.town.TownFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doctor with a real pcscd, printer connection, HTTP, TLS and store: each up, each down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTest {

  private Path folder;
  private TrialHospital hospital;
  private KioskConfig config;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    this.folder = folder;
    hospital = TrialHospital.open(folder, TrialPlan.quick());
    config = KioskConfig.load(hospital.kioskSettings());
    Files.setPosixFilePermissions(
        folder.resolve("nhso-token"), PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(config.dataDir(), PosixFilePermissions.fromString("rwx------"));
  }

  @AfterAll
  void close() {
    hospital.close();
  }

  @AfterEach
  void mend() {
    hospital.slot().remove();
    hospital.roll().condition(RollCondition.ONLINE);
    hospital.town().fault(TownFault.NONE);
  }

  @Test
  void whatIsWellIsSaidToBeWell() throws Exception {
    DoctorReport report = examine(Optional.empty());

    for (String part :
        new String[] {
          "reader",
          "printer",
          "panel",
          "nhso-agent",
          "nhso-status",
          "nhso-endpoint",
          "store",
          "rights"
        }) {
      assertThat(of(report, part).path("result").asString()).as(part).isEqualTo("good");
    }
    assertThat(of(report, "reader").path("detail").asString()).contains("no card in");
    assertThat(of(report, "journal").path("ailment").asString()).isEqualTo("JOURNAL_UNSEALED");
    assertThat(of(report, "certificate").path("code").asString()).isEqualTo("D71");
    assertThat(report.good()).isFalse();
  }

  @Test
  void aCardIsReadAndNothingOfItTold() throws Exception {
    insert("somchai");

    DoctorReport report = examine(Optional.empty());

    assertThat(of(report, "reader").path("detail").asString()).contains("card read in 7 exchanges");
    assertThat(report.json() + report.lines("th") + report.lines("en"))
        .doesNotContain(hospital.people().get("somchai").card().number())
        .doesNotContain("made-up-token");
  }

  @Test
  void aCardThatIsNoThaiCardIsNoFaultOfTheReader() throws Exception {
    insert("bank-card");

    JsonNode reader = of(examine(Optional.empty()), "reader");

    assertThat(reader.path("ailment").asString()).isEqualTo("CARD_NOT_THAI");
    assertThat(reader.path("result").asString()).isEqualTo("hint");
  }

  @Test
  void aReaderServiceThatIsDownIsNamed() throws Exception {
    hospital.pcscd().stop();
    try {
      assertThat(ailment("reader")).isEqualTo("READER_SERVICE_GONE");
      hospital.pcscd().restartWithoutReader();
      assertThat(ailment("reader")).isEqualTo("READER_NONE");
    } finally {
      hospital.pcscd().restart();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_OUT,PRINTER_PAPER_OUT",
    "PAPER_LOW,PRINTER_PAPER_LOW",
    "COVER_OPEN,PRINTER_COVER",
    "CUTTER_JAM,PRINTER_ERROR",
    "SILENT,PRINTER_SILENT",
    "REFUSE,PRINTER_NONE"
  })
  void aPrintersTroubleIsNamed(RollCondition condition, String ailment) throws Exception {
    hospital.roll().condition(condition);

    assertThat(ailment("printer")).isEqualTo(ailment);
  }

  @Test
  void aTestSlipComesOutAndItsEvidenceIsTold() throws Exception {
    int before = hospital.roll().slips().size();

    JsonNode printer = of(examine(Optional.of(new SlipRaster(576, 8, new byte[576]))), "printer");

    assertThat(printer.path("detail").asString()).endsWith("test slip PARSED");
    assertThat(hospital.roll().awaitSlip(before + 1, Duration.ofSeconds(10))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,AGENT_DOWN",
    "NO_READER,AGENT_NO_READER",
    "HTML,AGENT_STRANGE",
    "AGENT_MUTE,AGENT_DOWN"
  })
  void theAgentsTroubleIsNamed(TownFault fault, String ailment) throws Exception {
    hospital.town().fault(fault);

    assertThat(ailment("nhso-agent")).isEqualTo(ailment);
  }

  @Test
  void aTokenThatCannotBeReadIsNamedAndAFileOpenToOthersToo() throws Exception {
    Path token = folder.resolve("nhso-token");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(ailment("rights")).isEqualTo("OPEN_TO_OTHERS");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));

    Path aside = Files.move(token, folder.resolve("aside"));
    try {
      assertThat(ailment("nhso-status")).isEqualTo("TOKEN_MISSING");
      Files.writeString(token, "\n");
      assertThat(ailment("nhso-status")).isEqualTo("TOKEN_UNUSABLE");
      Files.delete(token);
    } finally {
      Files.move(aside, token);
    }
  }

  @Test
  void aStoreThatIsAwayIsNamedAndWhatItsCertificateIsNotOf() throws Exception {
    hospital.stopCentral();
    try {
      assertThat(ailment("store")).isEqualTo("STORE_AWAY");
    } finally {
      hospital.restartCentral();
    }
    assertThat(of(examine(Optional.empty()), "store").path("result").asString()).isEqualTo("good");
  }

  @Test
  void anAcceptanceReportHoldsUnderTheKiosksKeyAndNotWhenItWasChanged() throws Exception {
    KioskIdentity identity = KioskIdentity.open(folder.resolve("acceptance-key"));
    KioskIdentity other = KioskIdentity.open(folder.resolve("other-key"));

    Path file = Acceptance.write(examine(Optional.empty()), "1", identity, folder.resolve("out"));

    byte[] bytes = Files.readAllBytes(file);
    assertThat(Acceptance.fault(bytes, identity.key())).isEmpty();
    assertThat(Acceptance.fault(bytes, other.key())).isPresent();
    byte[] changed =
        Files.readString(file)
            .replace("D71", "D72")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Acceptance.fault(changed, identity.key()))
        .contains("it was changed after it was signed");
    assertThat(Files.readString(Path.of(file.toString().replace(".json", ".txt"))))
        .contains("การตรวจรับ", "printer");
  }

  /** The reader service notices a card a moment after it is in. */
  private void insert(String name) throws InterruptedException {
    BlockingQueue<SlotEvent> events = new LinkedBlockingQueue<>();
    try (PcscCardReader reader =
        new PcscCardReader(config.readerName(), Optional.of(hospital.pcscd().socket()))) {
      reader.watch(events::add);
      await(events, SlotEvent.CardRemoved.class);
      hospital.slot().insert(hospital.people().get(name));
      await(events, SlotEvent.CardInserted.class);
    }
  }

  private static void await(BlockingQueue<SlotEvent> events, Class<? extends SlotEvent> wanted)
      throws InterruptedException {
    SlotEvent next = null;
    while (!wanted.isInstance(next)) {
      next = events.poll(30, TimeUnit.SECONDS);
      assertThat(next).as(wanted.getSimpleName()).isNotNull();
    }
  }

  private String ailment(String part) throws Exception {
    return of(examine(Optional.empty()), part).path("ailment").asString("");
  }

  private static JsonNode of(DoctorReport report, String part) {
    for (JsonNode check : JsonMapper.shared().readTree(report.json()).path("checks")) {
      if (check.path("part").asString("").equals(part)) {
        return check;
      }
    }
    throw new AssertionError("no check of " + part);
  }

  private DoctorReport examine(Optional<SlipRaster> slip) throws InterruptedException {
    PrinterProfile profile = PrinterProfile.named(config.printer().profile());
    Examination.Parts parts =
        new Examination.Parts(
            () -> new PcscCardReader(config.readerName(), Optional.of(hospital.pcscd().socket())),
            () -> new EscPosPrinter(config.printer().port(), profile),
            slip.map(it -> () -> it),
            NoPanel::new,
            () -> KioskParts.journal(config, InstantSource.system()),
            AgentSettings.usual(config.nhso().agentUrl(), TrialHospital.HCODE),
            ClockTrust.plausible(),
            ClockTrust.plausible(),
            false,
            Path.of("/sys"),
            Path.of("/proc"));
    return new Examination(config, parts, InstantSource.system()).run();
  }
}

package org.sitthi.kiosk.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.token.TokenFile;

/**
 * Looks at every part of a kiosk that its settings name, all at the same time, within 40 s, or a
 * multiple of that where patience is asked for.
 */
public final class Examination {

  /** The most patience that can be asked for. */
  public static final int MOST_PATIENCE = 10;

  private static final Duration SHORT = Duration.ofSeconds(6);
  private static final Duration NETWORK = Duration.ofSeconds(12);
  private static final Duration CARD = Duration.ofSeconds(20);
  private static final Duration SLIP = Duration.ofSeconds(40);

  private final KioskConfig config;
  private final Parts parts;
  private final InstantSource clock;

  /**
   * What is looked at.
   *
   * @param testSlip printed if there is one
   * @param agent how NHSO's agent is called
   * @param clockWanted what the settings want of the clock
   * @param clockKept whether a time service keeps it
   * @param kioskRuns whether a running kiosk holds printer and panel
   * @param system {@code /sys}
   * @param processes {@code /proc}
   */
  public record Parts(
      Supplier<CardReader> reader,
      Supplier<SlipPrinter> printer,
      Optional<Supplier<SlipRaster>> testSlip,
      Supplier<Panel> panel,
      Supplier<SqliteJournal> journal,
      AgentSettings agent,
      ClockTrust clockWanted,
      ClockTrust clockKept,
      boolean kioskRuns,
      Path system,
      Path processes) {}

  /** Looks at nothing yet. */
  public Examination(KioskConfig config, Parts parts, InstantSource clock) {
    this.config = config;
    this.parts = parts;
    this.clock = clock;
  }

  /** Looks at everything. */
  public DoctorReport run() throws InterruptedException {
    return run(1);
  }

  /**
   * Looks at everything on a machine that is slow.
   *
   * @param patience how many times its usual time each check may take, 1 to {@value #MOST_PATIENCE}
   */
  public DoctorReport run(int patience) throws InterruptedException {
    List<Finding.OfPart> findings =
        new Doctor(checks().stream().map(check -> check.patient(patience)).toList()).run();
    return new DoctorReport(
        config.kioskId(),
        config.site().hcode(),
        clock.instant(),
        findings,
        new DeviceList(parts.system()).parts(config.printer().port()));
  }

  private List<Check> checks() {
    KioskConfig.Central central = config.central();
    MachineLooks machine = new MachineLooks(parts.system(), parts.processes());
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("reader", CARD, new ReaderLook(parts.reader())));
    checks.add(
        new Check(
            "printer",
            SLIP,
            new PrinterLook(parts.printer(), parts.testSlip(), parts.kioskRuns())));
    checks.add(new Check("panel", SHORT, new PanelLook(parts.panel(), parts.kioskRuns())));
    checks.add(new Check("nhso-agent", SHORT, NhsoLooks.agent(parts.agent(), clock)));
    config
        .nhso()
        .status()
        .ifPresent(it -> checks.add(server("nhso-status", it.url(), it.tokenFile())));
    config
        .nhso()
        .endpoint()
        .ifPresent(it -> checks.add(server("nhso-endpoint", it.url(), it.tokenFile())));
    checks.add(new Check("store", NETWORK, StoreLooks.store(central)));
    checks.add(new Check("certificate", SHORT, StoreLooks.certificate(central.identity(), clock)));
    checks.add(
        new Check(
            "clock",
            NETWORK,
            StoreLooks.clock(central, parts.clockWanted(), parts.clockKept(), clock)));
    checks.add(
        new Check(
            "journal",
            NETWORK,
            () -> OwnFiles.journal(parts.journal(), config.keyFile().isPresent())));
    checks.add(new Check("disk", SHORT, () -> machine.disk(config.dataDir())));
    checks.add(new Check("rights", SHORT, () -> OwnFiles.rights(config)));
    checks.add(new Check("temperature", SHORT, machine::heat));
    checks.add(new Check("swap", SHORT, machine::swap));
    GuardLooks guards = new GuardLooks(parts.system(), parts.processes());
    checks.add(new Check("power", SHORT, guards::power));
    checks.add(new Check("watchdog", SHORT, guards::watchdog));
    checks.add(new Check("usb", SHORT, guards::usb));
    checks.add(new Check("core-dumps", SHORT, guards::coreDumps));
    checks.add(new Check("fonts", SHORT, MachineLooks::fonts));
    checks.add(
        new Check("sound", SHORT, () -> machine.sound(config.voice() == KioskConfig.Voice.CLIPS)));
    return checks;
  }

  private Check server(String part, java.net.URI url, Path tokenFile) {
    TokenFile token = new TokenFile(part, tokenFile, config.site().zone(), clock);
    return new Check(part, NETWORK, NhsoLooks.server(url, config.nhso().trust(), token, clock));
  }
}

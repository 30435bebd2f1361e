package org.sitthi.kiosk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitthi.hardware.card.pcsc.PcscCardReader;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.kiosk.clock.KernelClock;
import org.sitthi.kiosk.config.ConfigException;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.doctor.Acceptance;
import org.sitthi.kiosk.doctor.DoctorReport;
import org.sitthi.kiosk.doctor.Examination;
import org.sitthi.kiosk.identity.IdentityException;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.identity.Pem;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.sqlite.SoleOwner;
import org.sitthi.kiosk.slip.Labelled;
import org.sitthi.kiosk.slip.SlipClaim;
import org.sitthi.kiosk.slip.SlipContent;
import org.sitthi.kiosk.slip.SlipRenderer;

/** {@code ./kiosk doctor}: what is well with this device, what is not, and what to do about it. */
final class DoctorCommand {

  static final String USAGE =
      """
      ./kiosk doctor --config FILE [--lang th|en] [--json] [--print] [--accept DIR] [--patience N]
                                     looks at every part; exit 0 if patients can be served.
                                     --print: a test slip; --accept: a signed acceptance report into DIR;
                                     --patience: N times (1 to 10) the usual time for each, on a slow machine
      ./kiosk doctor --verify FILE.json --key PUBLIC_KEY.pem
                                     exit 0 if the kiosk of this key signed this acceptance report
      """;

  private static final int WRONG_USE = 2;

  private DoctorCommand() {}

  /**
   * 0 if nothing is wrong; 1 if something is; 2 for a wrong option or setting.
   *
   * @param options what stands after the command
   */
  static int run(List<String> options, PrintStream out, PrintStream err)
      throws InterruptedException {
    if (options.size() == 4
        && options.get(0).equals("--verify")
        && options.get(2).equals("--key")) {
      return verify(Path.of(options.get(1)), Path.of(options.get(3)), out, err);
    }
    Optional<DoctorOptions> given = DoctorOptions.of(options);
    if (given.isEmpty()) {
      err.println(
          "doctor: usage: ./kiosk doctor --config FILE [--lang th|en] [--json] [--print]"
              + " [--accept DIR] [--patience 1 to 10]");
      return WRONG_USE;
    }
    try {
      return examine(given.get(), KioskConfig.load(given.get().config()), out, err);
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    }
  }

  private static int examine(
      DoctorOptions options, KioskConfig config, PrintStream out, PrintStream err)
      throws InterruptedException {
    DoctorReport report =
        new Examination(config, parts(options, config), InstantSource.system())
            .run(options.patience());
    if (options.json()) {
      out.println(report.json());
    } else {
      report.lines(options.language()).forEach(out::println);
    }
    if (options.accept().isPresent()) {
      try {
        KioskIdentity identity = KioskIdentity.open(config.central().identity());
        Path file =
            Acceptance.write(
                report, KioskParts.softwareVersion(), identity, options.accept().get());
        err.println("doctor: " + file + ", and .txt beside it to print");
      } catch (IdentityException e) {
        err.println("doctor: " + e.getMessage());
        return 1;
      } catch (IOException e) {
        err.println(
            "doctor: --accept: not written: "
                + e.getClass().getSimpleName()
                + "; give a folder that can be written");
        return 1;
      }
    }
    return report.good() ? 0 : 1;
  }

  private static Examination.Parts parts(DoctorOptions options, KioskConfig config) {
    PrinterProfile profile = PrinterProfile.named(config.printer().profile());
    Supplier<SlipRaster> slip = () -> testSlip(config, profile);
    return new Examination.Parts(
        () -> new PcscCardReader(config.readerName()),
        () -> new EscPosPrinter(config.printer().port(), profile),
        options.print() ? Optional.of(slip) : Optional.empty(),
        () -> KioskParts.panel(config.panel()),
        () -> KioskParts.journal(config, InstantSource.system()),
        NhsoDesks.agent(config),
        KioskParts.clockTrust(config),
        new KernelClock(),
        kioskRuns(config),
        Path.of("/sys"),
        Path.of("/proc"));
  }

  /** The lock is held for no longer than this look. */
  private static boolean kioskRuns(KioskConfig config) {
    if (!Files.isDirectory(config.dataDir())) {
      return false;
    }
    try {
      SoleOwner.of(config.dataDir()).close();
      return false;
    } catch (JournalException e) {
      return true;
    }
  }

  /** All letters that are hard, and a QR: who sees it sees whether the head is whole. */
  static SlipRaster testSlip(KioskConfig config, PrinterProfile profile) {
    Labelled line = new Labelled("ที่", "ปู่ น้ำ สิทธิ์ ฐาน ABC 0123456789");
    return new SlipRenderer(profile.widthDots())
        .render(
            new SlipContent(
                config.site().nameThai(),
                config.site().nameEnglish().orElse(""),
                List.of("ทดสอบ · TEST"),
                "สลิปทดสอบ",
                Optional.empty(),
                List.of(line),
                List.of(line),
                new SlipClaim.NoCode("ไม่ใช่สลิปของผู้รับบริการ", Optional.empty()),
                new Labelled("ตู้", config.kioskId()),
                Optional.of("TEST"),
                config.kioskId()));
  }

  private static int verify(Path file, Path keyFile, PrintStream out, PrintStream err) {
    try {
      Optional<String> fault =
          Acceptance.fault(Files.readAllBytes(file), Pem.publicKey(Files.readString(keyFile)));
      out.println("doctor: " + fault.map(why -> "does not hold: " + why).orElse("holds"));
      return fault.isPresent() ? 1 : 0;
    } catch (IOException | IllegalArgumentException e) {
      err.println("doctor: --verify, --key: a report and a kiosk's chain-key.pub.pem wanted");
      return WRONG_USE;
    }
  }
}

package org.sitthi.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.alarm.LoggedAlarms;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.help.CallBook;
import org.sitthi.kiosk.help.HelpLine;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;
import org.sitthi.kiosk.nhso.town.TownSettings;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.kiosk.referral.HospitalFile;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterEntry;
import org.sitthi.kiosk.report.Tally;
import org.sitthi.kiosk.slip.SiteInfo;
import org.sitthi.kiosk.slip.SlipContent;
import org.sitthi.kiosk.slip.SlipRenderer;
import org.sitthi.kiosk.staff.StaffAudit;
import org.sitthi.kiosk.staff.StaffOffice;
import org.sitthi.kiosk.staff.StaffStore;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.record.VisitRecord;

/** A kiosk with a member of staff: real journal, HTTP and printer connection. */
final class StaffHospital implements TownReader, AutoCloseable {

  static final String NUMBER = "12";
  static final String PIN = "271828";
  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00+07:00");

  final Queue<SlipMark> marks = new ConcurrentLinkedQueue<>();
  final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();
  final PaperRoll roll;
  final NhsoTown town;
  final Slot slot = new Slot();
  final SqliteJournal journal;
  final Kiosk kiosk;
  private final NhsoDesks nhso;
  private Instant now = NOW.toInstant();
  private Optional<TownPerson> card = Optional.empty();

  private StaffHospital(Path folder, VisitListener screen) throws IOException {
    InstantSource clock = () -> now;
    town =
        NhsoTown.start(
            TownSettings.usual(clock).withPort(0).withHospitalCode(MadeUp.HOSPITAL), this);
    roll = PaperRoll.start(RollConfig.usual());
    Path token = Files.writeString(folder.resolve("token"), NhsoTown.TOKEN + "\n");
    Path file =
        Files.writeString(
            folder.resolve("kiosk.properties"),
            """
            kiosk.id=K01
            site.hcode=%s
            site.name.th=โรงพยาบาลสมมติ
            data.dir=data
            nhso.claim-types=PG0060001
            nhso.agent.url=%s
            nhso.status.url=%s
            nhso.status.token-file=%s
            nhso.endpoint.url=%s
            nhso.endpoint.token-file=%s
            printer.port=%s
            central.url=http://127.0.0.1:9
            """
                .formatted(
                    MadeUp.HOSPITAL,
                    town.baseUrl(),
                    town.statusUrl(),
                    token.getFileName(),
                    town.endpointUrl(),
                    token.getFileName(),
                    roll.address()));
    KioskConfig config = KioskConfig.load(file);
    Trail trail = new Trail(clock, ZONE);
    HospitalFile.write(org.sitthi.kiosk.visit.MadeUp.hospitals(), dataDir(config));
    nhso = NhsoDesks.of(config, clock, trail);
    journal = KioskParts.journal(config, clock);
    PrinterProfile profile = PrinterProfile.named("generic80");
    SiteInfo site = new SiteInfo(config.site().nameThai(), "", ZONE);
    SlipRenderer renderer = new SlipRenderer(profile.widthDots());
    BiFunction<VisitRecord, SlipMark, SlipRaster> slips =
        (record, mark) -> {
          marks.add(mark);
          return renderer.render(
              SlipContent.of(record, site, Texts.load().in(Language.TH), mark == SlipMark.COPY));
        };
    StaffStore store = journal.staff("K01");
    var _ = new StaffOffice(store, clock, ZONE, "it").add(NUMBER, "สมหญิง ใจดี", "th", () -> PIN);
    kiosk =
        Kiosk.start(
            KioskParts.rules(config, false),
            new Kiosk.Parts(
                slot,
                nhso.entitlements(),
                nhso.claims(),
                nhso.histories(),
                nhso.settling(),
                journal,
                journal,
                journal,
                slips,
                new EscPosPrinter(config.printer().port(), profile),
                new Kiosk.Hospital(
                    _ -> new UploadAnswer.TryLater("away", Optional.empty()),
                    OpenVisits.none(),
                    StaffHospital::registered,
                    new LoggedAlarms(Optional::empty)),
                new NoPanel(),
                () -> {},
                trail,
                new Kiosk.Floor(
                    HelpLine.none(),
                    CallBook.none(),
                    Tally.none(),
                    Optional.of(KioskParts.hands(config, profile, journal)))),
            clock,
            screen,
            (_, _) -> {},
            bugs::add);
  }

  static StaffHospital open(Path folder, VisitListener screen) throws IOException {
    return new StaffHospital(folder, screen);
  }

  @Override
  public Optional<TownPerson> inserted() {
    return card;
  }

  @Override
  public boolean hasReader() {
    return true;
  }

  private static Path dataDir(KioskConfig config) throws IOException {
    return Files.createDirectories(config.dataDir());
  }

  /** The hospital knows one person. */
  private static RegisterAnswer registered(CitizenNumber number) {
    return number.equals(MadeUp.NUMBER)
        ? new RegisterAnswer.Found(
            new RegisterEntry("HN-9", "นาย", "สมมติ", "ทดลอง", Optional.empty(), Sex.MALE))
        : new RegisterAnswer.NotKnown();
  }

  /** NHSO knows this person from an earlier day. */
  void knownToNhso(CitizenNumber number) {
    card = Optional.of(MadeUp.person(number, TownFault.NONE));
    var _ = nhso.entitlements().check(number);
    card = Optional.empty();
  }

  /** Another channel gets this person a code. */
  String codeElsewhere(CitizenNumber number) {
    card = Optional.of(MadeUp.person(number, TownFault.NONE));
    EntitlementAnswer.Found found = (EntitlementAnswer.Found) nhso.entitlements().check(number);
    ClaimAnswer answer = nhso.claims().claim(MadeUp.request(number, found.entitlement().proof()));
    card = Optional.empty();
    return ((ClaimAnswer.Issued) answer).code().code();
  }

  /** What was done, as the audit has it, without times. */
  List<String> deeds() {
    return journal.staff("K01").entries(1, 1_000).stream()
        .map(StaffAudit.Noted::entry)
        .map(entry -> (entry.who() + " " + entry.what() + " " + entry.detail()).strip())
        .toList();
  }

  VisitRecord latest(UUID recordId) {
    return journal.latest(recordId).orElseThrow();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZONE);
  }

  @Override
  public void close() {
    kiosk.close();
    roll.close();
    town.close();
  }

  /** A slot whose card can't be read: enough to begin a visit. */
  static final class Slot implements CardReader {

    private Consumer<SlotEvent> watcher = _ -> {};

    void cardIn() {
      watcher.accept(new SlotEvent.CardInserted(0));
    }

    void cardOut() {
      watcher.accept(new SlotEvent.CardRemoved());
    }

    @Override
    public void watch(Consumer<SlotEvent> listener) {
      watcher = listener;
    }

    @Override
    public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
      return new CardReading.Failed(CardFault.MUTE, "mute");
    }

    @Override
    public void close() {}
  }
}

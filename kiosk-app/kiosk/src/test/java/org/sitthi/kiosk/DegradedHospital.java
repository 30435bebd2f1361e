package org.sitthi.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.clock.TimelyEntitlements;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.ServerFault;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;
import org.sitthi.kiosk.nhso.town.TownSettings;
import org.sitthi.kiosk.slip.SiteInfo;
import org.sitthi.kiosk.slip.SlipContent;
import org.sitthi.kiosk.slip.SlipRenderer;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.VisitRecord;

/** A kiosk of which parts are away, and one patient. */
final class DegradedHospital implements TownReader, UploadDesk, AutoCloseable {

  private static final Instant TEN = Instant.parse("2026-01-20T03:00:00Z");
  private static final Instant WITHOUT_BATTERY = Instant.parse("2000-01-01T00:03:00Z");
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Way way;
  private final NhsoTown town;
  private final PaperRoll roll;
  private final SqliteJournal journal;
  private final Kiosk kiosk;
  private final SlipRenderer renderer = new SlipRenderer(SlipRenderer.WIDTH_80_MM);
  private final Words words = Texts.load().in(Language.TH);
  private final SiteInfo site;
  private final BlockingQueue<VisitState> states = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
  private final BlockingQueue<UUID> sent = new LinkedBlockingQueue<>();
  private final BlockingQueue<UUID> putOff = new LinkedBlockingQueue<>();
  private Consumer<SlotEvent> slot = _ -> {};
  private volatile boolean cardIn;

  /**
   * What is up and what is down; the words of the README's tables.
   *
   * @param status NHSO's status service
   */
  record Way(
      String reader, String clock, String agent, String status, String printer, String store) {}

  private DegradedHospital(Path folder, Way way) throws IOException {
    this.way = way;
    town =
        NhsoTown.start(
            TownSettings.usual(InstantSource.fixed(TEN))
                .withPort(0)
                .withHospitalCode(MadeUp.HOSPITAL),
            this);
    roll = PaperRoll.start(RollConfig.usual());
    Path token = Files.writeString(folder.resolve("token"), NhsoTown.TOKEN);
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
            printer.port=%s
            central.url=http://127.0.0.1:9
            """
                .formatted(
                    MadeUp.HOSPITAL,
                    town.baseUrl(),
                    town.statusUrl(),
                    token.getFileName(),
                    roll.address()));
    KioskConfig config = KioskConfig.load(file);
    site = new SiteInfo(config.site().nameThai(), "", config.site().zone());
    InstantSource clock = InstantSource.fixed(way.clock().equals("right") ? TEN : WITHOUT_BATTERY);
    Trail trail = new Trail(clock, config.site().zone());
    NhsoDesks nhso = NhsoDesks.of(config, clock, trail);
    journal = KioskParts.journal(config, clock);
    BiFunction<VisitRecord, SlipMark, SlipRaster> slips = (record, _) -> drawn(record);
    breakThings();
    kiosk =
        Kiosk.start(
            KioskParts.rules(config, false),
            new Kiosk.Parts(
                new Hand(),
                new TimelyEntitlements(nhso.entitlements(), ClockTrust.plausible(), clock),
                nhso.claims(),
                nhso.histories(),
                nhso.settling(),
                journal,
                journal,
                journal,
                slips,
                new EscPosPrinter(config.printer().port(), PrinterProfile.named("generic80")),
                new Kiosk.Hospital(this),
                new NoPanel(),
                () -> {},
                trail,
                Kiosk.Floor.none()),
            clock,
            (state, _) -> states.add(state),
            new Heard(),
            bugs::add);
  }

  static DegradedHospital open(Path folder, Way way) throws IOException {
    return new DegradedHospital(folder, way);
  }

  private void breakThings() {
    town.fault(
        switch (way.agent()) {
          case "up" -> TownFault.NONE;
          case "down" -> TownFault.REFUSED;
          default -> TownFault.AGENT_DIES;
        });
    town.serverFault(up(way.status()) ? ServerFault.NONE : ServerFault.REFUSED);
    roll.condition(up(way.printer()) ? RollCondition.ONLINE : RollCondition.PAPER_OUT);
  }

  /** Puts the card in; how it ends for the patient. */
  VisitState visit() throws InterruptedException {
    if (up(way.reader())) {
      slot.accept(new SlotEvent.ReaderReady("Virtual PCD"));
      cardIn = true;
      slot.accept(new SlotEvent.CardInserted(System.nanoTime()));
    } else {
      slot.accept(new SlotEvent.ReaderLost(CardFault.READER_GONE));
    }
    for (VisitState state = next(); ; state = next()) {
      switch (state) {
        case VisitState.Finished _,
            VisitState.Deferred _,
            VisitState.Apology _,
            VisitState.OutOfService _ -> {
          return state;
        }
        default -> {}
      }
    }
  }

  private VisitState next() throws InterruptedException {
    for (int i = 0; i < SOON.toSeconds() && bugs.isEmpty(); i++) {
      VisitState state = states.poll(1, TimeUnit.SECONDS);
      if (state != null) {
        return state;
      }
    }
    throw new AssertionError("the visit hangs", bugs.peek());
  }

  /** Where a record is: with the central store, or waiting for it. */
  String wayOf(VisitRecord saved) throws InterruptedException {
    BlockingQueue<UUID> heard = up(way.store()) ? sent : putOff;
    UUID told = heard.poll(SOON.toSeconds(), TimeUnit.SECONDS);
    if (!saved.recordId().equals(told)) {
      throw new AssertionError("another record");
    }
    return journal.load().equals(new Outbox.Load(0, 0))
        ? "to the store at once"
        : "to the outbox, until the store is back";
  }

  Outbox.Load load() {
    return journal.load();
  }

  List<SlipRaster> slips() {
    return roll.slips().stream().map(PrintedSlip::raster).toList();
  }

  SlipRaster drawn(VisitRecord record) {
    return renderer.render(SlipContent.of(record, site, words, false));
  }

  int requests() {
    return town.confirmRequests();
  }

  private static boolean up(String word) {
    return word.equals("up");
  }

  @Override
  public Optional<TownPerson> inserted() {
    return cardIn ? Optional.of(MadeUp.person(MadeUp.NUMBER, TownFault.NONE)) : Optional.empty();
  }

  @Override
  public boolean hasReader() {
    return true;
  }

  @Override
  public UploadAnswer send(Outbox.Outgoing outgoing) {
    return up(way.store())
        ? new UploadAnswer.Acknowledged()
        : new UploadAnswer.TryLater("down", Optional.empty());
  }

  @Override
  public void close() {
    kiosk.close();
    roll.close();
    town.close();
  }

  /** The reader, and the hand at its slot. */
  private final class Hand implements CardReader {

    @Override
    public void watch(Consumer<SlotEvent> listener) {
      slot = listener;
    }

    @Override
    public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
      return new CardReading.Read(org.sitthi.kiosk.visit.MadeUp.citizen(), 7, Duration.ZERO);
    }

    @Override
    public void close() {}
  }

  /** Hears what became of each record. */
  private final class Heard implements org.sitthi.kiosk.upload.UploadListener {

    @Override
    public void acknowledged(UUID recordId, int revision) {
      sent.add(recordId);
    }

    @Override
    public void putOff(UUID recordId, int revision, UploadAnswer.TryLater answer) {
      putOff.add(recordId);
    }
  }
}

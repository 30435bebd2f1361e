package org.sitthi.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.evidence.NotedClaims;
import org.sitthi.kiosk.evidence.NotedEntitlements;
import org.sitthi.kiosk.evidence.NotedHistories;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

/** One run of the kiosk, from power on to power off, and the hand that holds the card. */
final class SimKiosk
    implements CardReader, SlipPrinter, EntitlementDesk, ClaimDesk, HistoryDesk, Journal {

  private final SimWorld world;
  private final List<Citizen> people = SimWorld.people();
  private final AtomicReference<@Nullable Citizen> card = new AtomicReference<>();
  private volatile VisitState shown = new VisitState.Idle();
  private Consumer<SlotEvent> slot = _ -> {};
  private @Nullable Kiosk kiosk;
  private volatile boolean powerless;
  private boolean readerLost;

  private SimKiosk(SimWorld world) {
    this.world = world;
  }

  static SimKiosk start(SimWorld world) {
    SimKiosk sim = new SimKiosk(world);
    Trail trail = new Trail(world::now, rules().zone());
    Kiosk.Parts parts =
        new Kiosk.Parts(
            sim,
            new NotedEntitlements(sim, Route.AGENT, trail),
            new NotedClaims(sim, Route.AGENT, trail),
            new NotedHistories(sim, Route.AGENT, trail),
            new NotedHistories(sim, Route.AGENT, trail),
            sim,
            EarlierVisits.none(),
            world.journal,
            sim::draw,
            sim,
            new Kiosk.Hospital(world.store),
            new NoPanel(),
            () -> {},
            trail,
            Kiosk.Floor.none());
    sim.kiosk =
        Kiosk.start(
            rules(),
            parts,
            (InstantSource) world::now,
            (state, _) -> sim.shown = state,
            (_, _) -> {},
            world.crashes::add);
    sim.slot.accept(new SlotEvent.ReaderReady("Sim"));
    return sim;
  }

  void something(SplittableRandom chance) {
    switch (chance.nextInt(8)) {
      case 0, 1, 2 -> insert(people.get(chance.nextInt(people.size())));
      case 3, 4 -> remove();
      case 5 -> loseReader();
      case 7 -> world.clockJumps();
      case 6 -> world.awaitPatiently(this::isAtRest);
      default -> {}
    }
    for (int i = chance.nextInt(5); i > 0; i--) {
      world.passTime();
    }
  }

  boolean isIdle() {
    return shown instanceof VisitState.Idle;
  }

  boolean isFinished() {
    return shown instanceof VisitState.Finished;
  }

  /** True if nothing more comes before somebody does something. */
  private boolean isAtRest() {
    return shown instanceof VisitState.Idle
        || shown instanceof VisitState.OutOfService
        || shown instanceof VisitState.LastScreen;
  }

  void remove() {
    findReader();
    if (card.getAndSet(null) != null) {
      slot.accept(new SlotEvent.CardRemoved());
    }
  }

  void powerCut() {
    powerless = true;
    stop();
  }

  void stop() {
    if (kiosk != null) {
      kiosk.close();
    }
  }

  void insert(Citizen person) {
    findReader();
    if (card.compareAndSet(null, person)) {
      slot.accept(new SlotEvent.CardInserted(System.nanoTime()));
    }
  }

  private void loseReader() {
    if (!readerLost) {
      readerLost = true;
      slot.accept(new SlotEvent.ReaderLost(CardFault.READER_GONE));
    }
  }

  private void findReader() {
    if (readerLost) {
      readerLost = false;
      slot.accept(new SlotEvent.ReaderReady("Sim"));
      slot.accept(
          card.get() == null
              ? new SlotEvent.CardRemoved()
              : new SlotEvent.CardInserted(System.nanoTime()));
    }
  }

  @Override
  public void watch(Consumer<SlotEvent> listener) {
    slot = listener;
  }

  @Override
  public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
    Citizen citizen = card.get();
    world.passTime();
    if (citizen == null || !citizen.equals(card.get())) {
      return new CardReading.Failed(CardFault.REMOVED, "simulated");
    }
    firstLook.accept(new FirstLook(citizen.number(), citizen.thaiName(), citizen.englishName()));
    return new CardReading.Read(citizen, 7, Duration.ZERO);
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    world.passTime();
    return world.trouble(15)
        ? new EntitlementAnswer.Unreachable(SimWorld.TROUBLE)
        : new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL));
  }

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    return powerless ? new HistoryAnswer.Unreachable(SimWorld.TROUBLE) : world.history(number);
  }

  @Override
  public ClaimAnswer claim(ClaimRequest request) {
    return powerless ? new ClaimAnswer.NotSent(SimWorld.TROUBLE) : world.claim(request);
  }

  @Override
  public PrinterState state() {
    return new PrinterState(
        PrinterState.Device.ONLINE, PrinterState.Paper.FULL, PrinterState.Cover.CLOSED);
  }

  private SlipRaster draw(VisitRecord record, SlipMark mark) {
    if (!powerless) {
      world.paper(record);
    }
    return new SlipRaster(8, 1, new byte[1]);
  }

  @Override
  public SlipOutcome print(SlipRaster slip) {
    world.passTime();
    return world.trouble(20)
        ? new SlipOutcome.Failed(PrinterFault.PAPER_OUT, SlipOutcome.Evidence.NONE, "simulated")
        : new SlipOutcome.Done(SlipOutcome.Evidence.PARSED);
  }

  @Override
  public void saveAttempt(Attempt attempt) {
    disk();
    world.journal.saveAttempt(attempt);
  }

  @Override
  public VisitRecord saveRecord(VisitRecord record, Optional<UUID> closes) {
    disk();
    return world.journal.saveRecord(record, closes);
  }

  @Override
  public List<Attempt> openAttempts() {
    return world.journal.openAttempts();
  }

  @Override
  public Optional<VisitRecord> latest(UUID recordId) {
    return world.journal.latest(recordId);
  }

  /** The disk stays for the next run. */
  @Override
  public void close() {}

  private void disk() {
    world.passTime();
    if (powerless || world.trouble(8)) {
      throw new JournalException("journal: simulated");
    }
  }

  private static SiteRules rules() {
    SiteRules usual = MadeUp.rules();
    Duration brief = Duration.ofMillis(3);
    return new SiteRules(
        usual.kioskId(),
        usual.hospitalCode(),
        usual.zone(),
        usual.allowedClaimTypes(),
        usual.defaultClaimType(),
        false,
        "test",
        true,
        new SiteRules.Patience(brief, brief, brief, brief));
  }
}

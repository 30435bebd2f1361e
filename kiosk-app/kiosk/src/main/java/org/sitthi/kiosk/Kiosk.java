package org.sitthi.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.printer.PrinterWatch;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.alarm.Alarms;
import org.sitthi.kiosk.alarm.ForgottenCard;
import org.sitthi.kiosk.alarm.LoggedAlarms;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.evidence.NotedCard;
import org.sitthi.kiosk.evidence.NotedJournal;
import org.sitthi.kiosk.evidence.Stamp;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.forget.UsedBuffers;
import org.sitthi.kiosk.help.CallBook;
import org.sitthi.kiosk.help.CallStaff;
import org.sitthi.kiosk.help.HelpLine;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.kiosk.panel.PanelGuide;
import org.sitthi.kiosk.power.Supply;
import org.sitthi.kiosk.printing.PrinterSight;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.report.Tally;
import org.sitthi.kiosk.report.Tallying;
import org.sitthi.kiosk.settle.AttemptSettler;
import org.sitthi.kiosk.staff.StaffHands;
import org.sitthi.kiosk.staff.StaffRoom;
import org.sitthi.kiosk.upload.OvertakenDesk;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.kiosk.upload.UploadListener;
import org.sitthi.kiosk.upload.UploadRound;
import org.sitthi.kiosk.upload.Uploader;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.TypedPerson;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitLoop;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosk, put together by hand: who reads {@link #start} knows the product.
 *
 * <p>Without screens; they listen to the visit and send touches ({@link #touch}).
 */
public final class Kiosk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);

  private final Parts parts;
  private final VisitLoop visits;
  private final AttemptSettler settler;
  private final Uploader uploader;
  private final PrinterWatch watch;
  private final PanelGuide guide;
  private final Supply supply;
  private final CallStaff staff;
  private final Tallying tally;
  private final Optional<StaffRoom> staffRoom;
  private final Thread warmUp;

  /**
   * The hospital's side, by way of the central store.
   *
   * @param uploads takes the records
   * @param openVisits knows what other kiosks began
   * @param register knows who is a patient here
   * @param alarms takes what somebody has to come for
   */
  public record Hospital(
      UploadDesk uploads, OpenVisits openVisits, Register register, Alarms alarms) {

    /** A central store that takes records and knows nothing. */
    public Hospital(UploadDesk uploads) {
      this(uploads, OpenVisits.none(), Register.none(), new LoggedAlarms(Optional::empty));
    }
  }

  /**
   * What tells the people round the kiosk how it goes.
   *
   * @param help tells the desk that somebody calls for staff
   * @param calls keeps such calls until it has heard
   * @param tally counts what visits come to
   * @param staff what staff mode needs; absent = there is none
   */
  public record Floor(HelpLine help, CallBook calls, Tally tally, Optional<StaffHands> staff) {

    /** Tells nobody and keeps nothing. */
    public static Floor none() {
      return new Floor(HelpLine.none(), CallBook.none(), Tally.none(), Optional.empty());
    }
  }

  /**
   * What a kiosk is made of: a port each, real or simulated.
   *
   * @param earlier what the journal knows of a person's visits of today
   * @param settlingDesk where open attempts are looked up behind the patient's back; may be slow
   * @param warmUp what can be done before the first patient, so that the first is served as quickly
   *     as the next; harmless, touches no card and no paper
   * @param trail what the desks noted of the visit that is on: its record's evidence
   * @param floor what tells the people round the kiosk how it goes
   */
  public record Parts(
      CardReader cardReader,
      EntitlementDesk entitlementDesk,
      ClaimDesk claimDesk,
      HistoryDesk historyDesk,
      HistoryDesk settlingDesk,
      Journal journal,
      EarlierVisits earlier,
      Outbox outbox,
      BiFunction<VisitRecord, SlipMark, SlipRaster> slips,
      SlipPrinter printer,
      Hospital hospital,
      Panel panel,
      Runnable warmUp,
      Trail trail,
      Floor floor) {

    /** The same with another card reader. */
    public Parts withCardReader(CardReader other) {
      return with(other, panel);
    }

    /** The same with another panel; the one it takes the place of must not be open. */
    public Parts withPanel(Panel other) {
      return with(cardReader, other);
    }

    private Parts with(CardReader anotherReader, Panel anotherPanel) {
      return new Parts(
          anotherReader,
          entitlementDesk,
          claimDesk,
          historyDesk,
          settlingDesk,
          journal,
          earlier,
          outbox,
          slips,
          printer,
          hospital,
          anotherPanel,
          warmUp,
          trail,
          floor);
    }
  }

  private Kiosk(
      Parts parts,
      VisitLoop visits,
      AttemptSettler settler,
      Uploader uploader,
      PrinterWatch watch,
      PanelGuide guide,
      Supply supply,
      CallStaff staff,
      Tallying tally,
      Optional<StaffRoom> staffRoom,
      Runnable warmUp) {
    this.parts = parts;
    this.visits = visits;
    this.settler = settler;
    this.uploader = uploader;
    this.watch = watch;
    this.guide = guide;
    this.supply = supply;
    this.staff = staff;
    this.tally = tally;
    this.staffRoom = staffRoom;
    this.warmUp = Thread.ofPlatform().daemon().name("warm-up").start(warmUp);
  }

  /**
   * Starts a kiosk: card → entitlement → attempt saved → claim code → record saved → slip → upload.
   *
   * @param screen told each state of the visit, on the loop's thread
   * @param uploaded told what the central store acknowledged
   * @param crash told a bug, once; whoever gets it ends the process
   */
  public static Kiosk start(
      SiteRules site,
      Parts parts,
      InstantSource clock,
      VisitListener screen,
      UploadListener uploaded,
      Consumer<Throwable> crash) {
    Journal journal =
        new NotedJournal(parts.journal(), new Stamp(ThisMachine.of(site), parts.trail()));
    // Settler and uploader know each other: what one saves the other sends.
    AtomicReference<Runnable> sending = new AtomicReference<>(() -> {});
    AttemptSettler settler =
        new AttemptSettler(
            journal,
            parts.earlier(),
            parts.settlingDesk(),
            site.hospitalCode(),
            site.zone(),
            clock,
            () -> Objects.requireNonNull(sending.get()).run(),
            crash);
    UsedBuffers used = new UsedBuffers();
    Uploader uploader =
        Uploader.start(
            new UploadRound(
                parts.outbox(),
                new OvertakenDesk(parts.hospital().uploads(), parts.journal(), settler::takeUntold),
                used.after(uploaded),
                clock,
                new SplittableRandom()),
            crash);
    sending.set(uploader::wake);
    PrinterSight printer = new PrinterSight(parts.printer());
    OneRecord records = new OneRecord(journal, settler::takeUntold, site.zone());
    PortEffects path =
        new PortEffects(
            new NotedCard(parts.cardReader(), parts.trail()),
            parts.entitlementDesk(),
            parts.claimDesk(),
            parts.historyDesk(),
            parts.hospital().register(),
            journal,
            records,
            new EarlierLook(
                parts.earlier(),
                parts.hospital().openVisits(),
                journal::openAttempts,
                settler::takeUntold),
            parts.slips(),
            printer,
            clock,
            site.zone(),
            uploader::wake,
            settler::wake);
    PanelGuide guide = PanelGuide.with(parts.panel());
    ForgottenCard forgotten = new ForgottenCard(parts.hospital().alarms());
    Tallying tally = new Tallying(parts.floor().tally(), clock, site.zone());
    CallStaff staff =
        CallStaff.start(
            parts.floor().calls(), parts.floor().help(), parts.panel(), clock, screen::help, crash);
    // Staff close the visit's loop and begin visits; a visit's first state closes their mode.
    AtomicReference<Consumer<Boolean>> closing = new AtomicReference<>(_ -> {});
    AtomicReference<Consumer<TypedPerson>> beginning = new AtomicReference<>(_ -> {});
    StaffSide staffSide =
        new StaffSide(
            parts,
            site,
            journal,
            records,
            printer,
            settler,
            uploader::wake,
            closed -> Objects.requireNonNull(closing.get()).accept(closed),
            person -> Objects.requireNonNull(beginning.get()).accept(person),
            used::overwrite);
    Optional<StaffRoom> staffRoom = staffSide.room(clock, crash);
    VisitListener shown =
        (state, nanos) -> {
          // First: nothing of staff mode is shown any more when a visit's screen comes.
          staffRoom.ifPresent(room -> room.entered(state, nanos));
          parts.trail().entered(state, nanos);
          screen.entered(state, nanos);
          guide.entered(state, nanos);
          forgotten.entered(state, nanos);
          used.entered(state, nanos);
          tally.entered(state, nanos);
        };
    VisitLoop visits = new VisitLoop(site, path, clock, shown, settler, crash);
    Supply supply = new Supply(visits::power);
    closing.set(visits::service);
    beginning.set(visits::typed);
    visits.service(staffSide.isClosed());
    guide.listen(supply::panel, screen::batteryLow);

    settler.start();
    visits.start();
    printer.tell(screen::slips, visits::printerReady);
    PrinterWatch watch = PrinterWatch.start(printer, PrinterWatch.USUAL, _ -> {});
    parts.cardReader().watch(visits::slot);
    return new Kiosk(
        parts,
        visits,
        settler,
        uploader,
        watch,
        guide,
        supply,
        staff,
        tally,
        staffRoom,
        () -> warmUp(parts, crash));
  }

  /** Trouble with the journal is told to the first patient it concerns; it stops no start. */
  private static void warmUp(Parts parts, Consumer<Throwable> crash) {
    try {
      parts.warmUp().run();
    } catch (JournalException e) {
      LOG.warn("warm-up: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  /** Takes a touch from the screens. Returns at once. */
  public void touch(VisitEvent.TouchEvent event) {
    visits.touch(event);
  }

  /** Somebody at the kiosk calls for staff. Returns at once. */
  public void callStaff() {
    staff.call(tally.called());
  }

  /** Staff mode, where there is one. */
  public Optional<StaffRoom> staffRoom() {
    return staffRoom;
  }

  /** Whether the machine runs on its battery. Returns at once. */
  public void onBattery(boolean now) {
    supply.machine(now);
  }

  /** Has this called when the visit loop comes to it; false if the loop has no room for it. */
  public boolean pulse(Runnable felt) {
    return visits.pulse(felt);
  }

  /**
   * Begins no visit any more if nobody is here when the visit loop comes to it, and tells on the
   * loop's thread; the rest goes on until {@link #close}. Returns at once.
   */
  public void endIf(BooleanSupplier nobody, Runnable ended) {
    visits.endIf(nobody, ended);
  }

  /** Waits until the warm-up is over; false if it is not within this time. */
  public boolean awaitWarm(Duration atMost) throws InterruptedException {
    return warmUp.join(atMost);
  }

  /** Stops everything, within a few seconds; what was not sent waits in the journal. */
  @Override
  public void close() {
    parts.cardReader().close();
    visits.close();
    settler.close();
    uploader.close();
    staffRoom.ifPresent(StaffRoom::close);
    staff.close();
    tally.close();
    guide.close();
    watch.close();
    parts.printer().close();
    parts.hospital().register().close();
    parts.hospital().openVisits().close();
    parts.journal().close();
  }
}

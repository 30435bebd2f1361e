package org.sitthi.device.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sitthi.central.StartException;
import org.sitthi.device.demo.VisitTrace.Moment;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.screens.KioskWindow;
import org.sitthi.kiosk.screens.ScreenShots;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.LastScreen;
import org.sitthi.kiosk.visit.VisitState.SeenToday;
import org.sitthi.record.VisitRecord;

/** One whole visit without hands, and everything it left behind in a folder. */
final class DemoOnce {

  /** The visit ended as it should, but leaves no record: a card that can't be read, say. */
  static final int NO_RECORD = 3;

  private static final Duration VISIT = Duration.ofSeconds(90);
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(30);

  /** The paper is cut when the printer answers; its picture is written a little later. */
  private static final Duration SLIP = Duration.ofSeconds(3);

  private static final Duration READY = Duration.ofSeconds(30);
  private static final int FIRST_LOOK_EXCHANGES = 3;

  private final DemoOptions.Once options;
  private final PrintStream out;

  DemoOnce(DemoOptions.Once options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  int run() throws IOException, InterruptedException, StartException {
    Files.createDirectories(options.out().resolve("screens"));
    TrialPlan plan = TrialPlan.lifelike();
    try (Closing closing = Closing.alsoOnSignal()) {
      Path folder = closing.folder("sitthi-demo-");
      TrialHospital hospital = closing.keep(() -> TrialHospital.open(folder, plan));
      MadeUpPerson person = DemoMain.person(hospital, options.card());
      options.fault().map(DemoMain::fault).ifPresent(fault -> fault.strike(hospital.town()));
      return visit(closing, hospital, person, plan);
    }
  }

  private int visit(Closing closing, TrialHospital hospital, MadeUpPerson person, TrialPlan plan)
      throws IOException, InterruptedException, StartException {
    KioskConfig config = KioskConfig.load(hospital.kioskSettings());
    KioskWindow window =
        closing.unlessClosed(() -> KioskWindow.open(KioskParts.screen(config, true), Texts.load()));
    window.rehearse(VisitRehearsal.of(KioskParts.rules(config, true)).states());
    NamePulse name = new NamePulse();
    AtomicReference<TrialKiosk> started = new AtomicReference<>();
    AutoPatient patient =
        new AutoPatient(
            person, event -> Objects.requireNonNull(started.get()).kiosk().touch(event));
    TrialKiosk kiosk =
        closing.keep(
            () -> TrialKiosk.open(hospital, List.of(window, name, patient), DemoMain::crash));
    started.set(kiosk);
    kiosk.awaitReady(READY);
    int from = kiosk.trace().size();
    hospital.slot().insert(person);
    Optional<Moment> end = kiosk.trace().await(from, DemoOnce::isEnd, VISIT);
    hospital.slot().remove();
    if (end.isEmpty() || !(end.get().state() instanceof LastScreen last)) {
      out.println("demo: the visit did not end within " + VISIT.toSeconds() + " s");
      return 1;
    }
    List<Moment> moments = kiosk.trace().moments().subList(from, kiosk.trace().size());
    Timings timings = timings(kiosk, name, plan, moments, hospital);
    timings.value("touches", patient.touches());
    int status = record(hospital, kiosk, last, timings);
    slip(hospital, last);
    Files.writeString(options.out().resolve("timings.json"), timings.json());
    screens(window, moments);
    out.println("demo: what it left is in " + options.out().toAbsolutePath());
    return status;
  }

  private Timings timings(
      TrialKiosk kiosk,
      NamePulse name,
      TrialPlan plan,
      List<Moment> moments,
      TrialHospital hospital)
      throws InterruptedException {
    Timings timings = new Timings(kiosk.reader().detectedNanos());
    double cardMillis = plan.cardExchange().toNanos() / 1e6;
    if (name.shownNanos() != 0) {
      timings.at("nameOnScreen", name.shownNanos());
    }
    timings.states(moments);
    hospital
        .roll()
        .awaitSlip(1, SLIP)
        .ifPresent(slip -> timings.at("firstByteAtPrinter", slip.firstByteNanos()));
    timings.value("cardExchanges", hospital.slot().exchanges());
    timings.value("cardExchangeMillis", cardMillis);
    timings.span("nameOverhead", "cardDetected", "nameOnScreen", FIRST_LOOK_EXCHANGES * cardMillis);
    timings.span("codeKnownToRecordSaved", "stateRecording", "statePrinting", 0);
    timings.span("cardToFirstByte", "cardDetected", "firstByteAtPrinter", 0);
    timings.span("codeKnownToFirstByte", "stateRecording", "firstByteAtPrinter", 0);
    return timings;
  }

  private int record(TrialHospital hospital, TrialKiosk kiosk, LastScreen end, Timings timings)
      throws IOException, InterruptedException {
    Optional<VisitRecord> saved = saved(end);
    if (saved.isEmpty()) {
      out.println("demo: the visit ended as " + describe(end) + " and leaves no record");
      return NO_RECORD;
    }
    UUID recordId = saved.get().recordId();
    Optional<Long> acknowledged = kiosk.awaitAcknowledged(recordId, ACKNOWLEDGED);
    if (acknowledged.isEmpty()) {
      out.println("demo: the central store did not acknowledge the record in time");
      return 1;
    }
    timings.at("acknowledged", acknowledged.get());
    try (Desk desk = new Desk(hospital.centralUrl(), hospital.centralTrust())) {
      byte[] held =
          desk.record(recordId)
              .orElseThrow(() -> new IOException("acknowledged, but not in the central store"));
      Files.write(options.out().resolve("record.json"), held);
    }
    out.println("demo: the visit ended as " + describe(end) + "; the central store has its record");
    return 0;
  }

  private void slip(TrialHospital hospital, LastScreen end) throws IOException {
    List<PrintedSlip> slips = hospital.roll().slips();
    if (slips.isEmpty()) {
      out.println("demo: no slip came out (" + describe(end) + ")");
      return;
    }
    int number = slips.getLast().number();
    for (String kind : List.of("png", "bin")) {
      Files.copy(
          hospital.paper().resolve("slip-" + number + "." + kind),
          options.out().resolve("slip." + kind),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The states of the visit, shown once more on the same screens: taking pictures costs time. */
  private void screens(KioskWindow window, List<Moment> moments) throws IOException {
    List<VisitState> seen = new ArrayList<>();
    seen.add(new VisitState.Idle());
    moments.forEach(moment -> seen.add(moment.state()));
    int number = 0;
    for (VisitState state : seen) {
      number++;
      byte[] picture =
          window.with(screens -> {
            screens.show(state);
            return ScreenShots.png(screens.scene());
          });
      String file = "%02d-%s.png".formatted(number, state.getClass().getSimpleName());
      Files.write(options.out().resolve("screens").resolve(file), picture);
    }
  }

  /** Whether a visit shows its last screen. */
  static boolean isEnd(VisitState state) {
    return state instanceof LastScreen;
  }

  private static Optional<VisitRecord> saved(LastScreen end) {
    return switch (end) {
      case Finished finished -> Optional.of(finished.saved());
      case Deferred deferred -> Optional.of(deferred.saved());
      case SeenToday seen -> Optional.of(seen.record());
      case Apology _ -> Optional.empty();
    };
  }

  private static String describe(LastScreen end) {
    String name = end.getClass().getSimpleName();
    return switch (end) {
      case Deferred deferred -> name + " " + deferred.cause().code();
      case Apology apology -> name + " " + apology.cause().code();
      case SeenToday seen -> name + " " + seen.record().claim().value().orElse("");
      case Finished finished -> name + " " + finished.saved().claim().value().orElse("");
    };
  }
}

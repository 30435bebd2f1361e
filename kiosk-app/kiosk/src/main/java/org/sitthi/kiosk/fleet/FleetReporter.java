package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitthi.hardware.printer.PaperForecast;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.identity.DeviceIdentity;
import org.sitthi.kiosk.journal.DayBook;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.printing.CountingPrinter;
import org.sitthi.kiosk.staff.StaffAudit;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/**
 * Tells the central store each quarter of a minute, and when the kiosk closes or opens, how it is;
 * on a thread of its own, one call at a time, so that a store that is slow delays nobody. A beat
 * that did not arrive is not made up for: the next one says more.
 */
public final class FleetReporter implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final Duration LAST_TURN = Duration.ofSeconds(2);
  private static final PrinterState NOT_ASKED =
      new PrinterState(
          PrinterState.Device.UNKNOWN, PrinterState.Paper.UNKNOWN, PrinterState.Cover.UNKNOWN);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fleet").factory());
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Sources sources;
  private final KioskConfig config;
  private final NewSettings settings;
  private final InstantSource clock;
  private final FleetDesk desk;
  private final Machine machine;
  private final RecordJson json = new RecordJson();
  private final Instant startedAt;
  private final VisitCounts counts;
  private final Consumer<Optional<NextKiosk>> next;
  private final Consumer<Throwable> crash;
  private volatile Runnable settingsWait = () -> {};

  // Of the one thread.
  private final Optional<AuditWalk> audit;
  private Optional<Long> auditAt = Optional.empty();
  private Optional<Long> ahead = Optional.empty();

  /**
   * Where the figures come from.
   *
   * @param version of the program
   * @param clockTrust what the kernel says of the clock; absent = not asked
   * @param attention what else somebody has to come for
   * @param audit what was done in staff mode; absent = there is none
   */
  public record Sources(
      String version,
      Outbox outbox,
      Optional<DayBook> book,
      Optional<CountingPrinter> printer,
      Optional<ClockTrust> clockTrust,
      Supplier<Heartbeat.Attention> attention,
      Optional<StaffAudit> audit) {}

  /**
   * Nothing is told yet.
   *
   * @param file the kiosk's own settings file, against which new site settings are tried
   * @param laid the settings this program began with
   * @param objection why a program with such settings would not start; absent = it would
   * @param shown who else listens to the visit
   * @param next told where to send people while this kiosk is closed; must return at once
   */
  public FleetReporter(
      Sources sources,
      Path file,
      SettingsFile.Laid laid,
      Function<KioskConfig, Optional<String>> objection,
      InstantSource clock,
      VisitListener shown,
      Consumer<Optional<NextKiosk>> next,
      Consumer<Throwable> crash) {
    this.sources = sources;
    this.config = laid.config();
    this.clock = clock;
    KioskConfig.Central central = config.central();
    this.desk = new FleetDesk(central.url(), central.trust(), central.identity());
    this.settings = new NewSettings(new NewSettings.Settled(file, laid, objection), desk::settings);
    this.machine = new Machine(Path.of("/"), config.dataDir());
    this.startedAt = clock.instant();
    this.audit = sources.audit().map(AuditWalk::new);
    this.counts = new VisitCounts(shown, clock, this::wake);
    this.next = next;
    this.crash = crash;
  }

  /** Who is to be told each state of the visit. */
  public VisitListener listener() {
    return counts;
  }

  /**
   * Tells from now on.
   *
   * @param settingsWait called after each beat while site settings other than those in force lie
   *     ready for the next start; must return at once
   */
  public void start(Runnable settingsWait) {
    this.settingsWait = settingsWait;
    var _ = timer.scheduleWithFixedDelay(this::turn, 1, EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** Ends the call that is under way, and waits a moment for what follows from the last answer. */
  @Override
  public void close() {
    timer.shutdownNow();
    desk.close();
    try {
      var _ = timer.awaitTermination(LAST_TURN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    if (woken.compareAndSet(false, true) && !timer.isShutdown()) {
      timer.execute(() -> {
        woken.set(false);
        turn();
      });
    }
  }

  private void turn() {
    try {
      beat();
      if (settings.areWaiting()) {
        settingsWait.run();
      }
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  /** One beat, and what follows from the answer. */
  void beat() {
    Instant before = clock.instant();
    Optional<HeartbeatAnswer> answer = desk.beat(heartbeat(before));
    if (answer.isEmpty()) {
      return;
    }
    Duration way = Duration.between(before, clock.instant());
    Instant middle = before.plus(way.dividedBy(2));
    ahead = Optional.of(Duration.between(answer.get().now(), middle).toMillis());
    next.accept(answer.get().next());
    auditAt = answer.get().staffAuditAt();
    settings.look(answer.get().settingsVersion());
  }

  private Heartbeat heartbeat(Instant now) {
    return new Heartbeat(
        config.kioskId(),
        now,
        startedAt,
        new Heartbeat.Program(
            sources.version(), String.valueOf(Runtime.version()), Machine.system()),
        counts.service(),
        printer(),
        outbox(now),
        sources
            .book()
            .flatMap(book -> book.head(config.kioskId()))
            .map(head -> new Heartbeat.Chain(head.sequence(), head.hash())),
        counts.visits(),
        new Heartbeat.Clock(ahead, sources.clockTrust().map(it -> it.doubt(now).isEmpty())),
        machine.look(),
        certificateUntil(),
        settings.told(),
        Optional.of(sources.attention().get()),
        audit.map(walk -> walk.look(auditAt)));
  }

  private Heartbeat.Printer printer() {
    Optional<CountingPrinter> counting = sources.printer();
    PrinterState state = counting.map(CountingPrinter::lastSeen).orElse(NOT_ASKED);
    Optional<PaperForecast> forecast = counting.map(CountingPrinter::forecast);
    return new Heartbeat.Printer(
        state.device().name(),
        state.paper().name(),
        state.cover().name(),
        state.fault().map(Enum::name),
        forecast.flatMap(it -> it.slipsLeft().stream().boxed().findFirst()),
        forecast.map(PaperForecast::usedMillimetres));
  }

  private Heartbeat.Outbox outbox(Instant now) {
    Outbox.Load load = sources.outbox().load();
    Optional<Long> oldest =
        sources.outbox().due(Instant.MAX, 1).stream()
            .findFirst()
            .flatMap(this::savedAt)
            .map(at -> Math.max(0, Duration.between(at, now).toSeconds()));
    return new Heartbeat.Outbox(load.waiting(), load.parked(), oldest);
  }

  private Optional<Instant> savedAt(Outbox.Outgoing outgoing) {
    try {
      byte[] bytes = outgoing.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return Optional.of(json.read(bytes).createdAt().toInstant());
    } catch (RecordFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> certificateUntil() {
    Path identity = DeviceIdentity.in(config.central().identity());
    if (!Files.exists(identity)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DeviceIdentity.read(identity).certificate().getNotAfter().toInstant());
    } catch (IOException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}

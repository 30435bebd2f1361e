package org.sitthi.device.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sitthi.hardware.panel.log.PanelLog;
import org.sitthi.kiosk.Kiosk;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/**
 * A real kiosk at a trial hospital, in this process, with its moments noted; says that it is a
 * demo.
 */
public final class TrialKiosk implements AutoCloseable {

  private final VisitTrace trace = new VisitTrace();
  private final BlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>(10_000);
  private final List<VisitListener> listeners = new CopyOnWriteArrayList<>();
  private final PanelLog panel = new PanelLog();
  private final WatchedReader reader;
  private final Kiosk kiosk;

  private record Acknowledged(UUID recordId, long nanos) {}

  private TrialKiosk(
      KioskConfig config,
      Path pcscSocket,
      List<VisitListener> more,
      Supplier<Language> spoken,
      Consumer<Throwable> crash) {
    Kiosk.Parts real =
        KioskParts.open(
            config, Texts.load(), InstantSource.system(), Optional.of(pcscSocket), spoken);
    reader = new WatchedReader(real.cardReader());
    listeners.add(trace);
    listeners.addAll(more);
    kiosk =
        Kiosk.start(
            KioskParts.rules(config, true),
            real.withCardReader(reader).withPanel(panel),
            InstantSource.system(),
            all(),
            (recordId, _) -> note(recordId),
            crash);
  }

  private VisitListener all() {
    return new VisitListener() {
      @Override
      public void entered(VisitState state, long nanos) {
        listeners.forEach(listener -> listener.entered(state, nanos));
      }

      @Override
      public void slips(boolean possible) {
        listeners.forEach(listener -> listener.slips(possible));
      }

      @Override
      public void help(HelpState state) {
        listeners.forEach(listener -> listener.help(state));
      }
    };
  }

  /**
   * Opens a kiosk at a hospital.
   *
   * @param more told each state too, on the visit's thread
   */
  public static TrialKiosk open(
      TrialHospital hospital, List<VisitListener> more, Consumer<Throwable> crash) {
    return open(KioskConfig.load(hospital.kioskSettings()), hospital, more, crash);
  }

  /** Opens a kiosk whose patients speak the language that its window shows. */
  static TrialKiosk open(
      TrialHospital hospital,
      List<VisitListener> more,
      Supplier<Language> spoken,
      Consumer<Throwable> crash) {
    KioskConfig config = KioskConfig.load(hospital.kioskSettings());
    return new TrialKiosk(config, hospital.pcscd().socket(), more, spoken, crash);
  }

  /** Opens a kiosk of these settings at the hospital's card reader service. */
  static TrialKiosk open(
      KioskConfig config,
      TrialHospital hospital,
      List<VisitListener> more,
      Consumer<Throwable> crash) {
    return new TrialKiosk(config, hospital.pcscd().socket(), more, () -> Language.TH, crash);
  }

  /** The kiosk. */
  public Kiosk kiosk() {
    return kiosk;
  }

  /** Tells this one too, from now on. */
  void listen(VisitListener more) {
    listeners.add(more);
  }

  /** The cabinet's panel, of words. */
  public PanelLog panel() {
    return panel;
  }

  /** What the visits went through. */
  public VisitTrace trace() {
    return trace;
  }

  /** Waits until the kiosk is warm and has its reader. */
  public void awaitReady(Duration atMost) throws InterruptedException {
    if (!kiosk.awaitWarm(atMost) || !reader.awaitReady(atMost)) {
      throw new IllegalStateException("the kiosk is not ready within " + atMost.toSeconds() + " s");
    }
  }

  /** The card reader's moments. */
  WatchedReader reader() {
    return reader;
  }

  /** Waits until the central store has acknowledged this record; when, or empty if it does not. */
  public Optional<Long> awaitAcknowledged(UUID recordId, Duration atMost)
      throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toNanos(); left > 0; left = until - System.nanoTime()) {
      Acknowledged next = acknowledged.poll(left, TimeUnit.NANOSECONDS);
      if (next != null && next.recordId().equals(recordId)) {
        return Optional.of(next.nanos());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    kiosk.close();
  }

  private void note(UUID recordId) {
    if (!acknowledged.offer(new Acknowledged(recordId, System.nanoTime()))) {
      throw new IllegalStateException("nobody reads what was acknowledged");
    }
  }
}

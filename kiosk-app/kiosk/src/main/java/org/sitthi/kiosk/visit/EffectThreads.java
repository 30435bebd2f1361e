package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;

/**
 * Runs effects, each on a virtual thread of its own, and answers in the place of one that does not
 * come back. The ports have deadlines of their own; these are the last line.
 */
final class EffectThreads implements AutoCloseable {

  private final EffectRunner runner;
  private final Consumer<Throwable> crash;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("visit-timer").daemon().factory());
  private final Supplier<OffsetDateTime> now;
  private @Nullable ScheduledFuture<?> waiting;

  EffectThreads(EffectRunner runner, Supplier<OffsetDateTime> now, Consumer<Throwable> crash) {
    this.runner = runner;
    this.now = now;
    this.crash = crash;
  }

  /** Starts one effect; called on the loop's thread. */
  void start(VisitEffect effect, Consumer<VisitEvent> events) {
    switch (effect) {
      case VisitEffect.Wait wait -> {
        stopWaiting();
        waiting = after(wait.time(), () -> events.accept(new VisitEvent.TimeOver()));
      }
      case VisitEffect.LookUpHistory(var _, Duration pause) when pause.isPositive() -> {
        var _ = after(pause, () -> launch(effect, events));
      }
      case VisitEffect.ReadCard _,
          VisitEffect.ReadyPrinter _,
          VisitEffect.CheckEntitlement _,
          VisitEffect.LookUpHistory _,
          VisitEffect.SaveAttempt _,
          VisitEffect.RequestClaim _,
          VisitEffect.SaveRecord _,
          VisitEffect.PrintSlip _,
          VisitEffect.SettleLater _ ->
          launch(effect, events);
    }
  }

  /** The state was left: its wait is over without an event. */
  void stopWaiting() {
    if (waiting != null) {
      waiting.cancel(false);
      waiting = null;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private ScheduledFuture<?> after(Duration time, Runnable what) {
    return timer.schedule(what, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void launch(VisitEffect effect, Consumer<VisitEvent> events) {
    AtomicBoolean ended = new AtomicBoolean();
    Thread worker =
        Thread.ofVirtual()
            .name("visit-effect")
            .unstarted(() ->
                run(
                    effect,
                    event -> {
                      if (event instanceof VisitEvent.NameKnown ? !ended.get() : once(ended)) {
                        events.accept(event);
                      }
                    }));
    var _ =
        after(
            deadline(effect),
            () -> {
              VisitEvent fallback = overdue(effect);
              if (fallback != null && once(ended)) {
                worker.interrupt();
                events.accept(fallback);
              }
            });
    worker.start();
  }

  private static boolean once(AtomicBoolean ended) {
    return ended.compareAndSet(false, true);
  }

  private void run(VisitEffect effect, Consumer<VisitEvent> events) {
    try {
      runner.run(effect, events);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  /** Longer than what the port promises. */
  private static Duration deadline(VisitEffect effect) {
    return switch (effect) {
      case VisitEffect.ReadCard _ -> Duration.ofSeconds(20);
      case VisitEffect.CheckEntitlement _ -> Duration.ofSeconds(40);
      case VisitEffect.LookUpHistory _ -> Duration.ofSeconds(20);
      case VisitEffect.RequestClaim _ -> Duration.ofSeconds(40);
      case VisitEffect.SaveAttempt _, VisitEffect.SaveRecord _ -> Duration.ofSeconds(10);
      case VisitEffect.PrintSlip _ -> Duration.ofSeconds(45);
      case VisitEffect.ReadyPrinter _, VisitEffect.SettleLater _, VisitEffect.Wait _ ->
          Duration.ofSeconds(60);
    };
  }

  /** What is true when nothing came back in time; a claim's code is then found by look-up. */
  private @Nullable VisitEvent overdue(VisitEffect effect) {
    DeskTrouble trouble = new DeskTrouble(DeskTrouble.Kind.TOO_SLOW, "no answer from the adapter");
    return switch (effect) {
      case VisitEffect.ReadCard _ ->
          new VisitEvent.CardWasRead(
              new CardReading.Failed(CardFault.TIMED_OUT, "no answer from the adapter"));
      case VisitEffect.CheckEntitlement _ ->
          new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Unreachable(trouble));
      case VisitEffect.LookUpHistory _ ->
          new VisitEvent.HistoryAnswered(new HistoryAnswer.Unreachable(trouble), now.get());
      case VisitEffect.RequestClaim(var request) ->
          new VisitEvent.ClaimAnswered(
              request.attemptId(), new ClaimAnswer.AnswerLost(trouble), now.get());
      case VisitEffect.SaveAttempt _, VisitEffect.SaveRecord _ -> new VisitEvent.NotSaved();
      case VisitEffect.PrintSlip _ ->
          new VisitEvent.SlipEnded(
              new SlipOutcome.Failed(
                  PrinterFault.SILENT, SlipOutcome.Evidence.NONE, "no answer from the adapter"));
      case VisitEffect.ReadyPrinter _, VisitEffect.SettleLater _, VisitEffect.Wait _ -> null;
    };
  }
}

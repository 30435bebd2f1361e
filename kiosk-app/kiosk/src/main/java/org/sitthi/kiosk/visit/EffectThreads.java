package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;

/**
 * Runs effects, each on a thread of its own, and answers in the place of one that does not come
 * back. The ports have deadlines of their own; these are the last line.
 *
 * <p>The desks are waited for on virtual threads. Journal and printer are called on platform
 * threads: SQLite and the drawing of a slip run native code, which would keep a virtual thread's
 * carrier, and a kiosk's two cores have only two.
 */
final class EffectThreads implements AutoCloseable {

  private final EffectRunner runner;
  private final Function<VisitEffect, Duration> deadline;
  private final LateAnswers late;
  private final Consumer<Throwable> crash;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("visit-timer").daemon().factory());
  private final Supplier<OffsetDateTime> now;
  private @Nullable ScheduledFuture<?> waiting;

  /**
   * No thread runs yet.
   *
   * @param late takes the answer to a claim that comes after its deadline
   */
  EffectThreads(
      EffectRunner runner,
      Supplier<OffsetDateTime> now,
      LateAnswers late,
      Consumer<Throwable> crash) {
    this(runner, now, late, crash, EffectThreads::usualDeadline);
  }

  EffectThreads(
      EffectRunner runner,
      Supplier<OffsetDateTime> now,
      LateAnswers late,
      Consumer<Throwable> crash,
      Function<VisitEffect, Duration> deadline) {
    this.deadline = deadline;
    this.runner = runner;
    this.late = late;
    this.now = now;
    this.crash = crash;
    // What is over is let go at once: its effect holds a patient's data.
    timer.setRemoveOnCancelPolicy(true);
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
          VisitEffect.WatchSlip _,
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

  /** How many deadlines and waits run. */
  int timers() {
    return timer.getQueue().size();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private ScheduledFuture<?> after(Duration time, Runnable what) {
    return timer.schedule(what, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void launch(VisitEffect effect, Consumer<VisitEvent> events) {
    new Running(effect, events).start();
  }

  /** One effect under way. Only its first end counts: its own or its deadline's. */
  private final class Running {

    private final VisitEffect effect;
    private final Consumer<VisitEvent> events;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread worker;
    private @Nullable ScheduledFuture<?> watch;

    Running(VisitEffect effect, Consumer<VisitEvent> events) {
      this.effect = effect;
      this.events = events;
      this.worker = thread(effect).unstarted(this::work);
    }

    void start() {
      watch = after(deadline.apply(effect), this::endOverdue);
      worker.start();
    }

    private void work() {
      try {
        runner.run(effect, this::pass);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException | Error e) {
        crash.accept(e);
      } finally {
        if (watch != null) {
          watch.cancel(false);
        }
      }
    }

    private void pass(VisitEvent event) {
      if (event instanceof VisitEvent.NameKnown ? !ended.get() : ended.compareAndSet(false, true)) {
        events.accept(event);
      } else if (event instanceof VisitEvent.ClaimAnswered answered) {
        late.answered(answered.attemptId(), answered.answer(), answered.at());
      }
    }

    private void endOverdue() {
      VisitEvent fallback = overdue(effect);
      if (fallback != null && ended.compareAndSet(false, true)) {
        worker.interrupt();
        events.accept(fallback);
      }
    }
  }

  /** A desk's socket lets a virtual thread go while it waits; native code does not. */
  private static Thread.Builder thread(VisitEffect effect) {
    return switch (effect) {
      case VisitEffect.ReadCard _,
          VisitEffect.CheckEntitlement _,
          VisitEffect.LookUpHistory _,
          VisitEffect.RequestClaim _,
          VisitEffect.SettleLater _,
          VisitEffect.Wait _ ->
          Thread.ofVirtual().name("visit-effect");
      case VisitEffect.SaveAttempt _,
          VisitEffect.SaveRecord _,
          VisitEffect.ReadyPrinter _,
          VisitEffect.PrintSlip _,
          VisitEffect.WatchSlip _ ->
          Thread.ofPlatform().daemon().name("visit-effect");
    };
  }

  /** Longer than what the port promises. */
  private static Duration usualDeadline(VisitEffect effect) {
    return switch (effect) {
      case VisitEffect.ReadCard _ -> Duration.ofSeconds(20);
      case VisitEffect.CheckEntitlement _ -> Duration.ofSeconds(40);
      case VisitEffect.LookUpHistory _ -> Duration.ofSeconds(20);
      case VisitEffect.RequestClaim _ -> Duration.ofSeconds(40);
      case VisitEffect.SaveAttempt _, VisitEffect.SaveRecord _ -> Duration.ofSeconds(15);
      case VisitEffect.PrintSlip _ -> Duration.ofSeconds(45);
      case VisitEffect.WatchSlip _ -> Duration.ofSeconds(75);
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
      case VisitEffect.WatchSlip _ -> new VisitEvent.SlipWatched(Pickup.UNSEEN);
      case VisitEffect.ReadyPrinter _, VisitEffect.SettleLater _, VisitEffect.Wait _ -> null;
    };
  }
}

package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs effects, each on a thread of its own, and answers in the place of one that does not come
 * back. The ports have deadlines of their own; these are the last line.
 *
 * <p>The desks are waited for on virtual threads. Journal and printer are called on platform
 * threads: SQLite and the drawing of a slip run native code, which would keep a virtual thread's
 * carrier, and a kiosk's two cores have only two.
 */
final class EffectThreads implements EffectStarter, AutoCloseable {

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
    this(runner, now, late, crash, EffectEnd::usualDeadline);
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

  /** Called on the loop's thread. */
  @Override
  public void start(VisitEffect effect, Consumer<VisitEvent> events) {
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
          VisitEffect.AskRegister _,
          VisitEffect.RecallVisit _,
          VisitEffect.FindElsewhere _,
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

  @Override
  public void stopWaiting() {
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
    private final EffectEnd end;
    private final Thread worker;
    private @Nullable ScheduledFuture<?> watch;

    Running(VisitEffect effect, Consumer<VisitEvent> events) {
      this.effect = effect;
      this.end = new EffectEnd(effect, events, late, now);
      this.worker = thread(effect).unstarted(this::work);
    }

    void start() {
      watch = after(deadline.apply(effect), this::endOverdue);
      worker.start();
    }

    private void work() {
      try {
        runner.run(effect, end::pass);
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

    private void endOverdue() {
      if (end.overdue()) {
        worker.interrupt();
      }
    }
  }

  /** A desk's socket lets a virtual thread go while it waits; native code does not. */
  private static Thread.Builder thread(VisitEffect effect) {
    return switch (effect) {
      case VisitEffect.ReadCard _,
          VisitEffect.CheckEntitlement _,
          VisitEffect.AskRegister _,
          VisitEffect.FindElsewhere _,
          VisitEffect.LookUpHistory _,
          VisitEffect.RequestClaim _,
          VisitEffect.SettleLater _,
          VisitEffect.Wait _ ->
          Thread.ofVirtual().name("visit-effect");
      case VisitEffect.RecallVisit _,
          VisitEffect.SaveAttempt _,
          VisitEffect.SaveRecord _,
          VisitEffect.ReadyPrinter _,
          VisitEffect.PrintSlip _,
          VisitEffect.WatchSlip _ ->
          Thread.ofPlatform().daemon().name("visit-effect");
    };
  }
}

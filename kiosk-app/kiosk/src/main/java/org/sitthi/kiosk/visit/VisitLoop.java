package org.sitthi.kiosk.visit;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sitthi.hardware.card.SlotEvent;

/**
 * The imperative shell round {@link VisitCore}: one thread calls it, a bounded queue takes what
 * comes in, effects run on threads of their own, each with a deadline, and come back as events.
 *
 * <p>Device callbacks and fingers only enqueue.
 */
public final class VisitLoop implements AutoCloseable {

  private static final int QUEUE_SIZE = 256;

  private final Consumer<Throwable> crash;
  private final BlockingQueue<VisitInput> queue = new ArrayBlockingQueue<>(QUEUE_SIZE);
  private final EffectThreads effects;
  private final VisitCore core;
  private final Thread thread;

  /**
   * Made at rest; {@link #start} starts it.
   *
   * @param crash told a bug, once; whoever gets it ends the process
   */
  public VisitLoop(
      SiteRules rules,
      EffectRunner runner,
      InstantSource clock,
      VisitListener listener,
      LateAnswers late,
      Consumer<Throwable> crash) {
    this.crash = crash;
    this.effects =
        new EffectThreads(
            runner, () -> OffsetDateTime.ofInstant(clock.instant(), rules.zone()), late, crash);
    this.core =
        new VisitCore(
            rules,
            new Visit(rules),
            new VisitCore.Surroundings(clock, System::nanoTime, UUID::randomUUID, listener, late),
            effects,
            this::enqueue);
    this.thread = Thread.ofPlatform().name("visit-loop").unstarted(this::run);
  }

  /** Starts the loop in {@link VisitState.Idle}. */
  public void start() {
    thread.start();
  }

  /** Takes what the card slot tells. Returns at once. */
  public void slot(SlotEvent event) {
    enqueue(new VisitInput.Slot(event));
  }

  /** Takes a touch; a touch too many is dropped. Returns at once. */
  public void touch(VisitEvent.TouchEvent event) {
    var _ = queue.offer(new VisitInput.Touch(event));
  }

  /** Takes it that the printer, after trouble, is well again. Returns at once. */
  public void printerReady() {
    enqueue(new VisitInput.Printer());
  }

  /** Takes it that staff have closed the kiosk, or opened it. Returns at once. */
  public void service(boolean closed) {
    enqueue(new VisitInput.Service(closed));
  }

  /** Begins a visit for a person without a card, if nobody is served. Returns at once. */
  public void typed(TypedPerson person) {
    enqueue(new VisitInput.Typed(person));
  }

  /** Takes it that mains power is away, or back. Returns at once. */
  public void power(boolean away) {
    enqueue(new VisitInput.Power(away));
  }

  /**
   * Has this called on the loop's thread in its turn; not at all while the loop hangs.
   *
   * @return false if there is no room for it in the queue
   */
  public boolean pulse(Runnable felt) {
    return queue.offer(new VisitInput.Pulse(felt));
  }

  /**
   * Ends the loop in its turn, if there is nothing to be kept from then: no visit begins after it.
   *
   * @param nobody asked on the loop's thread
   * @param ended called there once the loop takes nothing more; must return at once
   */
  public void endIf(BooleanSupplier nobody, Runnable ended) {
    var _ =
        pulse(() -> {
          if (nobody.getAsBoolean()) {
            Thread.currentThread().interrupt();
            ended.run();
          }
        });
  }

  /** Stops the loop and what runs for it; waits at most two seconds. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Not before: a step that is under way still starts its effects.
      effects.close();
    }
  }

  private void enqueue(VisitInput input) {
    if (!queue.offer(input)) {
      crash.accept(new IllegalStateException("visit queue full: the loop hangs"));
    }
  }

  private void run() {
    try {
      core.begin();
      while (!Thread.currentThread().isInterrupted()) {
        core.handle(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }
}

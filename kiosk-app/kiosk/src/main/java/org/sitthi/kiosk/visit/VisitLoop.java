package org.sitthi.kiosk.visit;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ClaimAnswered;
import org.sitthi.kiosk.visit.VisitEvent.ReaderBack;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;

/**
 * The imperative shell round {@link Visit}: one thread owns the state, a bounded queue takes
 * events, effects run on threads of their own, each with a deadline, and come back as events.
 *
 * <p>Device callbacks and fingers only enqueue. An event of an earlier visit is dropped by its
 * number; only an answer to a claim goes to {@link LateAnswers}.
 */
public final class VisitLoop implements AutoCloseable {

  private static final int QUEUE_SIZE = 256;

  private final Visit visit;
  private final SiteRules rules;
  private final InstantSource clock;
  private final VisitListener listener;
  private final LateAnswers late;
  private final Consumer<Throwable> crash;
  private final BlockingQueue<Incoming> queue = new ArrayBlockingQueue<>(QUEUE_SIZE);
  private final EffectThreads effects;
  private final SlotMemory slot = new SlotMemory();
  private final Thread thread;

  private VisitState state = new VisitState.Idle();
  private long visitNumber;

  /** The wait that counts; a wait that was left behind has another number. */
  private long waitNumber;

  /** What comes in. */
  private sealed interface Incoming {

    record Slot(SlotEvent event) implements Incoming {}

    record Touch(VisitEvent.TouchEvent event) implements Incoming {}

    record Result(long visitNumber, VisitEvent event) implements Incoming {}

    record WaitOver(long waitNumber) implements Incoming {}

    record Printer() implements Incoming {}

    record Pulse(Runnable felt) implements Incoming {}
  }

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
    this.rules = rules;
    this.visit = new Visit(rules);
    this.clock = clock;
    this.listener = listener;
    this.late = late;
    this.crash = crash;
    this.effects = new EffectThreads(runner, this::now, late, crash);
    this.thread = Thread.ofPlatform().name("visit-loop").unstarted(this::run);
  }

  /** Starts the loop in {@link VisitState.Idle}. */
  public void start() {
    thread.start();
  }

  /** Takes what the card slot tells. Returns at once. */
  public void slot(SlotEvent event) {
    enqueue(new Incoming.Slot(event));
  }

  /** Takes a touch; a touch too many is dropped. Returns at once. */
  public void touch(VisitEvent.TouchEvent event) {
    var _ = queue.offer(new Incoming.Touch(event));
  }

  /** Takes it that the printer, after trouble, is well again. Returns at once. */
  public void printerReady() {
    enqueue(new Incoming.Printer());
  }

  /**
   * Has this called on the loop's thread in its turn; not at all while the loop hangs.
   *
   * @return false if there is no room for it in the queue
   */
  public boolean pulse(Runnable felt) {
    return queue.offer(new Incoming.Pulse(felt));
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

  private void enqueue(Incoming incoming) {
    if (!queue.offer(incoming)) {
      crash.accept(new IllegalStateException("visit queue full: the loop hangs"));
    }
  }

  private void run() {
    try {
      listener.entered(state, System.nanoTime());
      while (!Thread.currentThread().isInterrupted()) {
        handle(queue.take());
        replaySlot();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      crash.accept(e);
    }
  }

  private void handle(Incoming incoming) {
    switch (incoming) {
      case Incoming.Slot(SlotEvent event) -> {
        slot.remember(event, Visit.keepsCard(state));
        slotEvent(event).ifPresent(this::step);
      }
      case Incoming.Touch(VisitEvent.TouchEvent event) -> step(event);
      case Incoming.Result(long number, VisitEvent event) when number == visitNumber -> step(event);
      case Incoming.Result(long _, ClaimAnswered answered) ->
          late.answered(answered.attemptId(), answered.answer(), answered.at());
      case Incoming.Result _ -> {} // of an earlier visit: dropped
      case Incoming.Printer _ -> step(new VisitEvent.PrinterReady());
      case Incoming.Pulse(Runnable felt) -> felt.run();
      case Incoming.WaitOver(long number) -> {
        if (number == waitNumber) {
          step(new VisitEvent.TimeOver());
        }
      }
    }
  }

  /** A card that could not begin a visit when it went in begins it as soon as it can. */
  private void replaySlot() {
    if (Visit.ready(state)) {
      switch (slot.unseen()) {
        case SlotMemory.Unseen.NOTHING -> {}
        case SlotMemory.Unseen.CARD -> step(cardIn());
        case SlotMemory.Unseen.LOST -> step(new ReaderLost(slot.fault()));
      }
    }
  }

  private Optional<VisitEvent> slotEvent(SlotEvent event) {
    return switch (event) {
      case SlotEvent.CardInserted _ ->
          // The pure visit is told at once in claiming and settling, where it hands over.
          slot.unseen() == SlotMemory.Unseen.CARD && (Visit.ready(state) || Visit.handsOver(state))
              ? Optional.of(cardIn())
              : Optional.empty();
      case SlotEvent.CardRemoved _ -> Optional.of(new CardOut());
      case SlotEvent.ReaderLost lost -> Optional.of(new ReaderLost(lost.fault()));
      case SlotEvent.ReaderReady _ -> Optional.of(new ReaderBack());
    };
  }

  private CardIn cardIn() {
    slot.seen();
    return new CardIn(visitNumber + 1, UUID.randomUUID(), now(), slot.readerName());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), rules.zone());
  }

  private void step(VisitEvent event) {
    Step step = visit.next(state, event);
    boolean moved = !step.state().equals(state);
    state = step.state();
    if (event instanceof CardIn card) {
      visitNumber = card.number();
    }
    if (moved) {
      waitNumber++;
      effects.stopWaiting();
      slot.learned(state);
      listener.entered(state, System.nanoTime());
    }
    step.effects().forEach(this::start);
  }

  private void start(VisitEffect effect) {
    if (effect instanceof VisitEffect.Wait) {
      long wait = ++waitNumber;
      effects.start(effect, _ -> enqueue(new Incoming.WaitOver(wait)));
    } else {
      long number = visitNumber;
      effects.start(effect, event -> enqueue(new Incoming.Result(number, event)));
    }
  }
}

package org.sitthi.kiosk.visit;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.kiosk.visit.VisitEvent.CardIn;
import org.sitthi.kiosk.visit.VisitEvent.CardOut;
import org.sitthi.kiosk.visit.VisitEvent.ClaimAnswered;
import org.sitthi.kiosk.visit.VisitEvent.PersonTyped;
import org.sitthi.kiosk.visit.VisitEvent.ReaderBack;
import org.sitthi.kiosk.visit.VisitEvent.ReaderLost;

/**
 * What holds the state of a kiosk and says, of all that comes in, what belongs to the visit that is
 * on. Knows no thread and no time of its own: {@link VisitLoop} calls it on one thread, a
 * simulation in virtual time.
 *
 * <p>An event of an earlier visit is dropped by its number; only an answer to a claim goes to
 * {@link LateAnswers}.
 */
public final class VisitCore {

  private final VisitStep visit;
  private final SiteRules rules;
  private final Surroundings around;
  private final EffectStarter effects;
  private final Consumer<VisitInput> door;
  private final SlotMemory slot = new SlotMemory();

  private VisitState state = new VisitState.Idle();
  private boolean powerAway;
  private boolean closedByStaff;

  /** The visit that is on is of a person without a card. */
  private boolean withoutCard;

  private long visitNumber;

  /** The wait that counts; a wait that was left behind has another number. */
  private long waitNumber;

  /**
   * What a visit takes from the world without asking for it.
   *
   * @param clock the kiosk's clock, which may be set while a visit runs
   * @param nanos steady time for {@link VisitListener}
   * @param ids a new one for each visit
   */
  public record Surroundings(
      InstantSource clock,
      LongSupplier nanos,
      Supplier<UUID> ids,
      VisitListener listener,
      LateAnswers late) {}

  /**
   * In {@link VisitState.Idle}.
   *
   * @param door takes what comes of effects; must bring it to {@link #handle}, on its thread
   */
  public VisitCore(
      SiteRules rules,
      VisitStep visit,
      Surroundings around,
      EffectStarter effects,
      Consumer<VisitInput> door) {
    this.rules = rules;
    this.visit = visit;
    this.around = around;
    this.effects = effects;
    this.door = door;
  }

  /** Tells the listener where it begins. */
  public void begin() {
    around.listener().entered(state, around.nanos().getAsLong());
  }

  /** Where the visit stands. */
  public VisitState state() {
    return state;
  }

  /** Takes one thing and all that follows from it at once. */
  public void handle(VisitInput input) {
    take(input);
    replaySlot();
    close();
  }

  private void take(VisitInput input) {
    switch (input) {
      case VisitInput.Slot(SlotEvent event) -> {
        slot.remember(event, Visit.keepsCard(state));
        slotEvent(event).ifPresent(this::step);
      }
      case VisitInput.Touch(VisitEvent.TouchEvent event) -> step(event);
      case VisitInput.Result(long number, VisitEvent event) when number == visitNumber ->
          step(event);
      case VisitInput.Result(long _, ClaimAnswered answered) ->
          around.late().answered(answered.attemptId(), answered.answer(), answered.at());
      case VisitInput.Result _ -> {} // of an earlier visit: dropped
      case VisitInput.Printer _ -> step(new VisitEvent.PrinterReady());
      case VisitInput.Pulse(Runnable felt) -> felt.run();
      case VisitInput.Power(boolean away) -> {
        powerAway = away;
        if (!away) {
          step(new VisitEvent.PowerBack());
        }
      }
      case VisitInput.Service(boolean closed) -> {
        closedByStaff = closed;
        if (!closed) {
          step(new VisitEvent.ServiceOpened());
        }
      }
      case VisitInput.Typed(TypedPerson person) -> {
        if (isFree()) {
          slot.unlearn();
          step(typed(person));
        }
      }
      case VisitInput.WaitOver(long number) -> {
        if (number == waitNumber) {
          step(new VisitEvent.TimeOver());
        }
      }
    }
  }

  /** On battery, or closed by staff, who is there is served to the end, and nobody after that. */
  private void close() {
    if (powerAway && state instanceof VisitState.Idle) {
      step(new VisitEvent.PowerAway());
    }
    if (closedByStaff && state instanceof VisitState.Idle) {
      step(new VisitEvent.ServiceClosed());
    }
  }

  /** A card that could not begin a visit when it went in begins it as soon as it can. */
  private void replaySlot() {
    if (Visit.ready(state)) {
      switch (slot.unseen()) {
        case SlotMemory.Unseen.NOTHING -> {}
        case SlotMemory.Unseen.CARD -> {
          if (isOpen()) {
            step(cardIn());
          }
        }
        case SlotMemory.Unseen.LOST -> step(new ReaderLost(slot.fault()));
      }
    }
  }

  private Optional<VisitEvent> slotEvent(SlotEvent event) {
    return switch (event) {
      case SlotEvent.CardInserted _ ->
          // The pure visit is told at once in claiming and settling, where it hands over.
          slot.unseen() == SlotMemory.Unseen.CARD
                  && isOpen()
                  && (Visit.ready(state) || Visit.handsOver(state))
              ? Optional.of(cardIn())
              : Optional.empty();
      case SlotEvent.CardRemoved _ -> concerns() ? Optional.of(new CardOut()) : Optional.empty();
      case SlotEvent.ReaderLost lost ->
          concerns() ? Optional.of(new ReaderLost(lost.fault())) : Optional.empty();
      case SlotEvent.ReaderReady _ -> Optional.of(new ReaderBack());
    };
  }

  /** Staff may serve somebody at a kiosk that they closed, and at one that has lost its reader. */
  private boolean isFree() {
    return !powerAway
        && (state instanceof VisitState.Idle || state instanceof VisitState.OutOfService);
  }

  /** A visit without a card goes on whatever happens in the slot. */
  private boolean concerns() {
    return !withoutCard
        || state instanceof VisitState.Idle
        || state instanceof VisitState.OutOfService;
  }

  private boolean isOpen() {
    return !powerAway && !closedByStaff;
  }

  private CardIn cardIn() {
    slot.seen();
    return new CardIn(visitNumber + 1, around.ids().get(), now(), slot.readerName());
  }

  private PersonTyped typed(TypedPerson person) {
    return new PersonTyped(
        visitNumber + 1, person.recordId(), now(), person.citizen(), person.reason());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(around.clock().instant(), rules.zone());
  }

  private void step(VisitEvent event) {
    Step step = visit.next(state, event);
    boolean moved = !step.state().equals(state);
    state = step.state();
    if (event instanceof CardIn card) {
      visitNumber = card.number();
      withoutCard = false;
    } else if (event instanceof PersonTyped typed) {
      visitNumber = typed.number();
      withoutCard = true;
    }
    if (moved) {
      waitNumber++;
      effects.stopWaiting();
      slot.learned(state);
      around.listener().entered(state, around.nanos().getAsLong());
    }
    step.effects().forEach(this::start);
  }

  private void start(VisitEffect effect) {
    if (effect instanceof VisitEffect.Wait) {
      long wait = ++waitNumber;
      effects.start(effect, _ -> door.accept(new VisitInput.WaitOver(wait)));
    } else {
      long number = visitNumber;
      effects.start(effect, event -> door.accept(new VisitInput.Result(number, event)));
    }
  }
}

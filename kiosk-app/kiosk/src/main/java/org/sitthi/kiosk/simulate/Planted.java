package org.sitthi.kiosk.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitInput;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitStep;

/** The bugs of {@link Mutant} that take more than a line. */
final class Planted {

  private Planted() {}

  static VisitStep effects(VisitStep step, UnaryOperator<VisitEffect> change) {
    return (state, event) -> {
      Step next = step.next(state, event);
      return new Step(next.state(), next.effects().stream().map(change).toList());
    };
  }

  static VisitStep requestAtOnce(VisitStep step) {
    return (state, event) -> {
      Step next = step.next(state, event);
      if (next.state() instanceof VisitState.Claiming claiming
          && next.effects().stream().anyMatch(VisitEffect.SaveAttempt.class::isInstance)) {
        Step asks =
            step.next(claiming, new VisitEvent.AttemptSaved(claiming.attempt().attemptId()));
        List<VisitEffect> both = new ArrayList<>(next.effects());
        both.addAll(asks.effects());
        return new Step(next.state(), both);
      }
      return next;
    };
  }

  static VisitStep printAtOnce(VisitStep step) {
    return (state, event) -> {
      Step next = step.next(state, event);
      List<VisitEffect> all = new ArrayList<>(next.effects());
      for (VisitEffect effect : next.effects()) {
        if (effect instanceof VisitEffect.SaveRecord save) {
          all.add(
              new VisitEffect.PrintSlip(
                  save.draft().withQueueNumber("K01-001"), SlipMark.ORIGINAL));
        }
      }
      return new Step(next.state(), all);
    };
  }

  static VisitStep forgetting(VisitStep step, Class<? extends EarlierVisit> forgotten) {
    return (state, event) ->
        step.next(
            state,
            event instanceof VisitEvent.Recalled(EarlierVisit earlier)
                    && forgotten.isInstance(earlier)
                ? new VisitEvent.Recalled(new EarlierVisit.None())
                : event);
  }

  static VisitStep unmarkedCopies(VisitStep step) {
    return (state, event) -> {
      Step next = step.next(state, event);
      return state instanceof VisitState.SeenToday && event instanceof VisitEvent.CopyWanted
          ? effects((_, _) -> next, Planted::unmarked).next(state, event)
          : next;
    };
  }

  static VisitEffect unmarked(VisitEffect effect) {
    return effect instanceof VisitEffect.PrintSlip print
        ? new VisitEffect.PrintSlip(print.saved(), SlipMark.ORIGINAL)
        : effect;
  }

  static HistoryAnswer anybodys(HistoryDesk histories, LocalDate day) {
    List<IssuedCode> codes = new ArrayList<>();
    for (Citizen person : People.all()) {
      if (histories.history(person.number(), day) instanceof HistoryAnswer.Codes(var found)) {
        codes.addAll(found);
      }
    }
    return new HistoryAnswer.Codes(codes);
  }

  /** Holds on to who was here last. */
  static final class RememberingStep implements VisitStep {

    private final VisitStep step;
    private @Nullable Citizen last;

    RememberingStep(VisitStep step) {
      this.step = step;
    }

    Optional<Citizen> last() {
      return Optional.ofNullable(last);
    }

    @Override
    public Step next(VisitState state, VisitEvent event) {
      Step next = step.next(state, event);
      StateView.citizen(next.state()).ifPresent(citizen -> last = citizen);
      return next;
    }
  }

  /** Takes each result for one of the visit that is on. */
  static final class OpenDoor implements UnaryOperator<VisitInput> {

    private long newest;

    @Override
    public VisitInput apply(VisitInput input) {
      // Who was here today of another person would be found as another bug.
      if (input instanceof VisitInput.Result(long number, VisitEvent event)
          && !(event instanceof VisitEvent.Recalled)) {
        newest = Math.max(newest, number);
        return new VisitInput.Result(newest, event);
      }
      return input;
    }
  }

  /** Gives revisions that must wait for an earlier one. */
  record HastyOutbox(Outbox outbox) implements Outbox {

    @Override
    public List<Outgoing> due(Instant now, int max) {
      return outbox.due(now, max).stream()
          .map(thing ->
              thing.tries() > 0
                  ? new Outgoing(thing.recordId(), thing.revision() + 1, thing.json(), 0)
                  : thing)
          .toList();
    }

    @Override
    public void acknowledged(UUID recordId, int revision) {
      outbox.acknowledged(recordId, revision);
    }

    @Override
    public void postpone(UUID recordId, int revision, Instant notBefore, String reason) {
      outbox.postpone(recordId, revision, notBefore, reason);
    }

    @Override
    public void park(UUID recordId, int revision, String reason) {
      outbox.park(recordId, revision, reason);
    }

    @Override
    public Load load() {
      return outbox.load();
    }
  }
}

package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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
import org.sitthi.kiosk.register.RegisterComparison;

/**
 * How one effect under way ends: only its first end counts, its own or its deadline's. Threads:
 * any.
 */
public final class EffectEnd {

  private final VisitEffect effect;
  private final Consumer<VisitEvent> events;
  private final LateAnswers late;
  private final Supplier<OffsetDateTime> now;
  private final AtomicBoolean ended = new AtomicBoolean();

  /**
   * Of an effect that begins.
   *
   * @param late takes the answer to a claim that comes after its deadline
   */
  public EffectEnd(
      VisitEffect effect,
      Consumer<VisitEvent> events,
      LateAnswers late,
      Supplier<OffsetDateTime> now) {
    this.effect = effect;
    this.events = events;
    this.late = late;
    this.now = now;
  }

  /** Something came of the effect. */
  public void pass(VisitEvent event) {
    if (event instanceof VisitEvent.NameKnown ? !ended.get() : ended.compareAndSet(false, true)) {
      events.accept(event);
    } else if (event instanceof VisitEvent.ClaimAnswered answered) {
      late.answered(answered.attemptId(), answered.answer(), answered.at());
    }
  }

  /**
   * Its deadline has passed.
   *
   * @return whether that ended it, so that nothing more is wanted of it
   */
  public boolean overdue() {
    VisitEvent fallback = instead();
    if (fallback == null || !ended.compareAndSet(false, true)) {
      return false;
    }
    events.accept(fallback);
    return true;
  }

  /** Longer than what the port promises. */
  public static Duration usualDeadline(VisitEffect effect) {
    return switch (effect) {
      case VisitEffect.ReadCard _ -> Duration.ofSeconds(20);
      case VisitEffect.CheckEntitlement _ -> Duration.ofSeconds(40);
      case VisitEffect.AskRegister _, VisitEffect.FindElsewhere _ -> Duration.ofSeconds(4);
      case VisitEffect.RecallVisit _ -> Duration.ofSeconds(6);
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
  private @Nullable VisitEvent instead() {
    DeskTrouble trouble = new DeskTrouble(DeskTrouble.Kind.TOO_SLOW, "no answer from the adapter");
    return switch (effect) {
      case VisitEffect.ReadCard _ ->
          new VisitEvent.CardWasRead(
              new CardReading.Failed(CardFault.TIMED_OUT, "no answer from the adapter"));
      case VisitEffect.CheckEntitlement _ ->
          new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Unreachable(trouble));
      case VisitEffect.AskRegister _ ->
          new VisitEvent.RegisterAnswered(
              new RegisterSaid(
                  Optional.of(RegisterComparison.unreachable(now.get())), Optional.empty()));
      case VisitEffect.RecallVisit _ -> new VisitEvent.Recalled(new EarlierVisit.None());
      case VisitEffect.FindElsewhere _ -> new VisitEvent.FoundElsewhere(new EarlierVisit.None());
      case VisitEffect.LookUpHistory _ ->
          new VisitEvent.HistoryAnswered(new HistoryAnswer.Unreachable(trouble), now.get());
      case VisitEffect.RequestClaim(var request) ->
          new VisitEvent.ClaimAnswered(
              request.attemptId(), new ClaimAnswer.AnswerLost(trouble), now.get());
      case VisitEffect.SaveAttempt _, VisitEffect.SaveRecord _ -> new VisitEvent.NotSaved();
      // It may have come out all the same: another one is a copy.
      case VisitEffect.PrintSlip _ ->
          new VisitEvent.SlipEnded(
              new SlipOutcome.Failed(
                  PrinterFault.SILENT, SlipOutcome.Evidence.SENT, "no answer from the adapter"));
      case VisitEffect.WatchSlip _ -> new VisitEvent.SlipWatched(Pickup.UNSEEN);
      case VisitEffect.ReadyPrinter _, VisitEffect.SettleLater _, VisitEffect.Wait _ -> null;
    };
  }
}

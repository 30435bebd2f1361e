package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** A person whom staff vouch for: one visit as any other, and nothing in the slot ends it. */
class WithoutCardTest {

  private static final UUID ID = new UUID(0x4000L, 7);
  private static final TypedPerson PERSON =
      new TypedPerson(ID, MadeUp.citizen(), NoCardReason.CARD_LOST);
  private static final EntitlementAnswer NO_WAY =
      new EntitlementAnswer.Unreachable(new DeskTrouble(DeskTrouble.Kind.NO_CARD, ""));

  private final Doing doing = new Doing();
  private final VisitCore core =
      new VisitCore(
          MadeUp.rules(),
          new Visit(MadeUp.rules()),
          new VisitCore.Surroundings(
              InstantSource.fixed(MadeUp.NOW.toInstant()),
              System::nanoTime,
              UUID::randomUUID,
              (_, _) -> {},
              (_, _, _) -> {}),
          doing,
          doing.inbox::add);

  @Test
  void whereNoWayNeedsNoCardTheVisitIsServedAndTheCodeComesLater() {
    doing.answer = NO_WAY;
    core.handle(new VisitInput.Typed(PERSON));
    goesOn();
    VisitRecord saved = doing.saved.getLast();
    assertThat(core.state()).isInstanceOf(VisitState.Deferred.class);
    assertThat(((VisitState.Deferred) core.state()).cause()).isEqualTo(Cause.NO_CARD);
    assertThat(saved.recordId()).isEqualTo(ID);
    assertThat(saved.verification())
        .isEqualTo(
            new Verification(
                Verification.Method.STAFF,
                MadeUp.NOW,
                Optional.empty(),
                Optional.of("CARD_LOST"),
                Optional.of(Verification.Result.VERIFIED),
                Optional.empty()));
    assertThat(saved.claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(saved.claim().attempts()).isZero();
    assertThat(saved.claim().lastError()).contains("R19 NO_CARD");
    assertThat(doing.withCard).containsExactly(false);
    assertThat(doing.slips).hasSize(1);
    timeIsOver();
    assertThat(core.state()).isEqualTo(new VisitState.Idle());
  }

  @Test
  void whereNhsoNeedsNoCardTheVisitHasItsCode() {
    core.handle(new VisitInput.Typed(PERSON));
    goesOn();
    assertThat(core.state()).isInstanceOf(VisitState.Finished.class);
    VisitRecord saved = doing.saved.getLast();
    assertThat(saved.claim().value()).contains("PP9900000001");
    assertThat(saved.verification().method()).isEqualTo(Verification.Method.STAFF);
  }

  @Test
  void nothingInTheSlotEndsIt() {
    core.handle(new VisitInput.Slot(new SlotEvent.ReaderReady("Virtual PCD")));
    core.handle(new VisitInput.Typed(PERSON));
    assertThat(core.state()).isInstanceOf(VisitState.RecallingVisit.class);
    core.handle(new VisitInput.Slot(new SlotEvent.CardInserted(0)));
    core.handle(new VisitInput.Slot(new SlotEvent.CardRemoved()));
    core.handle(new VisitInput.Slot(new SlotEvent.ReaderLost(CardFault.READER_GONE)));
    goesOn();
    assertThat(core.state()).isInstanceOf(VisitState.Finished.class);
    timeIsOver();
    assertThat(core.state()).isEqualTo(new VisitState.OutOfService(Cause.READER_GONE));
  }

  @Test
  void aCardThatGoesInMeanwhileBeginsItsVisitAfterIt() {
    core.handle(new VisitInput.Slot(new SlotEvent.ReaderReady("Virtual PCD")));
    core.handle(new VisitInput.Typed(PERSON));
    core.handle(new VisitInput.Slot(new SlotEvent.CardInserted(0)));
    goesOn();
    assertThat(doing.saved.getLast().recordId()).isEqualTo(ID);
    assertThat(core.state()).isInstanceOf(VisitState.ReadingCard.class);
  }

  @Test
  void aKioskWithoutItsReaderServesThePersonAndIsClosedAfterIt() {
    core.handle(new VisitInput.Slot(new SlotEvent.ReaderLost(CardFault.SERVICE_GONE)));
    assertThat(core.state()).isEqualTo(new VisitState.OutOfService(Cause.READER_SERVICE_GONE));
    core.handle(new VisitInput.Typed(PERSON));
    goesOn();
    assertThat(core.state()).isInstanceOf(VisitState.Finished.class);
    timeIsOver();
    assertThat(core.state()).isEqualTo(new VisitState.OutOfService(Cause.READER_SERVICE_GONE));
    core.handle(new VisitInput.Slot(new SlotEvent.ReaderReady("Virtual PCD")));
    assertThat(core.state()).isEqualTo(new VisitState.Idle());
  }

  @Test
  void atAKioskThatStaffHaveClosedStaffServeThePersonAndItStaysClosed() {
    core.handle(new VisitInput.Service(true));
    core.handle(new VisitInput.Typed(PERSON));
    goesOn();
    timeIsOver();
    assertThat(core.state()).isEqualTo(new VisitState.OutOfService(Cause.CLOSED_BY_STAFF));
  }

  @Test
  void onBatteryAndWhileSomebodyIsServedNoneBegins() {
    core.handle(new VisitInput.Power(true));
    core.handle(new VisitInput.Typed(PERSON));
    assertThat(core.state()).isEqualTo(new VisitState.OutOfService(Cause.POWER_AWAY));
    core.handle(new VisitInput.Power(false));
    core.handle(new VisitInput.Slot(new SlotEvent.ReaderReady("Virtual PCD")));
    core.handle(new VisitInput.Slot(new SlotEvent.CardInserted(0)));
    assertThat(core.state()).isInstanceOf(VisitState.ReadingCard.class);
    core.handle(new VisitInput.Typed(PERSON));
    assertThat(core.state()).isInstanceOf(VisitState.ReadingCard.class);
  }

  private void goesOn() {
    while (!doing.inbox.isEmpty()) {
      core.handle(doing.inbox.removeFirst());
    }
  }

  private void timeIsOver() {
    doing.wait.accept(new VisitEvent.TimeOver());
    goesOn();
  }

  /** Does at once what the visit wants; a wait is over only when a test says so. */
  private static final class Doing implements EffectStarter {

    private final List<VisitInput> inbox = new ArrayList<>();
    private final List<VisitRecord> saved = new ArrayList<>();
    private final List<VisitRecord> slips = new ArrayList<>();
    private final List<Boolean> withCard = new ArrayList<>();
    private Consumer<VisitEvent> wait = _ -> {};
    private EntitlementAnswer answer =
        new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL));

    @Override
    public void start(VisitEffect effect, Consumer<VisitEvent> events) {
      switch (effect) {
        case VisitEffect.CheckEntitlement(var _, boolean card) -> {
          withCard.add(card);
          events.accept(new VisitEvent.EntitlementAnswered(answer));
        }
        case VisitEffect.RecallVisit _ ->
            events.accept(new VisitEvent.Recalled(new EarlierVisit.None()));
        case VisitEffect.FindElsewhere _ ->
            events.accept(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
        case VisitEffect.AskRegister _ ->
            events.accept(
                new VisitEvent.RegisterAnswered(
                    new RegisterSaid(Optional.empty(), Optional.empty())));
        case VisitEffect.LookUpHistory _ ->
            events.accept(
                new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), MadeUp.NOW));
        case VisitEffect.SaveAttempt(var attempt) ->
            events.accept(new VisitEvent.AttemptSaved(attempt.attemptId()));
        case VisitEffect.RequestClaim(var request) ->
            events.accept(
                new VisitEvent.ClaimAnswered(
                    request.attemptId(),
                    new ClaimAnswer.Issued(MadeUp.code("PP9900000001", "PG0060001", MadeUp.NOW)),
                    MadeUp.NOW));
        case VisitEffect.SaveRecord(var draft, var _) -> {
          VisitRecord numbered = draft.withQueueNumber("K01-001");
          saved.add(numbered);
          events.accept(new VisitEvent.RecordSaved(numbered));
        }
        case VisitEffect.PrintSlip(var record, var _) -> {
          slips.add(record);
          events.accept(
              new VisitEvent.SlipEnded(new SlipOutcome.Done(SlipOutcome.Evidence.PRINTED)));
        }
        case VisitEffect.Wait _ -> wait = events;
        case VisitEffect.ReadCard _,
            VisitEffect.ReadyPrinter _,
            VisitEffect.WatchSlip _,
            VisitEffect.SettleLater _ -> {}
      }
    }

    @Override
    public void stopWaiting() {}
  }
}

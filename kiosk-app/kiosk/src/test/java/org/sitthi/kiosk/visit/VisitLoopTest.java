package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;

/** The shell round the pure visit, with its real threads and a runner that a test holds. */
class VisitLoopTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final BlockingQueue<VisitState> states = new LinkedBlockingQueue<>();
  private final BlockingQueue<UUID> late = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();
  private final CountDownLatch claimAsked = new CountDownLatch(1);
  private final CountDownLatch claimMayAnswer = new CountDownLatch(1);
  private EffectRunner runner = this::wellBehaved;
  private final VisitLoop loop =
      new VisitLoop(
          patient(Duration.ofMillis(50)),
          (effect, events) -> runner.run(effect, events),
          InstantSource.fixed(MadeUp.NOW.toInstant()),
          (state, _) -> states.add(state),
          (attempt, _, _) -> late.add(attempt),
          crashes::add);

  @AfterEach
  void stop() {
    claimMayAnswer.countDown();
    loop.close();
  }

  @Test
  void aCardGoesFromSlotToFinishedAndBackToIdle() {
    claimMayAnswer.countDown();
    loop.start();
    loop.slot(new SlotEvent.ReaderReady("Virtual PCD"));
    loop.slot(new SlotEvent.CardInserted(0));
    VisitState.Finished finished = await(VisitState.Finished.class);
    assertThat(finished.saved().claim().value()).contains("PP9900000001");
    assertThat(finished.saved().verification().reader()).contains("Virtual PCD");
    loop.slot(new SlotEvent.CardRemoved());
    await(VisitState.Idle.class);
    assertThat(crashes).isEmpty();
  }

  @Test
  void aLoopThatHasEndedBeginsNoVisit() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    loop.start();
    await(VisitState.Idle.class);
    loop.endIf(
        () -> {
          asked.countDown();
          return false;
        },
        ended::countDown);
    assertThat(asked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(ended.getCount()).isOne();

    loop.endIf(
        () -> {
          // A card that goes in right then.
          loop.slot(new SlotEvent.CardInserted(0));
          return true;
        },
        ended::countDown);
    assertThat(ended.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    loop.close();
    assertThat(states).isEmpty();
    assertThat(crashes).isEmpty();
  }

  @Test
  void aCodeThatComesAfterItsVisitIsOverIsKept() throws Exception {
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    VisitState.Claiming claiming = await(VisitState.Claiming.class);
    assertThat(claimAsked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    loop.slot(new SlotEvent.CardRemoved());
    loop.slot(new SlotEvent.CardInserted(0));
    VisitState.ReadingCard next = await(VisitState.ReadingCard.class);
    assertThat(next.visit().number()).isEqualTo(2);
    claimMayAnswer.countDown();
    assertThat(late.poll(SOON.toSeconds(), TimeUnit.SECONDS))
        .isEqualTo(claiming.attempt().attemptId());
  }

  @Test
  void aCardThatGoesInAtABusyMomentBeginsItsVisitAsSoonAsItCan() throws Exception {
    CountDownLatch mayPrint = new CountDownLatch(1);
    claimMayAnswer.countDown();
    runner =
        (effect, events) -> {
          if (effect instanceof VisitEffect.PrintSlip
              && !mayPrint.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody let the printer go on");
          }
          wellBehaved(effect, events);
        };
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    await(VisitState.Printing.class);
    loop.slot(new SlotEvent.CardRemoved());
    loop.slot(new SlotEvent.CardInserted(0));
    mayPrint.countDown();
    assertThat(await(VisitState.ReadingCard.class).visit().number()).isEqualTo(2);
  }

  @Test
  void onBatteryWhoIsThereIsServedToTheEndAndNobodyAfterThatUntilThePowerIsBack() {
    claimMayAnswer.countDown();
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    await(VisitState.ReadingCard.class);
    loop.power(true);
    assertThat(await(VisitState.Finished.class).saved().claim().value()).isPresent();
    loop.slot(new SlotEvent.CardRemoved());
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.POWER_AWAY);

    loop.slot(new SlotEvent.CardInserted(0));
    loop.power(false);

    await(VisitState.Idle.class);
    assertThat(await(VisitState.ReadingCard.class).visit().number()).isEqualTo(2);
    assertThat(crashes).isEmpty();
  }

  @Test
  void closedByStaffWhoIsThereIsServedToTheEndAndNobodyAfterThatUntilItIsOpened() {
    claimMayAnswer.countDown();
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    await(VisitState.ReadingCard.class);
    loop.service(true);
    assertThat(await(VisitState.Finished.class).saved().claim().value()).isPresent();
    loop.slot(new SlotEvent.CardRemoved());
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.CLOSED_BY_STAFF);

    loop.slot(new SlotEvent.CardInserted(0));
    loop.service(false);

    await(VisitState.Idle.class);
    assertThat(await(VisitState.ReadingCard.class).visit().number()).isEqualTo(2);
    assertThat(crashes).isEmpty();
  }

  @Test
  void aReaderThatIsLostAndComesBackOpensNoKioskThatStaffHaveClosed() {
    loop.start();
    loop.service(true);
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.CLOSED_BY_STAFF);
    loop.slot(new SlotEvent.ReaderLost(CardFault.READER_GONE));
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.READER_GONE);
    loop.slot(new SlotEvent.ReaderReady("Virtual PCD"));
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.CLOSED_BY_STAFF);
    loop.power(true);
    loop.power(false);
    loop.service(false);
    await(VisitState.Idle.class);
    assertThat(crashes).isEmpty();
  }

  @Test
  void aReaderThatComesBackOnBatteryOpensNoKiosk() {
    loop.start();
    loop.power(true);
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.POWER_AWAY);
    loop.slot(new SlotEvent.ReaderLost(CardFault.READER_GONE));
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.READER_GONE);
    loop.slot(new SlotEvent.ReaderReady("Virtual PCD"));
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.POWER_AWAY);
    loop.power(false);
    await(VisitState.Idle.class);
  }

  @Test
  void aReaderLostDuringAVisitClosesTheKioskAfterIt() {
    claimMayAnswer.countDown();
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    await(VisitState.Finished.class);
    loop.slot(new SlotEvent.ReaderLost(CardFault.SERVICE_GONE));
    assertThat(await(VisitState.OutOfService.class).cause()).isEqualTo(Cause.READER_SERVICE_GONE);
    loop.slot(new SlotEvent.ReaderReady("Virtual PCD"));
    await(VisitState.Idle.class);
  }

  @Test
  void aForgottenCardFoundAgainByAFlappingReaderBeginsNoSecondVisit() {
    claimMayAnswer.countDown();
    loop.start();
    loop.slot(new SlotEvent.ReaderReady("Virtual PCD"));
    loop.slot(new SlotEvent.CardInserted(0));
    await(VisitState.Finished.class);
    for (int i = 0; i < 3; i++) {
      loop.slot(new SlotEvent.ReaderLost(CardFault.READER_GONE));
      await(VisitState.OutOfService.class);
      loop.slot(new SlotEvent.ReaderReady("Virtual PCD"));
      loop.slot(new SlotEvent.CardInserted(0));
      await(VisitState.Idle.class);
    }
    loop.slot(new SlotEvent.CardRemoved());
    loop.slot(new SlotEvent.CardInserted(0));
    assertThat(await(VisitState.ReadingCard.class).visit().number()).isEqualTo(2);
  }

  @Test
  void stoppingInTheMiddleOfAStepIsNoCrash() throws Exception {
    CountDownLatch inStep = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    VisitLoop stopping =
        new VisitLoop(
            MadeUp.rules(),
            (effect, events) -> runner.run(effect, events),
            InstantSource.fixed(MadeUp.NOW.toInstant()),
            (state, _) -> {
              if (state instanceof VisitState.ReadingCard) {
                inStep.countDown();
                awaitStubbornly(goOn);
              }
            },
            (_, _, _) -> {},
            crashes::add);
    stopping.start();
    stopping.slot(new SlotEvent.CardInserted(0));
    assertThat(inStep.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    Thread stop = Thread.ofPlatform().start(stopping::close);
    assertThat(stop.join(Duration.ofMillis(200))).isFalse();
    goOn.countDown();
    assertThat(stop.join(SOON)).isTrue();
    assertThat(crashes).isEmpty();
  }

  /** As a step does that has no place to be interrupted in. */
  private static void awaitStubbornly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void journalAndPrinterKeepNoCarrierOfVirtualThreads() {
    BlockingQueue<String> onVirtual = new LinkedBlockingQueue<>();
    claimMayAnswer.countDown();
    runner =
        (effect, events) -> {
          boolean journalOrPrinter =
              effect instanceof VisitEffect.SaveAttempt
                  || effect instanceof VisitEffect.SaveRecord
                  || effect instanceof VisitEffect.PrintSlip;
          if (journalOrPrinter && Thread.currentThread().isVirtual()) {
            onVirtual.add(effect.getClass().getSimpleName());
          }
          wellBehaved(effect, events);
        };
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    await(VisitState.Finished.class);
    assertThat(onVirtual).isEmpty();
  }

  @Test
  void aBugInAnEffectCrashesLoudly() throws Exception {
    runner =
        (_, _) -> {
          throw new IllegalStateException("bug");
        };
    loop.start();
    loop.slot(new SlotEvent.CardInserted(0));
    assertThat(crashes.poll(SOON.toSeconds(), TimeUnit.SECONDS)).hasMessage("bug");
  }

  private static SiteRules patient(Duration brief) {
    SiteRules usual = MadeUp.rules();
    return new SiteRules(
        usual.kioskId(),
        usual.hospitalCode(),
        usual.zone(),
        usual.allowedClaimTypes(),
        usual.defaultClaimType(),
        false,
        "test",
        true,
        new SiteRules.Patience(brief, brief, brief, brief));
  }

  private void wellBehaved(VisitEffect effect, Consumer<VisitEvent> events)
      throws InterruptedException {
    switch (effect) {
      case VisitEffect.ReadCard _ -> {
        events.accept(new VisitEvent.NameKnown(MadeUp.firstLook()));
        events.accept(new VisitEvent.CardWasRead(MadeUp.read()));
      }
      case VisitEffect.CheckEntitlement _ ->
          events.accept(
              new VisitEvent.EntitlementAnswered(
                  new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL))));
      case VisitEffect.RecallVisit _ ->
          events.accept(new VisitEvent.Recalled(new EarlierVisit.None()));
      case VisitEffect.FindElsewhere _ ->
          events.accept(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
      case VisitEffect.AskRegister _ ->
          events.accept(new VisitEvent.RegisterAnswered(RegisterSaid.NOTHING));
      case VisitEffect.LookUpHistory _ ->
          events.accept(
              new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), MadeUp.NOW));
      case VisitEffect.SaveAttempt(var attempt) ->
          events.accept(new VisitEvent.AttemptSaved(attempt.attemptId()));
      case VisitEffect.RequestClaim(var request) -> {
        claimAsked.countDown();
        assertThat(claimMayAnswer.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        events.accept(
            new VisitEvent.ClaimAnswered(
                request.attemptId(),
                new ClaimAnswer.Issued(
                    new IssuedCode("PP9900000001", "PG0060001", Optional.empty(), MadeUp.NOW)),
                MadeUp.NOW));
      }
      case VisitEffect.SaveRecord(var draft, var _) ->
          events.accept(new VisitEvent.RecordSaved(draft.withQueueNumber("K01-001")));
      case VisitEffect.PrintSlip _ ->
          events.accept(
              new VisitEvent.SlipEnded(new SlipOutcome.Done(SlipOutcome.Evidence.PARSED)));
      case VisitEffect.WatchSlip _ -> events.accept(new VisitEvent.SlipWatched(Pickup.UNSEEN));
      case VisitEffect.ReadyPrinter _, VisitEffect.SettleLater _, VisitEffect.Wait _ -> {}
    }
  }

  private <T extends VisitState> T await(Class<T> kind) {
    long until = System.nanoTime() + SOON.toNanos();
    try {
      while (System.nanoTime() < until) {
        VisitState state = states.poll(100, TimeUnit.MILLISECONDS);
        if (kind.isInstance(state)) {
          return kind.cast(state);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no " + kind.getSimpleName() + " within " + SOON);
  }
}

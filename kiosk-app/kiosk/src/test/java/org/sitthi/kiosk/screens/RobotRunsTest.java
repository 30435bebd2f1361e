package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.RegisterSaid;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.Visit;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.SpokenLog;

/**
 * A robot goes through every state there is by a finger alone, and again by four keys alone: real
 * events of an X server on the screens that ship. The states are those of the sealed type: a new
 * one fails until a run comes to it.
 */
@ExtendWith(Fx.class)
class RobotRunsTest {

  private static final long SOON_SECONDS = 30;

  private final BlockingQueue<TouchEvent> touches = new LinkedBlockingQueue<>();
  private final SpokenLog heard = new SpokenLog();
  private final Visit visit = new Visit(MadeUp.askingForReferrals(true).askingConsent());
  private final Set<Class<?>> reached = new LinkedHashSet<>();
  private List<VisitEffect> effects = new ArrayList<>();
  private VisitState state = new VisitState.Idle();
  private Stage stage;
  private KioskScreens screens;
  private long visits;

  @BeforeEach
  void open() {
    stage = Fx.call(Stage::new);
    screens =
        Fx.call(() ->
            new KioskScreens(
                stage, KioskScreensTest.settings(1080, 1920, false), Texts.load(), touches::add));
    Fx.call(() -> {
      screens.narrated(heard, new Narrator.Volumes(60, 90), List.of(0x52, 0x51, 0x4F, 0x50));
      stage.show();
      stage.requestFocus();
      return true;
    });
    reached.add(VisitState.Idle.class);
  }

  @AfterEach
  void close() {
    Fx.call(() -> {
      stage.hide();
      return true;
    });
  }

  @Test
  void aFingerAloneComesToEveryState() throws Exception {
    everyState(new Finger(screens));
  }

  @Test
  void fourKeysAloneComeToEveryState() throws Exception {
    everyState(new FourKeys(heard));
  }

  private void everyState(Hand hand) throws Exception {
    wholeVisitWhoseAnswerIsLost(hand);
    againTheSameDay(hand);
    declined(hand);
    withoutNhso(hand);
    happens(new VisitEvent.ReaderLost(CardFault.MUTE));
    happens(new VisitEvent.ReaderBack());
    assertThat(reached).containsExactlyInAnyOrderElementsOf(states(VisitState.class).toList());
  }

  private void wholeVisitWhoseAnswerIsLost(Hand hand) throws Exception {
    cardIn(hand);
    happens(new VisitEvent.TimeOver());
    hand.choose("moretime.yes");
    takes(VisitState.AskingConsent.class);
    consented(hand);
    happens(new VisitEvent.Recalled(new EarlierVisit.None()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    happens(new VisitEvent.RegisterAnswered(new RegisterSaid(Optional.empty(), Optional.empty())));
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL, MadeUp.DIALYSIS))));
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), MadeUp.NOW));
    hand.choose("claimtype.PG0130001");
    takes(VisitState.ChoosingService.class);
    hand.type("0812345678");
    hand.choose("phone.confirm");
    takes(VisitState.EnteringReferral.class);
    hand.type("12");
    hand.choose("referral.confirm");
    takes(VisitState.EnteringReferral.class);
    hand.type("99902");
    hand.choose("referral.confirm");
    takes(VisitState.EnteringReferral.class);
    hand.choose("back");
    takes(VisitState.EnteringReferral.class);
    hand.choose("referral.none");
    takes(VisitState.Claiming.class);
    UUID attempt = ((VisitState.Claiming) state).attempt().attemptId();
    happens(new VisitEvent.AttemptSaved(attempt));
    happens(
        new VisitEvent.ClaimAnswered(
            attempt,
            new ClaimAnswer.AnswerLost(new DeskTrouble(DeskTrouble.Kind.DESK_DOWN, "cut")),
            MadeUp.NOW));
    happens(
        new VisitEvent.HistoryAnswered(
            new HistoryAnswer.Codes(
                List.of(MadeUp.code("PP9900000001", "PG0130001", MadeUp.NOW.plusSeconds(1)))),
            MadeUp.NOW.plusSeconds(2)));
    saved();
    assertThat(state).isInstanceOf(VisitState.Finished.class);
    cardOut();
  }

  private void againTheSameDay(Hand hand) throws Exception {
    cardIn(hand);
    consented(hand);
    happens(new VisitEvent.Recalled(new EarlierVisit.Done(States.obtained(), false)));
    hand.choose("again.copy");
    takes(VisitState.SeenToday.class);
    cardOut();
  }

  private void declined(Hand hand) throws Exception {
    cardIn(hand);
    hand.choose("consent.no");
    takes(VisitState.Apology.class);
    cardOut();
  }

  private void withoutNhso(Hand hand) throws Exception {
    cardIn(hand);
    consented(hand);
    happens(new VisitEvent.Recalled(new EarlierVisit.None()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    happens(new VisitEvent.RegisterAnswered(new RegisterSaid(Optional.empty(), Optional.empty())));
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Unreachable(
                new DeskTrouble(DeskTrouble.Kind.UPSTREAM_DOWN, "500"))));
    saved();
    assertThat(state).isInstanceOf(VisitState.Deferred.class);
    cardOut();
  }

  private void cardIn(Hand hand) throws InterruptedException {
    visits++;
    hand.begin();
    happens(new VisitEvent.CardIn(visits, new UUID(0x4000L, visits), MadeUp.NOW, "reader"));
    happens(new VisitEvent.NameKnown(MadeUp.firstLook()));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
  }

  private void consented(Hand hand) throws InterruptedException {
    hand.choose("consent.yes");
    takes(VisitState.RecallingVisit.class);
  }

  private void saved() {
    VisitEffect.SaveRecord save =
        effects.stream()
            .filter(VisitEffect.SaveRecord.class::isInstance)
            .map(VisitEffect.SaveRecord.class::cast)
            .findFirst()
            .orElseThrow();
    happens(new VisitEvent.RecordSaved(save.draft().withQueueNumber("K01-001")));
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(SlipOutcome.Evidence.PRINTED)));
  }

  private void cardOut() {
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.TimeOver());
    assertThat(state).isEqualTo(new VisitState.Idle());
  }

  /** The visit takes what was chosen, and is in this state then. */
  private void takes(Class<? extends VisitState> next) throws InterruptedException {
    VisitState before = state;
    while (state.equals(before)) {
      TouchEvent event = touches.poll(SOON_SECONDS, TimeUnit.SECONDS);
      assertThat(event).as("nothing was chosen").isNotNull();
      happens(event);
    }
    assertThat(state).isInstanceOf(next);
  }

  private void happens(VisitEvent event) {
    Step step = visit.next(state, event);
    state = step.state();
    effects = step.effects();
    reached.add(state.getClass());
    Fx.call(() -> {
      screens.show(state);
      return true;
    });
  }

  private static Stream<Class<?>> states(Class<?> sealed) {
    Class<?>[] kinds = sealed.getPermittedSubclasses();
    return kinds == null ? Stream.of(sealed) : Stream.of(kinds).flatMap(RobotRunsTest::states);
  }
}

package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.EarlierVisit;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.kiosk.visit.RegisterSaid;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.Step;
import org.sitthi.kiosk.visit.Visit;
import org.sitthi.kiosk.visit.VisitEffect;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.voice.Clip;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.SpokenLog;
import org.sitthi.kiosk.voice.Utterance;
import org.sitthi.record.Referral;

/**
 * A whole visit by four keys of the X server and what is heard, with consent, service, phone number
 * and referral: nothing is touched and nothing is looked at.
 */
@ExtendWith(Fx.class)
class BlindVisitTest {

  private static final long SOON_SECONDS = 30;
  private static final KeyCode NEXT = KeyCode.DOWN;
  private static final KeyCode CHOOSE = KeyCode.RIGHT;

  private final BlockingQueue<TouchEvent> touches = new LinkedBlockingQueue<>();
  private final SpokenLog heard = new SpokenLog();
  private final SiteRules rules = MadeUp.askingForReferrals(true).askingConsent();
  private final Visit visit = new Visit(rules);
  private final List<VisitEffect> effects = new ArrayList<>();
  private VisitState state = new VisitState.Idle();
  private Stage stage;
  private KioskScreens screens;

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
      new Robot().mouseMove(5, 5);
      return true;
    });
  }

  @AfterEach
  void close() {
    Fx.call(() -> {
      stage.hide();
      return true;
    });
  }

  @Test
  void aVisitFromCardToSlipWithoutSeeing() throws Exception {
    press(NEXT);
    hears("voice.welcome");
    chooses("voice.dark");
    assertThat(Fx.call(() -> screens.scene().getRoot().getOpacity())).isZero();

    happens(new VisitEvent.CardIn(1, new java.util.UUID(0x4000L, 1), MadeUp.NOW, "reader"));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    hears("consent.title");
    chooses("consent.yes");
    takes(VisitState.RecallingVisit.class);
    happens(new VisitEvent.Recalled(new EarlierVisit.None()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    happens(new VisitEvent.RegisterAnswered(new RegisterSaid(Optional.empty(), Optional.empty())));
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Found(MadeUp.entitlement(MadeUp.GENERAL, MadeUp.DIALYSIS))));
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), MadeUp.NOW));
    hears("service.title");
    chooses("claimtype.PG0130001");
    takes(VisitState.ChoosingService.class);

    hears("phone.title");
    types("0812345678");
    hears("voice.typed", "sign.0", "sign.8", "sign.1");
    chooses("phone.confirm");
    takes(VisitState.EnteringReferral.class);

    hears("referral.number.title");
    types("AB-12");
    chooses("referral.confirm");
    takes(VisitState.EnteringReferral.class);
    hears("referral.primary.title");
    types("99902");
    chooses("referral.confirm");
    takes(VisitState.EnteringReferral.class);
    hears("referral.sender.title");
    types("99901");
    chooses("referral.confirm");
    takes(VisitState.EnteringReferral.class);
    hears("referral.purpose.title");
    chooses("referral.purpose.1");
    hears("voice.chosen");
    chooses("referral.confirm");
    takes(VisitState.Claiming.class);

    ends();
    hears("finished.title");
    hears("sign.K", "sign.0", "sign.1", "sign.minus", "sign.0", "sign.0", "sign.1");
    hears("finished.code", "sign.P", "sign.P", "sign.9", "sign.9");
    Referral letter = ((VisitState.Finished) state).saved().referral().orElseThrow();
    assertThat(letter.referNo()).isEqualTo("AB-12");
    assertThat(letter.primaryHospitalCode()).isEqualTo("99902");
    assertThat(letter.purpose()).contains("0100");
    assertThat(heard.said().stream().map(Utterance::volume).distinct()).containsExactly(90);
    // No name has a clip, and the spoken texts are those of the screens.
    Files.createDirectories(Path.of("target/voice-log"));
    Files.write(
        Path.of("target/voice-log/blind-visit.txt"),
        heard.said().stream().map(BlindVisitTest::line).toList());

    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.TimeOver());
    assertThat(state).isEqualTo(new VisitState.Idle());
    assertThat(Fx.call(() -> screens.scene().getRoot().getOpacity())).isEqualTo(1);
    int before = heard.said().size();
    happens(new VisitEvent.CardIn(2, new java.util.UUID(0x4000L, 2), MadeUp.NOW, "reader"));
    assertThat(heard.said().subList(before, heard.said().size()))
        .as("as loud as for all again")
        .allMatch(said -> said.volume() == 60);
  }

  private void ends() {
    VisitEffect.SaveAttempt attempt =
        effects.stream()
            .filter(VisitEffect.SaveAttempt.class::isInstance)
            .map(VisitEffect.SaveAttempt.class::cast)
            .findFirst()
            .orElseThrow();
    happens(new VisitEvent.AttemptSaved(attempt.attempt().attemptId()));
    happens(
        new VisitEvent.ClaimAnswered(
            attempt.attempt().attemptId(),
            new ClaimAnswer.Issued(MadeUp.code("PP9900000001", "PG0130001", MadeUp.NOW)),
            MadeUp.NOW));
    VisitEffect.SaveRecord save = (VisitEffect.SaveRecord) effects.getLast();
    happens(new VisitEvent.RecordSaved(save.draft().withQueueNumber("K01-001")));
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(SlipOutcome.Evidence.PRINTED)));
  }

  private void types(String signs) throws InterruptedException {
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      chooses(sign == '-' ? "sign.minus" : "sign." + sign);
      int typed = i + 1;
      await(() -> {
        List<Clip> said = heard.said().getLast().clips();
        return said.getFirst().equals(new Clip("voice.typed")) && said.size() == typed + 1;
      });
    }
  }

  /** Presses next until this is heard, then choose. */
  private void chooses(String clip) throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      int before = heard.said().size();
      press(NEXT);
      await(() -> heard.said().size() > before);
      List<Clip> said = heard.said().getLast().clips();
      if (said.getFirst().equals(new Clip(clip))) {
        press(CHOOSE);
        return;
      }
    }
    throw new AssertionError("not offered: " + clip);
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
    effects.addAll(step.effects());
    VisitState next = state;
    Fx.call(() -> {
      screens.show(next);
      return true;
    });
  }

  /** These clips, in this order, were said in one go since the last key. */
  private void hears(String... clips) throws InterruptedException {
    String wanted = String.join(" ", clips);
    await(() ->
        heard.said().stream()
            .skip(Math.max(0, heard.said().size() - 12))
            .anyMatch(said -> line(said).contains(wanted)));
  }

  private static String line(Utterance said) {
    return said.clips().stream().map(Clip::name).collect(Collectors.joining(" "));
  }

  private static void press(KeyCode key) {
    Fx.call(() -> {
      Robot robot = new Robot();
      robot.keyPress(key);
      robot.keyRelease(key);
      return Optional.empty();
    });
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("not heard in time").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}

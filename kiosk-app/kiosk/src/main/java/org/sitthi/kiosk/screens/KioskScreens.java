package org.sitthi.kiosk.screens;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent.Scanned;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.kiosk.visit.VisitState.SeenToday;

/**
 * The screens: shows the state it is given and tells what was touched, nothing else.
 *
 * <p>Threads: everything here is called on the JavaFX thread, and {@code touch} is called there: it
 * must only enqueue. Language, typed digits and motion are all that is kept; the first two are
 * forgotten when a visit ends.
 */
public final class KioskScreens {

  private static final javafx.util.Duration IDLE_LANGUAGE = javafx.util.Duration.seconds(60);

  private final Stage stage;
  private final ScreenSettings settings;
  private final Texts texts;
  private final Consumer<TouchEvent> touch;
  private final StackPane root = new StackPane();
  private final PhoneDraft draft = new PhoneDraft();
  private final ReferralTyping typing = new ReferralTyping();
  private final PauseTransition backToThai = new PauseTransition(IDLE_LANGUAGE);
  private VisitState state = new VisitState.Idle();
  private Language language = Language.TH;
  private boolean slips = true;
  private boolean notice;
  private Optional<Animation> motion = Optional.empty();

  /**
   * Builds the one scene and shows {@link VisitState.Idle}; the stage is the caller's to show.
   *
   * @param stage not shown yet
   * @param touch takes what was touched; called on the JavaFX thread
   */
  public KioskScreens(
      Stage stage, ScreenSettings settings, Texts texts, Consumer<TouchEvent> touch) {
    this.stage = stage;
    this.settings = settings;
    this.texts = texts;
    this.touch = touch;
    Scene scene = Scenery.scene(root, settings);
    Presence.listen(scene, this::touched);
    backToThai.setOnFinished(over -> fresh());
    Scenery.place(stage, scene, settings);
    draw();
  }

  /** Shows a state. The same screen again, such as after more time was given, is left as it is. */
  public void show(VisitState next) {
    boolean idle = next instanceof VisitState.Idle;
    boolean patientLeft = idle && !(state instanceof VisitState.Idle);
    boolean same = !notice && sameScreen(state, next);
    boolean asked = sameQuestion(state, next);
    state = next;
    if (!(next instanceof ChoosingService)) {
      draft.forget();
    }
    if (!asked) {
      typing.forget();
    }
    if (!idle) {
      backToThai.stop();
    }
    if (patientLeft) {
      language = Language.TH;
    }
    notice = false;
    if (!same) {
      draw();
    }
  }

  /** Whether slips can be printed now; who comes next is told before a card goes in. */
  public void slips(boolean possible) {
    if (slips != possible) {
      slips = possible;
      if (state instanceof VisitState.Idle) {
        draw();
      }
    }
  }

  /** Takes what a scanner types from now on. */
  public void scanner(ScanRules rules) {
    ScannerKeys.listen(scene(), rules, text -> touch.accept(new Scanned(text)));
  }

  /** The scene, for {@link ScreenShots}. */
  public Scene scene() {
    return stage.getScene();
  }

  private void speak(Language chosen) {
    language = chosen;
    if (state instanceof VisitState.Idle && chosen != Language.TH) {
      backToThai.playFromStart();
    }
    draw();
  }

  /** As whoever comes next should find it. */
  private void fresh() {
    notice = false;
    speak(Language.TH);
  }

  private void notice(boolean shown) {
    notice = shown;
    backToThai.playFromStart();
    draw();
  }

  private void draw() {
    motion.ifPresent(Animation::stop);
    Look look = new Look(settings, texts.in(language));
    Optional<Runnable> privacy =
        settings.privacy() ? Optional.of(() -> notice(true)) : Optional.empty();
    Screen screen =
        notice
            ? PrivacyNotice.screen(look, () -> notice(false))
            : new ScreenOf(look, draft, typing, slips, privacy, touch).screen(state);
    root.getChildren().setAll(framed(look, screen));
    motion = screen.motion();
    motion.ifPresent(Animation::play);
  }

  private javafx.scene.Node framed(Look look, Screen screen) {
    Frame frame = new Frame(look, this::speak);
    return switch (state) {
      case VisitState.Idle _ -> frame.around(screen, "frame.ready", Icon.CHECK);
      case VisitState.OutOfService _ -> frame.around(screen, "frame.closed", Icon.PAUSE);
      case VisitState.ReadingCard _,
          VisitState.AskingConsent _,
          VisitState.RecallingVisit _,
          VisitState.CheckingEntitlement _,
          VisitState.LookingForClaim _,
          VisitState.ChoosingService _,
          VisitState.EnteringReferral _,
          VisitState.Claiming _,
          VisitState.Settling _,
          VisitState.Recording _,
          VisitState.Printing _,
          VisitState.SeenToday _,
          VisitState.Finished _,
          VisitState.Deferred _,
          VisitState.Apology _ ->
          frame.around(screen, "frame.serving", Icon.CARD);
    };
  }

  /** "More time?" takes its touches itself: there a finger may also be on cancel. */
  private void touched() {
    boolean moreTime =
        (state instanceof AskingConsent asking && asking.moreTime())
            || (state instanceof ChoosingService choosing && choosing.moreTime())
            || (state instanceof EnteringReferral entering && entering.moreTime());
    if (!moreTime) {
      touch.accept(new StillHere());
    }
  }

  /** What is typed of a part of a referral stays as long as that part is asked. */
  private static boolean sameQuestion(VisitState shown, VisitState next) {
    return shown instanceof EnteringReferral a
        && next instanceof EnteringReferral b
        && a.visit().equals(b.visit())
        && a.part() == b.part();
  }

  /** A question must not be rebuilt under the finger because its time was extended. */
  private static boolean sameScreen(VisitState shown, VisitState next) {
    if (shown instanceof EnteringReferral a && next instanceof EnteringReferral b) {
      return sameQuestion(a, b)
          && a.objection().equals(b.objection())
          && a.moreTime() == b.moreTime();
    }
    if (shown instanceof AskingConsent a && next instanceof AskingConsent b) {
      return a.visit().equals(b.visit()) && a.moreTime() == b.moreTime();
    }
    if (shown instanceof SeenToday a && next instanceof SeenToday b) {
      return a.visit().cardIn() && b.visit().cardIn() && a.copy().equals(b.copy());
    }
    return shown instanceof ChoosingService a
        && next instanceof ChoosingService b
        && a.visit().equals(b.visit())
        && a.offered().equals(b.offered())
        && a.chosen().equals(b.chosen())
        && a.moreTime() == b.moreTime();
  }
}

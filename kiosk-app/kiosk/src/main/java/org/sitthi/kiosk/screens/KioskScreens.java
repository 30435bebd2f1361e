package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.kiosk.help.HelpState;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent.Scanned;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.Speaker;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/**
 * The screens: shows the state it is given and tells what was touched, nothing else.
 *
 * <p>Threads: everything here is called on the JavaFX thread, and {@code touch} is called there: it
 * must only enqueue. Language, access modes, what was typed and motion are all that is kept; all
 * but the last are forgotten when a visit ends.
 */
public final class KioskScreens {

  private static final javafx.util.Duration IDLE_WAYS = javafx.util.Duration.seconds(60);

  private final Stage stage;
  private final ScreenSettings settings;
  private final Texts texts;
  private final Consumer<TouchEvent> touch;
  private final StackPane root = new StackPane();
  private final PhoneDraft draft = new PhoneDraft();
  private final ReferralTyping typing = new ReferralTyping();
  private final PauseTransition backToUsual = new PauseTransition(IDLE_WAYS);
  private Consumer<Language> spoken = _ -> {};
  private VisitState state = new VisitState.Idle();
  private Language language;
  private AccessModes modes = AccessModes.none();
  private boolean choosingWays;
  private boolean slips = true;
  private boolean notice;
  private Optional<Narrator> narrator = Optional.empty();
  private Optional<NextKiosk> nextKiosk = Optional.empty();
  private HelpState help = HelpState.NONE;
  private Runnable callStaff = () -> {};
  private Optional<Motion> motion = Optional.empty();
  private final StaffScreens staff;

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
    this.language = settings.languages().getFirst();
    Scene scene = Scenery.scene(root, settings);
    Presence.listen(scene, this::touched);
    this.staff = new StaffScreens(settings, texts, this::draw);
    CornerHold.listen(scene, settings, this::cornerHeld);
    backToUsual.setOnFinished(over -> {
      usual();
      draw();
    });
    Scenery.place(stage, scene, settings);
    draw();
  }

  /** Shows a state. The same screen again, such as after more time was given, is left as it is. */
  public void show(VisitState next) {
    boolean idle = next instanceof VisitState.Idle;
    boolean patientLeft = idle && !(state instanceof VisitState.Idle);
    boolean same = !notice && SameScreen.of(state, next);
    boolean asked = SameScreen.sameQuestion(state, next);
    state = next;
    keepTyped(next, asked);
    if (!idle) {
      backToUsual.stop();
    }
    if (patientLeft) {
      usual();
    }
    notice = false;
    boolean staffGone = staff.isOn() && !isFree();
    if (staffGone) {
      staff.gone();
    }
    if (!same || staffGone) {
      choosingWays = false;
      draw();
    } else {
      narrate();
    }
  }

  /**
   * Says each screen from now on, and listens to the four keys of private speech.
   *
   * @param keys their usages, see {@link HidKeys}
   */
  public void narrated(Speaker speaker, Narrator.Volumes volumes, List<Integer> keys) {
    Narrator told = new Narrator(speaker, texts, settings.languages(), volumes, new ByKey(), touch);
    narrator = Optional.of(told);
    new HidKeys(keys)
        .listen(
            scene(),
            action -> {
              if (!staff.isOn()) {
                told.key(action);
              }
            });
    narrate();
  }

  private void sayAgain() {
    narrator.ifPresent(Narrator::repeat);
  }

  private void narrate() {
    if (staff.isOn()) {
      return;
    }
    narrator.ifPresent(told -> told.shown(state, language, modes.has(AccessMode.PRIVATE_SPEECH)));
  }

  /** What the keys of private speech change. */
  private final class ByKey implements Narrator.Screens {

    @Override
    public void privateSpeech(boolean on) {
      if (on != modes.has(AccessMode.PRIVATE_SPEECH)) {
        toggle(AccessMode.PRIVATE_SPEECH);
      }
    }

    @Override
    public void speak(Language chosen) {
      KioskScreens.this.speak(chosen);
    }

    /** Touches still reach a dark picture. */
    @Override
    public void dark(boolean dark) {
      scene().setFill(Color.BLACK);
      root.setOpacity(dark ? 0 : 1);
    }
  }

  /** Tells this one each language that is spoken from now on. */
  public void onLanguage(Consumer<Language> told) {
    spoken = told;
  }

  /** What is spoken now. */
  public Language language() {
    return language;
  }

  /** What the patient has turned on. */
  public AccessModes modes() {
    return modes;
  }

  /** Speaks this language until the visit is over, as its button does. */
  public void speak(Language chosen) {
    language = chosen;
    spoken.accept(language);
    waysChosen();
  }

  /** Turns an access mode on or off, as its button does. */
  public void toggle(AccessMode mode) {
    modes = modes.toggled(mode);
    waysChosen();
  }

  /** What a patient would see as broken on the screen as it is now: nothing, if all is well. */
  public List<String> faults() {
    return LayoutFaults.in(root, settings, modes);
  }

  /** Back never loses what was typed: it is kept through all questions, and no longer. */
  private void keepTyped(VisitState next, boolean asked) {
    switch (next) {
      case EnteringReferral entering when !asked ->
          typing.at(entering.part(), entering.draft().number());
      case EnteringReferral _, ChoosingService _ -> {}
      default -> {
        draft.forget();
        typing.forget();
      }
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

  /** Where to send people while this kiosk is closed; as the central store told it last. */
  public void nextKiosk(Optional<NextKiosk> next) {
    if (!nextKiosk.equals(next)) {
      nextKiosk = next;
      if (state instanceof VisitState.OutOfService) {
        draw();
      }
    }
  }

  /** Who is told what staff touch, and that a finger is there; on the JavaFX thread. */
  public void onStaff(Consumer<StaffTouch> taker, Runnable here, ZoneId zone) {
    staff.tell(taker, here, zone);
  }

  /** What staff mode shows; passed over while anybody is served. */
  public void staff(StaffView view) {
    if (isFree()) {
      if (!staff.isOn()) {
        usual();
        backToUsual.stop();
      }
      staff.show(view);
      draw();
    }
  }

  private void cornerHeld() {
    if (isFree()) {
      staff.wanted();
    }
  }

  /** Nobody is served. */
  private boolean isFree() {
    return state instanceof VisitState.Idle || state instanceof VisitState.OutOfService;
  }

  /** Who is told that somebody calls for staff, from now on; called on the JavaFX thread. */
  public void onHelp(Runnable called) {
    callStaff = called;
  }

  /** How it stands with a call for staff. */
  public void help(HelpState now) {
    help = now;
    draw();
  }

  /** Takes what a scanner types from now on. */
  public void scanner(ScanRules rules) {
    ScannerKeys.listen(
        scene(),
        rules,
        text -> {
          if (staff.isOn()) {
            staff.scanned(text);
          } else {
            touch.accept(new Scanned(text));
          }
        });
  }

  /** The scene, for {@link ScreenShots}. */
  public Scene scene() {
    return stage.getScene();
  }

  /** Nobody need stay for what was chosen before a card went in. */
  private void waysChosen() {
    if (state instanceof VisitState.Idle) {
      backToUsual.playFromStart();
    }
    draw();
  }

  private void notice(boolean shown) {
    notice = shown;
    backToUsual.playFromStart();
    draw();
  }

  /** As the next patient finds it. */
  private void usual() {
    notice = false;
    language = settings.languages().getFirst();
    spoken.accept(language);
    choosingWays = false;
    modes = AccessModes.none();
  }

  private void chooseWays(boolean choosing) {
    choosingWays = choosing;
    draw();
  }

  /** A screen without room for it, even in the smallest letters, goes without "hear it again". */
  private void draw() {
    motion.ifPresent(Motion::stop);
    if (!drawn(Optional.of(this::sayAgain))) {
      var _ = drawn(Optional.empty());
    }
    motion.ifPresent(Motion::play);
    narrate();
  }

  /** As large as it fits; false if it does not. */
  private boolean drawn(Optional<Runnable> again) {
    for (Fit fit : Fit.sizes(modes)) {
      Look look =
          staff.isOn()
              ? staff.look(language, fit)
              : new Look(settings, texts.in(language), modes, fit);
      Screen screen = staff.isOn() ? staff.screen(look) : screen(look);
      Scenery.dress(root, settings, modes, fit);
      root.getChildren()
          .setAll(staff.isOn() ? staff.framed(look, screen) : framed(look, screen, again));
      motion = screen.motion();
      if (faults().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Screen screen(Look look) {
    Ways ways = new Ways(look, this::speak, this::toggle);
    if (choosingWays) {
      return WaysScreen.of(look, ways, () -> chooseWays(false));
    }
    if (notice) {
      return PrivacyNotice.screen(look, () -> notice(false));
    }
    Optional<Runnable> privacy =
        settings.privacy() ? Optional.of(() -> notice(true)) : Optional.empty();
    return new ScreenOf(look, ways, draft, typing, slips, nextKiosk, privacy, touch, this::draw)
        .screen(state);
  }

  private javafx.scene.Node framed(Look look, Screen screen, Optional<Runnable> again) {
    HelpButton called = new HelpButton(look, help, () -> callStaff.run());
    Frame frame = new Frame(look, () -> chooseWays(true), again, called);
    return switch (state) {
      case VisitState.Idle _ -> frame.around(screen, "frame.ready", Icon.CHECK, false);
      case VisitState.OutOfService _ ->
          frame.around(screen, "frame.closed", Icon.PAUSE, !choosingWays);
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
          VisitState.LastScreen _ ->
          frame.around(screen, "frame.serving", Icon.CARD, !choosingWays);
    };
  }

  /** "More time?" takes its touches itself: there a finger may also be on cancel. */
  private void touched() {
    staff.touched();
    boolean moreTime =
        (state instanceof AskingConsent asking && asking.moreTime())
            || (state instanceof ChoosingService choosing && choosing.moreTime())
            || (state instanceof EnteringReferral entering && entering.moreTime());
    if (!moreTime) {
      touch.accept(new StillHere());
    }
  }
}

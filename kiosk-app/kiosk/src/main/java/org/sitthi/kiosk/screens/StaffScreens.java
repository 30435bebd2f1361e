package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;

/** Which screen staff mode has; none while it is off. What was typed is forgotten then. */
final class StaffScreens {

  private final ScreenSettings settings;
  private final Texts texts;
  private final Runnable redraw;
  private final StaffTyping typing = new StaffTyping();
  private final ReferralTyping letter = new ReferralTyping();
  private Consumer<StaffTouch> touch = _ -> {};
  private Runnable here = () -> {};
  private ZoneId zone = ZoneId.of("Asia/Bangkok");
  private StaffView view = new StaffView.Off();

  StaffScreens(ScreenSettings settings, Texts texts, Runnable redraw) {
    this.settings = settings;
    this.texts = texts;
    this.redraw = redraw;
  }

  /** Who takes touches from now on. */
  void tell(Consumer<StaffTouch> taker, Runnable finger, ZoneId hospital) {
    touch = taker;
    here = finger;
    zone = hospital;
  }

  boolean isOn() {
    return !(view instanceof StaffView.Off);
  }

  /** The corner was held. */
  void wanted() {
    touch.accept(new StaffTouch.Wanted());
  }

  /** A finger is on the glass. */
  void touched() {
    here.run();
  }

  void show(StaffView next) {
    if (!next.getClass().equals(view.getClass())) {
      typing.forgetTyped();
    }
    if (next instanceof StaffView.Off) {
      typing.forget();
    }
    if (!(next instanceof StaffView.Referring asked)) {
      letter.forget();
    } else if (!(view instanceof StaffView.Referring before) || before.part() != asked.part()) {
      letter.at(asked.part(), asked.draft().number());
    }
    view = next;
  }

  /** A visit has begun: nothing of staff stays, whatever is told later of what was being done. */
  void gone() {
    show(new StaffView.Off());
  }

  /** In the language of who is in; before, in Thai and English as the kiosk's first one is. */
  Look look(Language kiosk, Fit fit) {
    Language spoken =
        view instanceof StaffView.Inside inside
            ? Language.of(inside.who().language()).orElse(Language.TH)
            : kiosk;
    return new Look(settings, texts.ofStaff(spoken), AccessModes.none(), fit);
  }

  Screen screen(Look look) {
    return switch (view) {
      case StaffView.Off _ -> throw new IllegalStateException("staff mode is off");
      case StaffView.Asking(boolean refused) ->
          new StaffPinScreen(look, typing, refused, touch, redraw).screen();
      case StaffView.Checking _ -> StaffWaitScreen.of(look, "staff.checking", Icon.SHIELD);
      case StaffView.Menu menu -> new StaffMenuScreen(look, zone, touch).menu(menu);
      case StaffView.TypingIdentity asked ->
          new StaffIdentityScreen(look, touch).typing(asked, typing, redraw);
      case StaffView.Vouching vouching -> new StaffIdentityScreen(look, touch).vouching(vouching);
      case StaffView.Closing _ -> new StaffMenuScreen(look, zone, touch).closing();
      case StaffView.Working working -> StaffWaitScreen.of(look, working.what());
      case StaffView.Visits visits ->
          new StaffVisitsScreen(look, typing, visits, zone, touch, redraw).screen();
      case StaffView.Referring referring ->
          new ReferralScreen(
                  look,
                  letter,
                  ReferralQuestion.of(referring),
                  event -> referral(referring, event),
                  redraw)
              .screen();
      case StaffView.OneVisit one -> new StaffVisitScreen(look, one, zone, touch).screen();
    };
  }

  /** What a scanner read: the letter's number, a hospital or a person's number, if asked. */
  void scanned(String text) {
    if (view instanceof StaffView.TypingIdentity) {
      touch.accept(new StaffTouch.IdentityTyped(text));
    }
    if (view instanceof StaffView.Referring asked && asked.part() != ReferralPart.PURPOSE) {
      touch.accept(new StaffTouch.ReferralTyped(asked.part(), text));
    }
  }

  private void referral(StaffView.Referring asked, TouchEvent event) {
    switch (event) {
      case VisitEvent.ReferralEntered(ReferralPart part, String text) ->
          touch.accept(new StaffTouch.ReferralTyped(part, text));
      case VisitEvent.SteppedBack _ -> touch.accept(new StaffTouch.ReferralBack());
      case VisitEvent.NotAReferral _ -> touch.accept(new StaffTouch.NoReferral());
      case VisitEvent.Cancelled _ ->
          touch.accept(new StaffTouch.VisitChosen(asked.line().recordId()));
      case TouchEvent _ -> {}
    }
  }

  Region framed(Look look, Screen screen) {
    Optional<StaffView.Inside> inside =
        view instanceof StaffView.Inside somebody ? Optional.of(somebody) : Optional.empty();
    Optional<Runnable> language =
        inside
            .filter(somebody -> !(somebody instanceof StaffView.Working))
            .map(somebody -> () -> touch.accept(other(somebody)));
    return new StaffFrame(
            look,
            inside.map(somebody -> somebody.who().name()),
            language,
            () -> touch.accept(new StaffTouch.Left()))
        .around(screen);
  }

  private static StaffTouch other(StaffView.Inside inside) {
    return new StaffTouch.LanguageChosen(inside.who().language().equals("th") ? "en" : "th");
  }
}

package org.sitthi.kiosk.screens;

import java.util.Optional;
import java.util.function.Consumer;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.kiosk.screens.Screen.Step;
import org.sitthi.kiosk.screens.WaitScreen.Guest;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/** Which screen a state has: one line each. */
record ScreenOf(
    Look look,
    Ways ways,
    PhoneDraft draft,
    ReferralTyping typing,
    boolean slips,
    Optional<NextKiosk> nextKiosk,
    Optional<Runnable> privacy,
    Consumer<TouchEvent> touch,
    Runnable redraw) {

  Screen screen(VisitState state) {
    return switch (state) {
      case VisitState.Idle _ -> IdleScreen.of(look, slips, ways, privacy);
      case VisitState.ReadingCard s -> {
        Optional<Guest> guest = s.firstLook().map(this::guest);
        yield WaitScreen.of(
            look, "reading", Icon.CARD, Progress.at(Step.CARD), guest, privacy.isPresent());
      }
      case VisitState.AskingConsent s ->
          s.moreTime() ? MoreTimeScreen.of(look, touch) : ConsentScreen.of(look, touch);
      case VisitState.RecallingVisit s ->
          wait("recalling", Icon.SHIELD, Step.RIGHTS, guest(s.citizen()));
      case VisitState.SeenToday s -> SeenTodayScreen.of(look, s, touch);
      case VisitState.CheckingEntitlement s ->
          wait("checking", Icon.SHIELD, Step.RIGHTS, guest(s.citizen()));
      case VisitState.LookingForClaim s ->
          wait("looking", Icon.SHIELD, Step.RIGHTS, guest(s.citizen()));
      case VisitState.ChoosingService s -> choosing(s);
      case VisitState.EnteringReferral s ->
          s.moreTime()
              ? MoreTimeScreen.of(look, touch)
              : new ReferralScreen(look, typing, ReferralQuestion.of(s), touch, redraw).screen();
      case VisitState.Claiming s -> wait("claiming", Icon.PAGE, Step.CODE, guest(s.citizen()));
      case VisitState.Settling s -> wait("settling", Icon.PAGE, Step.CODE, guest(s.citizen()));
      case VisitState.Recording s -> wait("recording", Icon.PAGE, Step.CODE, guest(s.citizen()));
      case VisitState.Printing s ->
          WaitScreen.printing(look, Progress.of(s.saved()), guest(s.citizen()));
      case VisitState.Finished s -> FinishedScreen.of(look, s);
      case VisitState.Deferred s -> DeferredScreen.of(look, s);
      case VisitState.Apology s -> ApologyScreen.of(look, s);
      case VisitState.OutOfService s -> ApologyScreen.of(look, s, nextKiosk);
    };
  }

  private Screen choosing(ChoosingService state) {
    if (state.moreTime()) {
      return MoreTimeScreen.of(look, touch);
    }
    return state.chosen().isPresent()
        ? new PhoneScreen(look, draft, state.mobileRequired(), state.offered().size() > 1, touch)
            .screen()
        : ServiceScreen.of(look, state.offered(), touch);
  }

  private Screen wait(String what, Icon icon, Step step, Optional<Guest> guest) {
    return WaitScreen.of(look, what, icon, Progress.at(step), guest, false);
  }

  private Optional<Guest> guest(Citizen citizen) {
    return Optional.of(
        new Guest(name(citizen.thaiName(), citizen.englishName()), citizen.number()));
  }

  private Guest guest(FirstLook first) {
    return new Guest(name(first.thaiName(), first.englishName()), first.number());
  }

  /** In the language of the screen, if the card has it. */
  private PersonName name(PersonName thai, PersonName english) {
    return look.words().language() == Language.TH || english.first().isEmpty() ? thai : english;
  }
}

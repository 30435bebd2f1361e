package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.DIALYSIS;
import static org.sitthi.kiosk.visit.MadeUp.GENERAL;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;

/** Back goes one question back and loses nothing. */
class PhoneBackTest {

  private static final String NUMBER = "0000000001";

  private final Visit visit = new Visit(MadeUp.askingForReferrals(true));
  private VisitState state = new VisitState.Idle();

  @Test
  void fromThePhoneNumberBackToTheServices() {
    toQuestions(GENERAL, DIALYSIS);
    happens(new VisitEvent.ServiceChosen(DIALYSIS));
    assertThat(choosing().chosen()).contains(DIALYSIS);
    happens(new VisitEvent.SteppedBack());
    assertThat(choosing().chosen()).isEmpty();
    happens(new VisitEvent.ServiceChosen(GENERAL));
    assertThat(choosing().chosen()).contains(GENERAL);
  }

  @Test
  void whereThereWasNoChoiceThereIsNoBack() {
    toQuestions(GENERAL);
    VisitState phone = state;
    happens(new VisitEvent.SteppedBack());
    assertThat(state).isEqualTo(phone);
  }

  @Test
  void theNumberThatWasGivenOutlivesGoingBackAndFallingSilent() {
    toQuestions(GENERAL, DIALYSIS);
    happens(new VisitEvent.ServiceChosen(GENERAL));
    happens(new VisitEvent.MobileEntered(Optional.of(NUMBER)));
    happens(new VisitEvent.SteppedBack());
    assertThat(choosing().mobile()).contains(NUMBER);
    happens(new VisitEvent.SteppedBack());
    assertThat(choosing().mobile()).contains(NUMBER);
    happens(new VisitEvent.ServiceChosen(GENERAL));
    happens(new VisitEvent.TimeOver());
    happens(new VisitEvent.TimeOver());
    assertThat(((EnteringReferral) state).onward().mobile()).contains(NUMBER);
    happens(new VisitEvent.NotAReferral());
    assertThat(((Claiming) state).attempt().record().person().mobile()).contains(NUMBER);
  }

  @Test
  void aPartOfTheReferralThatWasTakenIsOfferedAgain() {
    toQuestions(GENERAL);
    happens(new VisitEvent.MobileEntered(Optional.of(NUMBER)));
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.ReferralEntered(ReferralPart.PRIMARY, "99902"));
    happens(new VisitEvent.ReferralEntered(ReferralPart.SENDER, "99901"));
    happens(new VisitEvent.SteppedBack());
    assertThat(((EnteringReferral) state).suggested().orElseThrow().code()).isEqualTo("99901");
    happens(new VisitEvent.SteppedBack());
    assertThat(((EnteringReferral) state).suggested().orElseThrow().code()).isEqualTo("99902");
    happens(new VisitEvent.SteppedBack());
    assertThat(((EnteringReferral) state).draft().number()).contains("R-1");
  }

  private void toQuestions(ClaimType... offered) {
    happens(new VisitEvent.CardIn(1, MadeUp.RECORD_ID, NOW, "reader"));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(new VisitEvent.Recalled(new EarlierVisit.None()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    happens(new VisitEvent.RegisterAnswered(RegisterSaid.NOTHING));
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Found(MadeUp.entitlement(offered))));
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), NOW));
  }

  private ChoosingService choosing() {
    return (ChoosingService) state;
  }

  private void happens(VisitEvent event) {
    state = visit.next(state, event).state();
  }
}

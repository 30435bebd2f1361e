package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.DIALYSIS;
import static org.sitthi.kiosk.visit.MadeUp.GENERAL;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** The referral within a visit: asked where the site wants it, before the claim, all or none. */
class ReferralVisitTest {

  private final Visit visit = new Visit(MadeUp.askingForReferrals(false));
  private VisitState state = new VisitState.Idle();
  private final List<VisitEffect> all = new ArrayList<>();

  @Test
  void scannedTypedAndChosenPartsTravelInTheRecordAsOneGroup() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.Scanned("R-99902-7"));
    assertThat(entering().part()).isEqualTo(ReferralPart.PRIMARY);
    happens(new VisitEvent.ReferralEntered(ReferralPart.PRIMARY, "99902"));
    happens(new VisitEvent.Scanned("99901"));
    assertThat(all).noneMatch(VisitEffect.SaveAttempt.class::isInstance);
    happens(new VisitEvent.ReferralEntered(ReferralPart.PURPOSE, "1100"));

    VisitRecord record = ((Claiming) state).attempt().record();
    assertThat(record.referral())
        .contains(
            new Referral("R-99902-7", "99902", "99901", Optional.of("1100"), Optional.empty()));
    assertThat(record.visit().flatMap(VisitDetails::arrivalKind))
        .contains(VisitDetails.ArrivalKind.REFERRED);
    assertThat(record.marks()).isEmpty();
  }

  @Test
  void aRefusedEntrySaysWhyAndTheNextOneIsTaken() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.Scanned("99900"));
    assertThat(entering().objection()).contains(Objection.OWN_HOSPITAL);
    assertThat(entering().part()).isEqualTo(ReferralPart.PRIMARY);
    happens(new VisitEvent.Scanned("99902"));
    assertThat(entering().objection()).isEmpty();
    assertThat(entering().part()).isEqualTo(ReferralPart.SENDER);
  }

  @Test
  void aSecondTouchOfTheQuestionBeforeChangesNothing() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.ReferralEntered(ReferralPart.NUMBER, "R-1"));
    EnteringReferral before = entering();
    happens(new VisitEvent.ReferralEntered(ReferralPart.NUMBER, "R-2"));
    assertThat(state).isEqualTo(before);
  }

  @Test
  void noReferralMeansNoneOfTheThree() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.NotAReferral());
    VisitRecord record = ((Claiming) state).attempt().record();
    assertThat(record.referral()).isEmpty();
    assertThat(record.visit()).isEmpty();
    assertThat(record.marks()).isEmpty();
  }

  @Test
  void staffWillEnterItSaysTheRecordAndTheCodeIsAskedForAllTheSame() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.ReferralByStaff());
    VisitRecord record = ((Claiming) state).attempt().record();
    assertThat(record.referral()).isEmpty();
    assertThat(record.visit().flatMap(VisitDetails::arrivalKind))
        .contains(VisitDetails.ArrivalKind.REFERRED);
    assertThat(record.marks()).containsExactly("REFERRAL_INCOMPLETE");
  }

  @Test
  void whoDoesNotAnswerIsServedAndTheRecordSaysThatNothingWasSaid() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.TimeOver());
    assertThat(entering().moreTime()).isTrue();
    happens(new VisitEvent.StillHere());
    assertThat(entering().moreTime()).isFalse();
    assertThat(entering().draft().number()).contains("R-1");
    happens(new VisitEvent.TimeOver());
    happens(new VisitEvent.TimeOver());
    VisitRecord record = ((Claiming) state).attempt().record();
    assertThat(record.referral()).isEmpty();
    assertThat(record.visit()).isEmpty();
    assertThat(record.marks()).containsExactly("REFERRAL_NOT_ANSWERED");
  }

  @Test
  void backGoesOneQuestionBackAndFromTheFirstToTheServices() {
    toReferral(List.of(), GENERAL, DIALYSIS);
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.SteppedBack());
    assertThat(entering().part()).isEqualTo(ReferralPart.NUMBER);
    happens(new VisitEvent.SteppedBack());
    assertThat(state).isInstanceOf(ChoosingService.class);
    happens(new VisitEvent.ServiceChosen(DIALYSIS));
    assertThat(entering().onward().type()).isEqualTo(DIALYSIS);
  }

  @Test
  void cancelledOrWithTheCardOutNothingStays() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.Cancelled());
    assertThat(((Apology) state).cause()).isEqualTo(Cause.CANCELLED);
    state = new VisitState.Idle();
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.CardOut());
    assertThat(((Apology) state).cause()).isEqualTo(Cause.CARD_REMOVED_EARLY);
    assertThat(all).noneMatch(VisitEffect.SaveRecord.class::isInstance);
  }

  @Test
  void aCodeOfTodayGetsItsReferralTooAndNoneIsAskedFor() {
    toReferral(List.of(MadeUp.code("PP9900000009", GENERAL.code(), NOW.minusHours(1))), GENERAL);
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.Scanned("99902"));
    happens(new VisitEvent.Scanned("99902"));
    happens(new VisitEvent.ReferralEntered(ReferralPart.PURPOSE, "0001"));
    VisitRecord draft = ((VisitState.Recording) state).draft();
    assertThat(draft.claim().value()).contains("PP9900000009");
    assertThat(draft.referral()).map(Referral::referNo).contains("R-1");
  }

  @Test
  void aScannedLetterIsNotTakenForAPurpose() {
    toReferral(List.of(), GENERAL);
    happens(new VisitEvent.Scanned("R-1"));
    happens(new VisitEvent.Scanned("99902"));
    happens(new VisitEvent.Scanned("99902"));
    EnteringReferral before = entering();
    happens(new VisitEvent.Scanned("1100"));
    assertThat(state).isEqualTo(before);
  }

  @Test
  void noEventTellsWhatIsOnTheLetter() {
    assertThat(new VisitEvent.Scanned("R-1").toString()).doesNotContain("R-1");
    assertThat(new VisitEvent.ReferralEntered(ReferralPart.NUMBER, "R-1").toString())
        .doesNotContain("R-1");
    assertThat(new VisitEvent.Scanned("9".repeat(5_000)).text()).hasSize(200);
  }

  private void toReferral(List<IssuedCode> today, ClaimType... types) {
    happens(new VisitEvent.CardIn(1, MadeUp.RECORD_ID, NOW, "reader"));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(
        new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Found(MadeUp.entitlement(types))));
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(today), NOW));
    if (types.length > 1) {
      happens(new VisitEvent.ServiceChosen(types[0]));
    }
    assertThat(state).isInstanceOf(EnteringReferral.class);
  }

  private EnteringReferral entering() {
    return (EnteringReferral) state;
  }

  private void happens(VisitEvent event) {
    Step step = NeverSeen.answered(visit, visit.next(state, event));
    state = step.state();
    all.addAll(step.effects());
  }
}

package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.DIALYSIS;
import static org.sitthi.kiosk.visit.MadeUp.GENERAL;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.CheckingEntitlement;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.LookingForClaim;
import org.sitthi.kiosk.visit.VisitState.SeenToday;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** A second insertion of the same card on the same day. */
class ComingAgainTest {

  private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final DeskTrouble DOWN = new DeskTrouble(DeskTrouble.Kind.UPSTREAM_DOWN, "");

  private final Visit visit = new Visit(MadeUp.rules());
  private VisitState state = new VisitState.Idle();
  private List<VisitEffect> effects = List.of();
  private final List<VisitEffect> all = new ArrayList<>();

  @Test
  void todaysCodeIsShownAndNhsoIsAskedNothing() {
    recalled(new EarlierVisit.Done(done(), false));
    assertThat(((SeenToday) state).record()).isEqualTo(done());
    assertThat(all)
        .noneMatch(VisitEffect.CheckEntitlement.class::isInstance)
        .noneMatch(VisitEffect.LookUpHistory.class::isInstance)
        .noneMatch(VisitEffect.PrintSlip.class::isInstance)
        .noneMatch(VisitEffect.SaveRecord.class::isInstance);
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.TimeOver());
    assertThat(state).isEqualTo(new VisitState.Idle());
  }

  @Test
  void aCopySaysThatItIsOneAndThreeAreEnough() {
    recalled(new EarlierVisit.Done(done(), false));
    for (int i = 0; i < ComingAgain.MOST_COPIES; i++) {
      happens(new VisitEvent.CopyWanted());
      assertThat(effects).containsExactly(new VisitEffect.PrintSlip(done(), SlipMark.COPY));
      happens(new VisitEvent.CopyWanted());
      assertThat(effects).isEmpty();
      happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PARSED)));
    }
    assertThat(((SeenToday) state).mayCopy()).isFalse();
    happens(new VisitEvent.CopyWanted());
    assertThat(effects).isEmpty();
  }

  @Test
  void whoHasLeftGetsNoCopy() {
    recalled(new EarlierVisit.Done(done(), false));
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.CopyWanted());
    assertThat(effects).isEmpty();
  }

  @Test
  void aCodeThatCameBehindThePatientsBackIsPrintedAtOnceAsCompleted() {
    recalled(new EarlierVisit.Done(done(), true));
    assertThat(effects).containsExactly(new VisitEffect.PrintSlip(done(), SlipMark.COMPLETED));
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PARSED)));
    assertThat(state).isInstanceOf(Finished.class);
    assertThat(all).noneMatch(VisitEffect.CheckEntitlement.class::isInstance);
  }

  @Test
  void anotherServiceOffersWhatHasNoCodeYetAndBecomesAVisitOfItsOwn() {
    recalled(new EarlierVisit.Done(done(), false));
    happens(new VisitEvent.AnotherService());
    found(GENERAL, DIALYSIS);
    happens(
        new VisitEvent.HistoryAnswered(
            new HistoryAnswer.Codes(List.of(code("PP9900000001"))), NOW));
    Claiming claiming = (Claiming) state;
    assertThat(claiming.attempt().claimTypeCode()).isEqualTo(DIALYSIS.code());
    assertThat(claiming.attempt().record().recordId()).isEqualTo(MadeUp.RECORD_ID);
    assertThat(claiming.attempt().record().revision()).isEqualTo(1);
  }

  @Test
  void noOtherServiceIsSaidAndNothingIsRecorded() {
    recalled(new EarlierVisit.Done(done(), false));
    happens(new VisitEvent.AnotherService());
    found(GENERAL);
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), NOW));
    assertThat(((Apology) state).cause()).isEqualTo(Cause.NO_OTHER_SERVICE);
    assertThat(all).noneMatch(VisitEffect.SaveRecord.class::isInstance);
  }

  @Test
  void anOpenVisitIsFinishedInTheSameRecordAndItsSlipSaysSo() {
    recalled(new EarlierVisit.Open(pending()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    found(GENERAL);
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), NOW));
    UUID attempt = ((Claiming) state).attempt().attemptId();
    assertThat(attempt).isNotEqualTo(Visit.attemptOf(FIRST));
    happens(new VisitEvent.AttemptSaved(attempt));
    happens(
        new VisitEvent.ClaimAnswered(attempt, new ClaimAnswer.Issued(code("PP9900000002")), NOW));
    VisitRecord draft = ((VisitState.Recording) state).draft();
    assertThat(draft.recordId()).isEqualTo(FIRST);
    assertThat(draft.revision()).isEqualTo(2);
    assertThat(draft.queueNumber()).contains("K02-007");
    assertThat(draft.kioskId()).isEqualTo("K02");
    happens(new VisitEvent.RecordSaved(draft));
    assertThat(effects).containsExactly(new VisitEffect.PrintSlip(draft, SlipMark.COMPLETED));
    // A roll that ran out in the midst: what comes then is still no copy.
    happens(
        new VisitEvent.SlipEnded(
            new SlipOutcome.Failed(
                org.sitthi.hardware.printer.PrinterFault.PAPER_OUT, Evidence.SENT, "")));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).containsExactly(new VisitEffect.PrintSlip(draft, SlipMark.COMPLETED));
  }

  @Test
  void whatAnotherInsertionFinishedMeanwhileComesOutAsACopyHoweverOftenItIsTried() {
    recalled(new EarlierVisit.Open(pending()));
    found(GENERAL);
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    IssuedCode code = code("PP9900000002");
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of(code)), NOW));
    VisitRecord draft = ((VisitState.Recording) state).draft();
    happens(new VisitEvent.RecordSaved(draft, Optional.empty(), true));
    assertThat(effects).containsExactly(new VisitEffect.PrintSlip(draft, SlipMark.COPY));
    happens(
        new VisitEvent.SlipEnded(
            new SlipOutcome.Failed(
                org.sitthi.hardware.printer.PrinterFault.PAPER_OUT, Evidence.SENT, "")));
    happens(new VisitEvent.PrinterReady());
    assertThat(effects).containsExactly(new VisitEffect.PrintSlip(draft, SlipMark.COPY));
  }

  @Test
  void stillWithoutACodeTheSameVisitGoesOnAndItsSlipIsACopy() {
    recalled(new EarlierVisit.Open(pending()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
    happens(new VisitEvent.RegisterAnswered(RegisterSaid.NOTHING));
    happens(new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Unreachable(DOWN)));
    VisitRecord draft = ((VisitState.Recording) state).draft();
    assertThat(draft.recordId()).isEqualTo(FIRST);
    assertThat(draft.revision()).isEqualTo(2);
    happens(new VisitEvent.RecordSaved(draft));
    assertThat(effects).containsExactly(new VisitEffect.PrintSlip(draft, SlipMark.COPY));
    happens(new VisitEvent.SlipEnded(new SlipOutcome.Done(Evidence.PARSED)));
    assertThat(state).isInstanceOf(Deferred.class);
  }

  @Test
  void whatAnotherKioskBeganIsAskedBesideNhsoAndGoneOnWith() {
    recalled(new EarlierVisit.None());
    assertThat(effects)
        .contains(new VisitEffect.FindElsewhere(MadeUp.citizen().number(), NOW.toLocalDate()));
    found(GENERAL);
    assertThat(state).isInstanceOf(CheckingEntitlement.class);
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.Open(pending())));
    assertThat(state).isInstanceOf(LookingForClaim.class);
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), NOW));
    assertThat(((Claiming) state).attempt().record().recordId()).isEqualTo(FIRST);
  }

  @Test
  void anOwnVisitThatAnotherKioskFinishedMeanwhileIsShownAndNotAskedForAgain() {
    recalled(new EarlierVisit.Open(pending()));
    found(GENERAL);
    assertThat(state).as("waits for the others").isInstanceOf(CheckingEntitlement.class);
    VisitRecord finished = pending().revised(done().claim());
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.Done(finished, false)));
    assertThat(((SeenToday) state).record()).isEqualTo(finished);
    assertThat(all).noneMatch(VisitEffect.LookUpHistory.class::isInstance);
  }

  @Test
  void anOwnVisitIsGoneOnWithFromAnotherKiosksRevision() {
    recalled(new EarlierVisit.Open(pending()));
    found(GENERAL);
    VisitRecord later = pending().revised(pending().claim());
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.Open(later)));
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), NOW));
    VisitRecord asked = ((Claiming) state).attempt().record();
    assertThat(asked.recordId()).isEqualTo(FIRST);
    assertThat(asked.revision()).isEqualTo(3);
  }

  @Test
  void whatAnotherKioskKnowsOfAnotherRecordChangesNothingOfTheOwnOne() {
    recalled(new EarlierVisit.Open(pending()));
    found(GENERAL);
    VisitRecord another =
        MadeUpRecords.withCode(MadeUpRecords.pending(UUID.randomUUID()), "PP9900000009");
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.Done(another, false)));
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of()), NOW));
    assertThat(((Claiming) state).attempt().record().recordId()).isEqualTo(FIRST);
  }

  @Test
  void whatAnotherKioskFinishedIsShown() {
    recalled(new EarlierVisit.None());
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.Done(done(), false)));
    assertThat(state).isInstanceOf(SeenToday.class);
    // NHSO's answer comes late and changes nothing.
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Found(MadeUp.entitlement(GENERAL))));
    assertThat(state).isInstanceOf(SeenToday.class);
  }

  @Test
  void aSiteWithOneServiceOffersNoOther() {
    SiteRules one =
        new SiteRules(
            "K01",
            MadeUp.HCODE,
            MadeUp.BANGKOK,
            List.of(GENERAL.code()),
            Optional.empty(),
            false,
            "test",
            true,
            SiteRules.Patience.usual());
    Visit small = new Visit(one);
    state = small.next(state, new VisitEvent.CardIn(1, MadeUp.RECORD_ID, NOW, "reader")).state();
    state = small.next(state, new VisitEvent.CardWasRead(MadeUp.read())).state();
    state =
        small.next(state, new VisitEvent.Recalled(new EarlierVisit.Done(done(), false))).state();
    assertThat(((SeenToday) state).otherServices()).isFalse();
    assertThat(small.next(state, new VisitEvent.AnotherService()).state()).isEqualTo(state);
  }

  @Test
  void anOpenVisitCountsBeforeOneThatIsDoneAndOneThatPeopleSettledCountsNot() {
    assertThat(EarlierVisit.of(List.of(done(), pending()))).isInstanceOf(EarlierVisit.Open.class);
    assertThat(EarlierVisit.of(List.of(done()))).isEqualTo(new EarlierVisit.Done(done(), false));
    assertThat(EarlierVisit.of(List.of())).isEqualTo(new EarlierVisit.None());
    VisitRecord settled =
        pending()
            .withClaim(
                new ClaimRecord(
                    ClaimRecord.State.NOT_REQUIRED,
                    Optional.empty(),
                    ClaimRecord.Kind.NHSO_CHECKIN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty()));
    assertThat(EarlierVisit.of(List.of(settled))).isEqualTo(new EarlierVisit.None());
  }

  private void recalled(EarlierVisit earlier) {
    happens(new VisitEvent.CardIn(1, MadeUp.RECORD_ID, NOW, "reader"));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    assertThat(effects)
        .containsExactly(new VisitEffect.RecallVisit(MadeUp.citizen().number(), NOW.toLocalDate()));
    happens(new VisitEvent.Recalled(earlier));
  }

  private void found(org.sitthi.kiosk.claim.ClaimType... types) {
    happens(new VisitEvent.RegisterAnswered(RegisterSaid.NOTHING));
    happens(
        new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Found(MadeUp.entitlement(types))));
    if (state instanceof ChoosingService) {
      throw new AssertionError("nothing is asked here");
    }
  }

  private void happens(VisitEvent event) {
    Step step = visit.next(state, event);
    state = step.state();
    effects = step.effects();
    all.addAll(effects);
  }

  private static IssuedCode code(String code) {
    return MadeUp.code(code, GENERAL.code(), NOW);
  }

  private static VisitRecord pending() {
    return MadeUpRecords.atOtherKiosk(MadeUpRecords.pending(FIRST), "K02")
        .withQueueNumber("K02-007");
  }

  private static VisitRecord done() {
    return MadeUpRecords.withCode(pending(), "PP9900000001");
  }
}

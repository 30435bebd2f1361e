package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.DIALYSIS;
import static org.sitthi.kiosk.visit.MadeUp.GENERAL;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.visit.VisitEffect.LookUpHistory;
import org.sitthi.kiosk.visit.VisitEffect.PrintSlip;
import org.sitthi.kiosk.visit.VisitEffect.RequestClaim;
import org.sitthi.kiosk.visit.VisitEffect.SaveAttempt;
import org.sitthi.kiosk.visit.VisitEffect.SaveRecord;
import org.sitthi.kiosk.visit.VisitEffect.SettleLater;
import org.sitthi.kiosk.visit.VisitEffect.Wait;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.Claiming;
import org.sitthi.kiosk.visit.VisitState.Deferred;
import org.sitthi.kiosk.visit.VisitState.Finished;
import org.sitthi.kiosk.visit.VisitState.Idle;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.ReadingCard;
import org.sitthi.kiosk.visit.VisitState.Settling;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

class VisitTest {

  private static final DeskTrouble TROUBLE =
      new DeskTrouble(DeskTrouble.Kind.UPSTREAM_DOWN, "HTTP 500");
  private static final SlipOutcome TAKEN_IN = new SlipOutcome.Done(Evidence.PARSED);

  private Visit visit = new Visit(MadeUp.rules());
  private VisitState state = new Idle();
  private List<VisitEffect> effects = List.of();
  private final List<VisitEffect> all = new ArrayList<>();

  @Test
  void oneClaimTypeAndNothingToAskGoesFromCardToSlipWithoutATouch() {
    toClaiming(GENERAL);
    SaveAttempt save = only(SaveAttempt.class);
    happens(new VisitEvent.AttemptSaved(save.attempt().attemptId()));
    RequestClaim request = only(RequestClaim.class);
    assertThat(request.request().attemptId()).isEqualTo(save.attempt().attemptId());
    assertThat(request.request().claimTypeCode()).isEqualTo("PG0060001");

    issued("PP9900000001");
    SaveRecord record = only(SaveRecord.class);
    assertThat(record.closes()).contains(save.attempt().attemptId());
    assertThat(record.draft().claim().value()).contains("PP9900000001");
    assertThat(record.draft().claim().source()).contains(ClaimRecord.Source.AGENT);

    VisitRecord saved = record.draft().withQueueNumber("K01-001");
    happens(new VisitEvent.RecordSaved(saved));
    assertThat(only(PrintSlip.class).saved()).isEqualTo(saved);
    happens(new VisitEvent.SlipEnded(TAKEN_IN));
    assertThat(state).isInstanceOf(Finished.class);
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.TimeOver());
    assertThat(state).isEqualTo(new Idle());
  }

  @Test
  void theNameIsShownWhileTheRestIsRead() {
    cardIn();
    happens(new VisitEvent.NameKnown(MadeUp.firstLook()));
    assertThat(state)
        .isInstanceOfSatisfying(
            ReadingCard.class, s -> assertThat(s.firstLook()).contains(MadeUp.firstLook()));
  }

  @Test
  void theClaimIsNotAskedForBeforeTheAttemptIsSafe() {
    toClaiming(GENERAL);
    assertThat(all).noneMatch(RequestClaim.class::isInstance);
    happens(new VisitEvent.NotSaved());
    assertThat(state).isInstanceOf(Apology.class);
    assertThat(all).noneMatch(RequestClaim.class::isInstance);
  }

  @Test
  void aCodeOfTodayIsUsedAgainAndNoneIsAskedFor() {
    toLooking(GENERAL);
    history(MadeUp.code("PP9900000009", "PG0060001", NOW.minusMinutes(20)));
    ClaimRecord claim = only(SaveRecord.class).draft().claim();
    assertThat(claim.value()).contains("PP9900000009");
    assertThat(claim.source()).contains(ClaimRecord.Source.REUSED);
    assertThat(claim.attempts()).isZero();
    assertThat(all).noneMatch(RequestClaim.class::isInstance);
  }

  @Test
  void aCodeOfAnotherDayTypeHospitalOrOfClosingIsNotUsedAgain() {
    toLooking(GENERAL);
    history(
        MadeUp.code("PP9900000001", "PG0060001", NOW.minusDays(1).withHour(23).withMinute(59)),
        MadeUp.code("PP9900000002", "PG0130001", NOW.minusMinutes(20)),
        MadeUp.code("EP9900000003", "PG0060001", NOW.minusMinutes(20)),
        new IssuedCode("PP9900000004", "PG0060001", Optional.of("99901"), NOW.minusMinutes(20)),
        new IssuedCode("PP9900000005", "PG0060001", Optional.empty(), NOW.minusMinutes(20)));
    assertThat(state).isInstanceOf(Claiming.class);
  }

  @Test
  void severalClaimTypesAreOfferedInTheSitesOrderAndOnlyThoseAllowed() {
    ClaimType other = new ClaimType("PG0150001", "ร้านยา");
    toLooking(DIALYSIS, other, GENERAL);
    history();
    assertThat(state)
        .isInstanceOfSatisfying(
            ChoosingService.class, s -> assertThat(s.offered()).containsExactly(GENERAL, DIALYSIS));
    happens(new VisitEvent.ServiceChosen(other));
    assertThat(state).isInstanceOf(ChoosingService.class);
    happens(new VisitEvent.ServiceChosen(DIALYSIS));
    assertThat(only(SaveAttempt.class).attempt().claimTypeCode()).isEqualTo("PG0130001");
  }

  @Test
  void aChoiceThatHasACodeTodayUsesItAgain() {
    toLooking(GENERAL, DIALYSIS);
    history(MadeUp.code("PP9900000009", "PG0130001", NOW.minusMinutes(20)));
    happens(new VisitEvent.ServiceChosen(DIALYSIS));
    assertThat(only(SaveRecord.class).draft().claim().value()).contains("PP9900000009");
  }

  @Test
  void aMissingHistoryDoesNotHoldUpCare() {
    toLooking(GENERAL);
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Unreachable(TROUBLE), NOW));
    assertThat(state).isInstanceOf(Claiming.class);
  }

  @Test
  void whoDoesNotAnswerIsAskedForMoreTimeAndThenGetsTheSitesDefault() {
    toLooking(GENERAL, DIALYSIS);
    history();
    assertThat(only(Wait.class).time()).isEqualTo(Duration.ofSeconds(20));
    happens(new VisitEvent.TimeOver());
    assertThat(state)
        .isInstanceOfSatisfying(ChoosingService.class, s -> assertThat(s.moreTime()).isTrue());
    happens(new VisitEvent.StillHere());
    assertThat(state)
        .isInstanceOfSatisfying(ChoosingService.class, s -> assertThat(s.moreTime()).isFalse());
    happens(new VisitEvent.TimeOver());
    happens(new VisitEvent.TimeOver());
    assertThat(only(SaveAttempt.class).attempt().claimTypeCode()).isEqualTo("PG0060001");
  }

  @Test
  void moreTimeIsGivenAtLeastTenTimes() {
    toLooking(GENERAL, DIALYSIS);
    history();
    for (int i = 0; i < 10; i++) {
      happens(new VisitEvent.TimeOver());
      happens(new VisitEvent.StillHere());
      assertThat(only(Wait.class).time()).isEqualTo(Duration.ofSeconds(20));
    }
    assertThat(state).isInstanceOf(ChoosingService.class);
  }

  @Test
  void thePhoneNumberIsAskedWhereTheSiteWantsItAndNeverInvented() {
    visit = new Visit(MadeUp.rules(true));
    toLooking(GENERAL);
    history();
    happens(new VisitEvent.MobileEntered(Optional.of("12345")));
    assertThat(state).isInstanceOf(ChoosingService.class);
    happens(new VisitEvent.MobileEntered(Optional.empty()));
    assertThat(only(SaveAttempt.class).attempt().record().person().mobile()).isEmpty();
  }

  @Test
  void aGivenPhoneNumberGoesIntoRequestAndRecord() {
    visit = new Visit(MadeUp.rules(true));
    toLooking(GENERAL);
    history();
    happens(new VisitEvent.MobileEntered(Optional.of("0000000001")));
    happens(new VisitEvent.AttemptSaved(only(SaveAttempt.class).attempt().attemptId()));
    assertThat(only(RequestClaim.class).request().mobile()).contains("0000000001");
  }

  @Test
  void aLostAnswerIsSettledByLookUpAndNeverAskedAgain() {
    toSettling(new ClaimAnswer.AnswerLost(TROUBLE));
    history();
    assertThat(only(LookUpHistory.class).pause()).isPositive();
    history(MadeUp.code("PP9900000001", "PG0060001", NOW.plusSeconds(3)));
    ClaimRecord claim = only(SaveRecord.class).draft().claim();
    assertThat(claim.value()).contains("PP9900000001");
    assertThat(claim.source()).contains(ClaimRecord.Source.SETTLED);
    assertThat(all.stream().filter(RequestClaim.class::isInstance)).hasSize(1);
  }

  @Test
  void anAnswerThatCannotBeSettledInTheVisitLeavesTheAttemptOpenAndCareGoesOn() {
    toSettling(new ClaimAnswer.AnswerLost(TROUBLE));
    history();
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Unreachable(TROUBLE), NOW));
    history();
    SaveRecord record = only(SaveRecord.class);
    assertThat(record.closes()).isEmpty();
    assertThat(record.draft().claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(effects).anyMatch(SettleLater.class::isInstance);
    happens(new VisitEvent.RecordSaved(record.draft()));
    happens(new VisitEvent.SlipEnded(TAKEN_IN));
    assertThat(state)
        .isInstanceOfSatisfying(
            Deferred.class, s -> assertThat(s.cause()).isEqualTo(Cause.CLAIM_NOT_SETTLED));
  }

  @Test
  void aRefusalIsADuplicateOnlyIfTheHistorySaysSo() {
    toSettling(new ClaimAnswer.Refused(List.of("มีรหัสแล้ว")));
    history(MadeUp.code("PP9900000007", "PG0060001", NOW.minusMinutes(5)));
    assertThat(only(SaveRecord.class).draft().claim().source()).contains(ClaimRecord.Source.REUSED);
  }

  @Test
  void aRefusalWithoutACodeInTheHistoryIsRecordedWithEveryTextOfTheService() {
    toSettling(new ClaimAnswer.Refused(List.of("ข้อความหนึ่ง", "ข้อความสอง")));
    history();
    ClaimRecord claim = only(SaveRecord.class).draft().claim();
    assertThat(claim.state()).isEqualTo(ClaimRecord.State.REFUSED);
    assertThat(claim.lastError().orElseThrow()).contains("N31", "ข้อความหนึ่ง", "ข้อความสอง");
    assertThat(claim.value()).isEmpty();
  }

  @Test
  void aRequestThatNeverLeftIsPendingAndItsAttemptClosed() {
    toClaiming(GENERAL);
    UUID attempt = only(SaveAttempt.class).attempt().attemptId();
    happens(new VisitEvent.AttemptSaved(attempt));
    happens(
        new VisitEvent.ClaimAnswered(
            attempt,
            new ClaimAnswer.NotSent(new DeskTrouble(DeskTrouble.Kind.DESK_DOWN, "refused")),
            NOW));
    SaveRecord record = only(SaveRecord.class);
    assertThat(record.closes()).contains(attempt);
    assertThat(record.draft().claim().attempts()).isZero();
    assertThat(record.draft().claim().lastError().orElseThrow()).contains("N11");
  }

  @Test
  void anUnreachableDeskDefersWithARecordAndASlip() {
    cardIn();
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Unreachable(TROUBLE)));
    VisitRecord draft = only(SaveRecord.class).draft();
    assertThat(draft.claim().state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(draft.entitlement()).isEmpty();
    happens(new VisitEvent.RecordSaved(draft));
    happens(
        new VisitEvent.SlipEnded(
            new SlipOutcome.Failed(PrinterFault.PAPER_OUT, Evidence.NONE, "")));
    assertThat(state)
        .isInstanceOfSatisfying(
            Deferred.class, s -> assertThat(s.cause()).isEqualTo(Cause.NHSO_UPSTREAM_DOWN));
  }

  @Test
  void whereAPhoneIsRequiredNoneIsMadeUpAndTheVisitGoesOnWithoutACode() {
    visit = new Visit(MadeUp.rules().requiringMobile());
    toLooking(GENERAL);
    history();
    assertThat(((ChoosingService) state).mobileRequired()).isTrue();
    happens(new VisitEvent.MobileEntered(Optional.of("0000000000")));
    assertThat(state).isInstanceOf(ChoosingService.class);
    happens(new VisitEvent.MobileEntered(Optional.empty()));
    ClaimRecord claim = only(SaveRecord.class).draft().claim();
    assertThat(claim.state()).isEqualTo(ClaimRecord.State.PENDING);
    assertThat(claim.lastError().orElseThrow()).startsWith("K14");
    assertThat(only(SaveRecord.class).draft().person().mobile()).isEmpty();
    assertThat(all).noneMatch(SaveAttempt.class::isInstance);
  }

  @Test
  void whereAPhoneIsRequiredWhoDoesNotAnswerGetsNoCodeButIsServed() {
    visit = new Visit(MadeUp.rules().requiringMobile());
    toLooking(GENERAL);
    history();
    happens(new VisitEvent.TimeOver());
    happens(new VisitEvent.TimeOver());
    assertThat(only(SaveRecord.class).draft().claim().lastError().orElseThrow()).startsWith("K14");
  }

  @Test
  void aServiceThatNobodyKnewIsOfferedUnderTheNameTheServiceSentIfTheSiteAllowsIt() {
    ClaimType unknown = new ClaimType("PG0990001", "บริการใหม่");
    visit =
        new Visit(
            new SiteRules(
                "K01",
                MadeUp.HCODE,
                MadeUp.BANGKOK,
                List.of("PG0060001", "PG0990001"),
                Optional.empty(),
                false,
                "test",
                true,
                SiteRules.Patience.usual()));
    toLooking(unknown, DIALYSIS);
    history();
    Claiming claiming = (Claiming) state;
    assertThat(claiming.attempt().record().claim().claimType().orElseThrow().name())
        .isEqualTo("บริการใหม่");
  }

  @Test
  void noClaimTypeIsRecordedAndGoesToTheDesk() {
    toEntitled();
    assertThat(only(SaveRecord.class).draft().claim().lastError().orElseThrow()).contains("N24");
  }

  @Test
  void anotherPersonsAnswerLeavesNoRecord() {
    cardIn();
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Refused(EntitlementAnswer.Reason.OTHER_PERSON, "")));
    assertThat(state)
        .isInstanceOfSatisfying(
            Apology.class, s -> assertThat(s.cause()).isEqualTo(Cause.OTHER_PERSON));
    assertThat(all).noneMatch(SaveRecord.class::isInstance);
  }

  @Test
  void aCardPulledBeforeTheClaimLeavesNothing() {
    toLooking(GENERAL);
    happens(new VisitEvent.CardOut());
    assertThat(state)
        .isInstanceOfSatisfying(
            Apology.class, s -> assertThat(s.cause()).isEqualTo(Cause.CARD_REMOVED_EARLY));
    history();
    assertThat(all).noneMatch(SaveAttempt.class::isInstance);
    happens(new VisitEvent.TimeOver());
    assertThat(state).isEqualTo(new Idle());
  }

  @Test
  void aCardPulledDuringTheClaimStillGetsItsCode() {
    toClaiming(GENERAL);
    happens(new VisitEvent.AttemptSaved(only(SaveAttempt.class).attempt().attemptId()));
    happens(new VisitEvent.CardOut());
    issued("PP9900000001");
    assertThat(only(SaveRecord.class).draft().claim().value()).contains("PP9900000001");
  }

  @Test
  void theNextCardDuringAClaimBeginsAVisitAndTheClaimIsSettledBehind() {
    toClaiming(GENERAL);
    happens(new VisitEvent.AttemptSaved(only(SaveAttempt.class).attempt().attemptId()));
    happens(new VisitEvent.CardOut());
    happens(new VisitEvent.CardIn(2, UUID.randomUUID(), NOW, "Virtual PCD"));
    assertThat(state).isInstanceOf(ReadingCard.class);
    assertThat(effects).anyMatch(SettleLater.class::isInstance);
  }

  @Test
  void aRecordThatCouldNotBeSavedPrintsNothing() {
    toClaiming(GENERAL);
    happens(new VisitEvent.AttemptSaved(only(SaveAttempt.class).attempt().attemptId()));
    issued("PP9900000001");
    happens(new VisitEvent.NotSaved());
    assertThat(state).isInstanceOf(Apology.class);
    assertThat(all).noneMatch(PrintSlip.class::isInstance);
  }

  @Test
  void everyCardFaultHasAScreenAndItsOwnCause() {
    List<Cause> causes = new ArrayList<>();
    for (CardFault fault : CardFault.values()) {
      state = new Idle();
      cardIn();
      happens(new VisitEvent.CardWasRead(new CardReading.Failed(fault, "")));
      assertThat(state).isInstanceOf(Apology.class);
      causes.add(((Apology) state).cause());
    }
    assertThat(causes).doesNotHaveDuplicates();
  }

  @Test
  void aLostReaderClosesTheKioskUntilItIsBack() {
    happens(new VisitEvent.ReaderLost(CardFault.SERVICE_GONE));
    assertThat(state).isEqualTo(new OutOfService(Cause.READER_SERVICE_GONE));
    happens(new VisitEvent.ReaderBack());
    assertThat(state).isEqualTo(new Idle());
  }

  @Test
  void errorCodesAreUnique() {
    assertThat(List.of(Cause.values())).extracting(Cause::code).doesNotHaveDuplicates();
  }

  private void cardIn() {
    happens(new VisitEvent.CardIn(1, MadeUp.RECORD_ID, NOW, "Virtual PCD"));
  }

  private void toEntitled(ClaimType... types) {
    cardIn();
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(
        new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Found(MadeUp.entitlement(types))));
  }

  private void toLooking(ClaimType... types) {
    toEntitled(types);
    assertThat(only(LookUpHistory.class).pause()).isZero();
  }

  private void toClaiming(ClaimType... types) {
    toLooking(types);
    history();
    assertThat(state).isInstanceOf(Claiming.class);
  }

  private void toSettling(ClaimAnswer answer) {
    toClaiming(GENERAL);
    UUID attempt = only(SaveAttempt.class).attempt().attemptId();
    happens(new VisitEvent.AttemptSaved(attempt));
    happens(new VisitEvent.ClaimAnswered(attempt, answer, NOW.plusSeconds(4)));
    assertThat(state).isInstanceOf(Settling.class);
  }

  private void history(IssuedCode... codes) {
    happens(
        new VisitEvent.HistoryAnswered(
            new HistoryAnswer.Codes(List.of(codes)), NOW.plusSeconds(5)));
  }

  private void issued(String code) {
    happens(
        new VisitEvent.ClaimAnswered(
            Visit.attemptOf(MadeUp.RECORD_ID),
            new ClaimAnswer.Issued(
                new IssuedCode(code, "PG0060001", Optional.empty(), NOW.plusSeconds(2))),
            NOW.plusSeconds(2)));
  }

  private void happens(VisitEvent event) {
    Step step = NeverSeen.answered(visit, visit.next(state, event));
    state = step.state();
    effects = step.effects();
    all.addAll(effects);
  }

  private <T extends VisitEffect> T only(Class<T> kind) {
    List<T> found = effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}

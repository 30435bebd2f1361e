package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.GENERAL;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.visit.VisitEffect.AskRegister;
import org.sitthi.kiosk.visit.VisitEffect.CheckEntitlement;
import org.sitthi.kiosk.visit.VisitEffect.SaveRecord;
import org.sitthi.kiosk.visit.VisitState.CheckingEntitlement;
import org.sitthi.kiosk.visit.VisitState.LookingForClaim;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.RegisterMatch;
import org.sitthi.record.RegisterMatch.Match;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** The card beside the hospital's register, within a visit. */
class RegisterVisitTest {

  private static final VisitEvent ENTITLED =
      new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Found(MadeUp.entitlement(GENERAL)));

  private final Visit visit = new Visit(MadeUp.rules());
  private VisitState state = new VisitState.Idle();
  private final List<VisitEffect> all = new ArrayList<>();

  @BeforeEach
  void readCard() {
    happens(new VisitEvent.CardIn(1, MadeUp.RECORD_ID, NOW, "Virtual PCD"));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(new VisitEvent.Recalled(new EarlierVisit.None()));
    happens(new VisitEvent.FoundElsewhere(new EarlierVisit.None()));
  }

  @Test
  void nhsoAndTheRegisterAreAskedAtTheSameTime() {
    assertThat(all)
        .contains(
            new CheckEntitlement(MadeUp.citizen().number(), true),
            new AskRegister(MadeUp.citizen()));
  }

  @Test
  void theVisitGoesOnWhenBothHaveAnsweredWhicheverIsFirst() {
    happens(ENTITLED);
    assertThat(state).isInstanceOf(CheckingEntitlement.class);
    register(RegisterMatch.State.MATCHED, Optional.of("HN-000001"));
    assertThat(state).isInstanceOf(LookingForClaim.class);
  }

  @Test
  void aMismatchEndsSelfServiceBeforeAnyClaimAndGoesToAPerson() {
    register(RegisterMatch.State.MISMATCHED, Optional.of("HN-000001"));
    happens(ENTITLED);
    VisitRecord draft =
        all.stream()
            .filter(SaveRecord.class::isInstance)
            .map(effect -> ((SaveRecord) effect).draft())
            .findFirst()
            .orElseThrow();
    assertThat(draft.marks()).containsExactly("REGISTER_MISMATCH");
    assertThat(draft.verification().result()).contains(Verification.Result.MISMATCH);
    assertThat(draft.claim().state()).isEqualTo(ClaimRecord.State.REFUSED);
    assertThat(draft.claim().lastError().orElseThrow()).startsWith("H11");
    assertThat(all).noneMatch(VisitEffect.SaveAttempt.class::isInstance);
  }

  @Test
  void aRegisterThatCannotBeReachedStopsNoVisit() {
    register(RegisterMatch.State.UNREACHABLE, Optional.empty());
    happens(ENTITLED);
    assertThat(state).isInstanceOf(LookingForClaim.class);
  }

  @Test
  void theHospitalNumberComesIntoTheRecord() {
    register(RegisterMatch.State.MATCHED, Optional.of("HN-000001"));
    happens(
        new VisitEvent.EntitlementAnswered(
            new EntitlementAnswer.Refused(EntitlementAnswer.Reason.NO_ENTITLEMENT, "")));
    VisitRecord draft = ((SaveRecord) all.getLast()).draft();
    assertThat(draft.person().hn()).contains("HN-000001");
    assertThat(draft.verification().result()).contains(Verification.Result.VERIFIED);
    assertThat(draft.verification().register())
        .get()
        .extracting(RegisterMatch::state)
        .isEqualTo(RegisterMatch.State.MATCHED);
  }

  private void register(RegisterMatch.State found, Optional<String> hn) {
    RegisterMatch match =
        new RegisterMatch(found, NOW, Match.UNKNOWN, Match.UNKNOWN, Match.UNKNOWN);
    happens(new VisitEvent.RegisterAnswered(new RegisterSaid(Optional.of(match), hn)));
  }

  private void happens(VisitEvent event) {
    Step step = visit.next(state, event);
    state = step.state();
    all.addAll(step.effects());
  }
}

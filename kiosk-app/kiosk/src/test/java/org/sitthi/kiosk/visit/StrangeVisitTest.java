package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.GENERAL;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.record.CodedName;

/** Visits at midnight and with answers that no service should give. */
class StrangeVisitTest {

  private static final DeskTrouble TROUBLE = new DeskTrouble(DeskTrouble.Kind.TOO_SLOW, "late");

  private final Visit visit = new Visit(MadeUp.rules());
  private VisitState state = new VisitState.Idle();
  private List<VisitEffect> effects = List.of();

  @Test
  void aClaimTypeWithAnImpossibleNameIsClaimedAllTheSame() {
    toClaiming(NOW, new ClaimType("PG0060001", "ทั่ว\u0000ไป\uD83D"));
    assertThat(((VisitState.Claiming) state).attempt().record().claim().claimType())
        .contains(new CodedName("PG0060001", "ทั่วไป"));
  }

  @Test
  void aLostAnswersCodeIsFoundAlsoWhenItWasMadeAfterMidnight() {
    OffsetDateTime late = NOW.withHour(23).withMinute(59).withSecond(58);
    toClaiming(late, GENERAL);
    UUID attempt = ((VisitState.Claiming) state).attempt().attemptId();
    happens(new VisitEvent.AttemptSaved(attempt));
    happens(
        new VisitEvent.ClaimAnswered(
            attempt, new ClaimAnswer.AnswerLost(TROUBLE), late.plusSeconds(25)));
    history(late.plusSeconds(26), MadeUp.code("PP9900000013", "PG0060001", late.plusSeconds(7)));
    assertThat(((VisitState.Recording) state).draft().claim().value()).contains("PP9900000013");
  }

  private void toClaiming(OffsetDateTime at, ClaimType type) {
    happens(new VisitEvent.CardIn(1, MadeUp.RECORD_ID, at, "Virtual PCD"));
    happens(new VisitEvent.CardWasRead(MadeUp.read()));
    happens(
        new VisitEvent.EntitlementAnswered(new EntitlementAnswer.Found(MadeUp.entitlement(type))));
    history(at.plusSeconds(3));
    assertThat(effects).hasSize(1).first().isInstanceOf(VisitEffect.SaveAttempt.class);
  }

  private void history(OffsetDateTime at, IssuedCode... codes) {
    happens(new VisitEvent.HistoryAnswered(new HistoryAnswer.Codes(List.of(codes)), at));
  }

  private void happens(VisitEvent event) {
    Step step = NeverSeen.answered(visit, visit.next(state, event));
    state = step.state();
    effects = step.effects();
  }
}

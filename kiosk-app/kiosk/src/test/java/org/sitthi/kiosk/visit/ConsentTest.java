package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitthi.kiosk.visit.MadeUp.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.kiosk.visit.VisitEffect.Wait;
import org.sitthi.kiosk.visit.VisitState.Apology;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.OutOfService;
import org.sitthi.kiosk.visit.VisitState.ReadingCard;
import org.sitthi.kiosk.visit.VisitState.RecallingVisit;

/** Where a site asks: nothing is looked up, sent or kept before the patient agrees. */
class ConsentTest {

  private static final VisitKey IN = new VisitKey(1, MadeUp.RECORD_ID, NOW, "reader", true);
  private static final Wait QUESTION = new Wait(Duration.ofSeconds(20));

  private final Visit visit = new Visit(MadeUp.rules().askingConsent());
  private final AskingConsent asking = new AskingConsent(IN, MadeUp.citizen(), false, 0);

  @Test
  void theQuestionComesBeforeAnythingIsLookedUp() {
    Step asked =
        visit.next(
            new ReadingCard(IN, java.util.Optional.empty()),
            new VisitEvent.CardWasRead(MadeUp.read()));
    assertThat(asked).isEqualTo(Step.to(asking, QUESTION));
  }

  @Test
  void whereANoticeIsEnoughNothingIsAsked() {
    Step read =
        new Visit(MadeUp.rules())
            .next(
                new ReadingCard(IN, java.util.Optional.empty()),
                new VisitEvent.CardWasRead(MadeUp.read()));
    assertThat(read.state()).isInstanceOf(RecallingVisit.class);
  }

  @Test
  void whoAgreesGoesOn() {
    Step agreed = visit.next(asking, new VisitEvent.ConsentGiven());
    assertThat(agreed.state()).isEqualTo(new RecallingVisit(IN, MadeUp.citizen()));
    assertThat(agreed.effects()).singleElement().isInstanceOf(VisitEffect.RecallVisit.class);
  }

  @Test
  void whoDeclinesIsLedToTheDeskAndNothingIsKept() {
    Step declined = visit.next(asking, new VisitEvent.ConsentDeclined());
    assertThat(declined.state()).isEqualTo(new Apology(IN, Cause.CONSENT_MISSING));
    assertThat(declined.effects()).allMatch(Wait.class::isInstance);
  }

  @Test
  void silenceIsNoConsentButGetsMoreTimeFirst() {
    Step more = visit.next(asking, new VisitEvent.TimeOver());
    assertThat(more).isEqualTo(Step.to(new AskingConsent(IN, MadeUp.citizen(), true, 0), QUESTION));
    assertThat(visit.next(more.state(), new VisitEvent.TimeOver()).state())
        .isEqualTo(new Apology(IN, Cause.CONSENT_MISSING));
  }

  @Test
  void atLeastTenExtensionsAreGivenAndThenNoMore() {
    VisitState state = asking;
    int given = 0;
    for (int i = 0; i < 100; i++) {
      state = visit.next(state, new VisitEvent.TimeOver()).state();
      VisitState after = visit.next(state, new VisitEvent.StillHere()).state();
      given += after.equals(state) ? 0 : 1;
      if (after.equals(state)) {
        break;
      }
      state = after;
    }
    assertThat(given).isBetween(10, 99);
  }

  @Test
  void cancelCardOutAndALostReaderEndIt() {
    assertThat(visit.next(asking, new VisitEvent.Cancelled()).state())
        .isEqualTo(new Apology(IN, Cause.CANCELLED));
    assertThat(visit.next(asking, new VisitEvent.CardOut()).state())
        .isEqualTo(new Apology(IN.cardOut(), Cause.CARD_REMOVED_EARLY));
    assertThat(visit.next(asking, new VisitEvent.ReaderLost(CardFault.READER_GONE)).state())
        .isEqualTo(new OutOfService(Cause.READER_GONE));
    assertThat(visit.next(asking, new VisitEvent.SteppedBack()).state()).isEqualTo(asking);
  }
}

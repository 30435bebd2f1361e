package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.sitthi.device.demo.VisitTrace.Moment;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.kiosk.visit.VisitState;

/** Goes to a trial kiosk: puts a card in, touches what the person would, waits for the end. */
final class Visitor {

  private static final Duration LONGEST_VISIT = Duration.ofSeconds(90);
  private static final Duration CARD_OUT = Duration.ofSeconds(20);

  private final VirtualSlot slot;
  private final TrialKiosk kiosk;

  Visitor(TrialHospital hospital, TrialKiosk kiosk) {
    this(hospital.slot(), kiosk);
  }

  Visitor(VirtualSlot slot, TrialKiosk kiosk) {
    this.slot = slot;
    this.kiosk = kiosk;
  }

  /** One visit; the card is out when this returns. */
  VisitState visit(MadeUpPerson person) throws InterruptedException {
    VisitState end = visitLeavingTheCardIn(person);
    takeCard();
    return end;
  }

  VisitState visitLeavingTheCardIn(MadeUpPerson person) throws InterruptedException {
    int from = kiosk.trace().size();
    slot.insert(person);
    int at = from;
    while (true) {
      Moment moment =
          kiosk
              .trace()
              .await(at, state -> DemoOnce.isEnd(state) || isQuestion(state), LONGEST_VISIT)
              .orElseThrow(() -> new AssertionError("the visit hangs: " + person.key()));
      if (DemoOnce.isEnd(moment.state())) {
        return moment.state();
      }
      new AutoPatient(person, kiosk.kiosk()::touch).entered(moment.state(), moment.nanos());
      at = kiosk.trace().moments().indexOf(moment) + 1;
    }
  }

  /** Takes the card out and waits until the kiosk has seen it. */
  void takeCard() throws InterruptedException {
    int from = kiosk.trace().size();
    slot.remove();
    assertThat(kiosk.trace().await(from, Visitor::isCardOut, CARD_OUT)).isPresent();
  }

  private static boolean isQuestion(VisitState state) {
    return state instanceof VisitState.ChoosingService
        || state instanceof VisitState.EnteringReferral;
  }

  private static boolean isCardOut(VisitState state) {
    return state instanceof VisitState.Idle
        || (state instanceof VisitState.LastScreen last && !last.visit().cardIn());
  }
}

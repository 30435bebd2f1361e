package org.sitthi.kiosk.panel;

import org.sitthi.hardware.panel.Signal;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.SlipStatus;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;

/**
 * What the lights say in a state: steady is "here", blinking is "take this".
 *
 * @param card light of the card slot
 * @param slip light of the slip mouth
 * @param forgotten the visit is over and its card was left in: it has to be heard
 */
record Guidance(Signal card, Signal slip, boolean forgotten) {

  private static final Guidance NOTHING = new Guidance(Signal.OFF, Signal.OFF, false);

  static Guidance of(VisitState state) {
    return switch (state) {
      case VisitState.Idle _ -> new Guidance(Signal.ON, Signal.OFF, false);
      case VisitState.ReadingCard _,
          VisitState.AskingConsent _,
          VisitState.RecallingVisit _,
          VisitState.CheckingEntitlement _,
          VisitState.LookingForClaim _,
          VisitState.ChoosingService _,
          VisitState.EnteringReferral _,
          VisitState.Claiming _,
          VisitState.Settling _,
          VisitState.Recording _,
          VisitState.OutOfService _ ->
          NOTHING;
      case VisitState.Printing _ -> new Guidance(Signal.OFF, Signal.ON, false);
      case VisitState.SeenToday seen ->
          seen.copy()
              .map(copy -> end(seen.visit(), copy))
              .orElseGet(() -> takeCard(seen.visit(), Signal.OFF));
      case VisitState.Finished finished -> end(finished.visit(), finished.status());
      case VisitState.Deferred deferred -> end(deferred.visit(), deferred.status());
      case VisitState.Apology apology -> takeCard(apology.visit(), Signal.OFF);
    };
  }

  /** Who is to wait for the slip after all is not sent away. */
  private static Guidance end(VisitKey visit, SlipStatus slip) {
    return slip.printing() && visit.cardIn()
        ? new Guidance(Signal.OFF, Signal.ON, false)
        : takeCard(visit, slip(slip.outcome()));
  }

  private static Guidance takeCard(VisitKey visit, Signal slip) {
    return new Guidance(
        visit.cardIn() ? Signal.BLINKING : Signal.OFF, slip, visit.alarm() != CardAlarm.QUIET);
  }

  private static Signal slip(SlipOutcome outcome) {
    boolean waits =
        outcome instanceof SlipOutcome.Done done && done.evidence() != SlipOutcome.Evidence.TAKEN;
    return waits ? Signal.BLINKING : Signal.OFF;
  }
}

package org.sitthi.kiosk.alarm;

import org.sitthi.kiosk.alarm.Alarms.Alarm;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/** Tells of a card that is left in for a minute, and when it is out. One thread calls it. */
public final class ForgottenCard implements VisitListener {

  private final Alarms alarms;
  private boolean raised;

  /** Tells there. */
  public ForgottenCard(Alarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public void entered(VisitState state, long nanos) {
    boolean forgotten = alarm(state) == CardAlarm.ESCALATED;
    if (forgotten && !raised) {
      alarms.raise(Alarm.CARD_FORGOTTEN);
    } else if (!forgotten && raised) {
      alarms.over(Alarm.CARD_FORGOTTEN);
    }
    raised = forgotten;
  }

  private static CardAlarm alarm(VisitState state) {
    return switch (state) {
      case VisitState.SeenToday seen -> seen.visit().alarm();
      case VisitState.Finished finished -> finished.visit().alarm();
      case VisitState.Deferred deferred -> deferred.visit().alarm();
      case VisitState.Apology apology -> apology.visit().alarm();
      case VisitState.Idle _,
          VisitState.OutOfService _,
          VisitState.ReadingCard _,
          VisitState.AskingConsent _,
          VisitState.RecallingVisit _,
          VisitState.CheckingEntitlement _,
          VisitState.LookingForClaim _,
          VisitState.ChoosingService _,
          VisitState.EnteringReferral _,
          VisitState.Claiming _,
          VisitState.Settling _,
          VisitState.Recording _,
          VisitState.Printing _ ->
          CardAlarm.QUIET;
    };
  }
}

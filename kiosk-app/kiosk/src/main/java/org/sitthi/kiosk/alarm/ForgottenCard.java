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
    boolean forgotten =
        state instanceof VisitState.LastScreen last && last.visit().alarm() == CardAlarm.ESCALATED;
    if (forgotten && !raised) {
      alarms.raise(Alarm.CARD_FORGOTTEN);
    } else if (!forgotten && raised) {
      alarms.over(Alarm.CARD_FORGOTTEN);
    }
    raised = forgotten;
  }
}

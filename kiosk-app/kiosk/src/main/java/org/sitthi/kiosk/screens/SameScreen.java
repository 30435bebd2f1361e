package org.sitthi.kiosk.screens;

import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.visit.VisitState.AskingConsent;
import org.sitthi.kiosk.visit.VisitState.ChoosingService;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;
import org.sitthi.kiosk.visit.VisitState.SeenToday;

/** Which states differ in nothing that is shown. */
final class SameScreen {

  private SameScreen() {}

  /** What is typed of a part of a referral stays as long as that part is asked. */
  static boolean sameQuestion(VisitState shown, VisitState next) {
    return shown instanceof EnteringReferral a
        && next instanceof EnteringReferral b
        && a.visit().equals(b.visit())
        && a.part() == b.part();
  }

  /** A question must not be rebuilt under the finger because its time was extended. */
  static boolean of(VisitState shown, VisitState next) {
    if (shown instanceof EnteringReferral a && next instanceof EnteringReferral b) {
      return sameQuestion(a, b)
          && a.objection().equals(b.objection())
          && a.moreTime() == b.moreTime();
    }
    if (shown instanceof AskingConsent a && next instanceof AskingConsent b) {
      return a.visit().equals(b.visit()) && a.moreTime() == b.moreTime();
    }
    if (shown instanceof SeenToday a && next instanceof SeenToday b) {
      return a.visit().cardIn() && b.visit().cardIn() && a.copy().equals(b.copy());
    }
    return shown instanceof ChoosingService a
        && next instanceof ChoosingService b
        && a.visit().equals(b.visit())
        && a.offered().equals(b.offered())
        && a.chosen().equals(b.chosen())
        && a.moreTime() == b.moreTime();
  }
}

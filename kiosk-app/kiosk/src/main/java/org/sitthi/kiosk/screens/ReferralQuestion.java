package org.sitthi.kiosk.screens;

import java.util.Optional;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.visit.VisitState.EnteringReferral;

/**
 * What {@link ReferralScreen} asks, be it of a patient or of staff.
 *
 * @param mayGoBack whether there is a question before this one
 * @param ofStaff whether staff are asked, who need no way to themselves
 */
record ReferralQuestion(
    ReferralPart part,
    Optional<Hospital> suggested,
    Optional<Objection> objection,
    HospitalList hospitals,
    boolean mayGoBack,
    boolean ofStaff) {

  static ReferralQuestion of(EnteringReferral state) {
    return new ReferralQuestion(
        state.part(),
        state.suggested(),
        state.objection(),
        state.hospitals(),
        state.part() != ReferralPart.NUMBER || state.before().isPresent(),
        false);
  }

  static ReferralQuestion of(StaffView.Referring view) {
    return new ReferralQuestion(
        view.part(),
        view.suggested(),
        view.objection(),
        view.hospitals(),
        view.part() != ReferralPart.NUMBER,
        true);
  }
}

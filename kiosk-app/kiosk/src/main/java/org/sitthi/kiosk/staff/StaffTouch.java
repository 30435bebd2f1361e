package org.sitthi.kiosk.staff;

import java.util.UUID;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.visit.NoCardReason;

/** What is touched in staff mode, and what opens and leaves it. */
public sealed interface StaffTouch {

  /** A corner of the screen was held. */
  record Wanted() implements StaffTouch {}

  /** A number and a PIN were typed. */
  record PinTyped(String number, String pin) implements StaffTouch {

    /** Never a PIN. */
    @Override
    public String toString() {
      return "PinTyped[" + number + "]";
    }
  }

  /** Back to what can be done. */
  record Home() implements StaffTouch {}

  /** Today's visits. */
  record VisitsWanted() implements StaffTouch {}

  /** One of them. */
  record VisitChosen(UUID recordId) implements StaffTouch {}

  /** A copy of its slip. */
  record CopyWanted() implements StaffTouch {}

  /** What NHSO has of its code. */
  record LookUpWanted() implements StaffTouch {}

  /** Its referral is to be entered or corrected. */
  record ReferralWanted() implements StaffTouch {}

  /** A part of the referral was typed, scanned or chosen. */
  record ReferralTyped(ReferralPart part, String text) implements StaffTouch {

    /** Never a patient's letter. */
    @Override
    public String toString() {
      return "ReferralTyped[" + part + "]";
    }
  }

  /** One part of the referral back. */
  record ReferralBack() implements StaffTouch {}

  /** The visit is no referral. */
  record NoReferral() implements StaffTouch {}

  /** A person without a card is to be served. */
  record IdentityWanted() implements StaffTouch {}

  /** The person's number was typed, or read by a scanner. */
  record IdentityTyped(String number) implements StaffTouch {

    /** Never a patient's number. */
    @Override
    public String toString() {
      return "IdentityTyped[…]";
    }
  }

  /** It is this person, for this reason without a card: the visit is to begin. */
  record IdentityVouched(NoCardReason reason) implements StaffTouch {}

  /** A slip for nobody. */
  record TestPrintWanted() implements StaffTouch {}

  /** The kiosk is to be closed; why is asked. */
  record CloseWanted() implements StaffTouch {}

  /** The kiosk is closed for this. */
  record Closed(ServiceSign.Reason reason) implements StaffTouch {}

  /** The kiosk is open again. */
  record Opened() implements StaffTouch {}

  /** Another language of staff mode: th or en. */
  record LanguageChosen(String language) implements StaffTouch {}

  /** Out. */
  record Left() implements StaffTouch {}
}

package org.sitthi.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitDetails;

/**
 * What the patient told the kiosk, for the record.
 *
 * @param mobile ten digits
 * @param referral whole or absent
 * @param details how the patient came, as far as it was said
 * @param marks what a person should look at
 */
record Told(
    Optional<String> mobile,
    Optional<Referral> referral,
    Optional<VisitDetails> details,
    List<String> marks) {

  /** Says that it is a referral and staff will enter it. */
  static final String REFERRAL_INCOMPLETE = "REFERRAL_INCOMPLETE";

  /** Was asked about a referral and gave no answer. */
  static final String REFERRAL_NOT_ANSWERED = "REFERRAL_NOT_ANSWERED";

  /** Another primary hospital on the letter than at NHSO. */
  static final String REFERRAL_PRIMARY_DIFFERS = "REFERRAL_PRIMARY_DIFFERS";

  static Told nothing() {
    return new Told(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  static Told mobile(Optional<String> mobile) {
    return new Told(mobile, Optional.empty(), Optional.empty(), List.of());
  }

  /** A referral, with its three codes and its purpose. */
  Told with(Referral letter, List<String> newMarks) {
    return new Told(mobile, Optional.of(letter), Optional.of(referred()), newMarks);
  }

  /** A referral that staff will enter. */
  Told withReferralToCome() {
    return new Told(
        mobile, Optional.empty(), Optional.of(referred()), List.of(REFERRAL_INCOMPLETE));
  }

  Told withMark(String mark) {
    return new Told(mobile, referral, details, List.of(mark));
  }

  @Override
  public String toString() {
    return "Told[…]";
  }

  private static VisitDetails referred() {
    return new VisitDetails(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(VisitDetails.ArrivalKind.REFERRED),
        Optional.empty());
  }
}

package org.sitthi.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitDetails.ArrivalKind;
import org.sitthi.record.VisitRecord;

/** A record whose referral staff entered, corrected or took out. Pure. */
public final class ReferralCorrection {

  private static final List<String> MARKS =
      List.of(Told.REFERRAL_INCOMPLETE, Told.REFERRAL_NOT_ANSWERED, Told.REFERRAL_PRIMARY_DIFFERS);

  private ReferralCorrection() {}

  /**
   * The next revision; the marks about the referral are as this letter makes them.
   *
   * @param letter whole, or absent: no referral
   */
  public static VisitRecord of(VisitRecord record, Optional<Referral> letter) {
    List<String> marks = new ArrayList<>(record.marks());
    marks.removeAll(MARKS);
    if (letter.filter(it -> differs(record, it)).isPresent()
        && marks.size() < VisitRecord.MOST_MARKS) {
      marks.add(Told.REFERRAL_PRIMARY_DIFFERS);
    }
    return record.corrected(letter, details(record.visit(), letter.isPresent()), marks);
  }

  /** Another registered hospital than NHSO names: for a person to look at (K-17). */
  private static boolean differs(VisitRecord record, Referral letter) {
    return record
        .entitlement()
        .flatMap(EntitlementRecord::referralUnit)
        .map(CodedName::code)
        .filter(Hospital::isCode)
        .filter(code -> !code.equals(letter.primaryHospitalCode()))
        .isPresent();
  }

  /** That the patient came by a referral, or, where that was said before, no longer so. */
  private static Optional<VisitDetails> details(Optional<VisitDetails> known, boolean referred) {
    Optional<ArrivalKind> before = known.flatMap(VisitDetails::arrivalKind);
    Optional<ArrivalKind> now =
        referred
            ? Optional.of(ArrivalKind.REFERRED)
            : before.filter(kind -> kind != ArrivalKind.REFERRED);
    VisitDetails details =
        new VisitDetails(
            known.flatMap(VisitDetails::visitNumber),
            known.flatMap(VisitDetails::visitType),
            known.flatMap(VisitDetails::clinic),
            now,
            known.flatMap(VisitDetails::trafficAccident));
    boolean nothing =
        details.visitNumber().isEmpty()
            && details.visitType().isEmpty()
            && details.clinic().isEmpty()
            && now.isEmpty()
            && details.trafficAccident().isEmpty();
    return nothing ? Optional.empty() : Optional.of(details);
  }
}

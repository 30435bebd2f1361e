package org.sitthi.claims;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit, as far as a charge's route depends on it. What is absent is not known: the evaluator
 * asks for it where a rule needs it and never guesses.
 *
 * @param visitId the visit number; all programmes share it
 * @param scheme the right under which the visit is claimed
 * @param subInscl sub-right such as {@code L1}, {@code S3}
 * @param otherSchemes further rights the person holds
 * @param visitType out-patient or in-patient
 * @param facility whose the treating facility is
 * @param serviceDate day of service in Thailand
 * @param sentDate day of sending, for rules that go by it
 * @param hn hospital number of the patient, to compare with an approval's
 * @param permitNumber approval number or claim code of the visit
 * @param projectCode special project code of the whole visit
 * @param rightSuspended whether the right is suspended
 * @param trafficAccident whether a traffic accident is treated
 * @param trafficActAmount what the traffic act (พรบ.) pays
 * @param externalCauseCode external cause of an accident
 * @param directRegistration whether somebody recorded a direct-claim registration: has no effect
 * @param otherPayerAmount what another right pays for the whole visit
 * @param particulars what else the record says: person, claim code, referral, invoice
 */
@RecordBuilder
public record Visit(
    String visitId,
    Scheme scheme,
    @Nullable String subInscl,
    List<Scheme> otherSchemes,
    VisitType visitType,
    @Nullable FacilityType facility,
    LocalDate serviceDate,
    @Nullable LocalDate sentDate,
    @Nullable String hn,
    @Nullable String permitNumber,
    @Nullable String projectCode,
    @Nullable Boolean rightSuspended,
    @Nullable Boolean trafficAccident,
    @Nullable Money trafficActAmount,
    @Nullable String externalCauseCode,
    @Nullable Boolean directRegistration,
    @Nullable Money otherPayerAmount,
    Particulars particulars) {

  /** Keeps its own copy of the list. */
  public Visit {
    otherSchemes = List.copyOf(otherSchemes);
  }

  /** By names, from what is never absent; what is not set is not known. */
  public static VisitBuilder builder(String visitId, Scheme scheme, LocalDate serviceDate) {
    return VisitBuilder.builder()
        .visitId(visitId)
        .scheme(scheme)
        .serviceDate(serviceDate)
        .otherSchemes(List.of())
        .visitType(VisitType.OP)
        .particulars(Particulars.NONE);
  }
}

package org.sitthi.record;

import java.util.Optional;

/**
 * What the hospital knows of this visit.
 *
 * @param visitNumber the hospital's own (VN, SEQ of the sixteen files), 1 to 20 characters
 * @param visitType the hospital's own word, 1 to 20 characters
 * @param clinic where the patient goes
 * @param arrivalKind how the patient came
 * @param trafficAccident true if the traffic act may have to pay; absent if nobody was asked
 */
public record VisitDetails(
    Optional<String> visitNumber,
    Optional<String> visitType,
    Optional<CodedName> clinic,
    Optional<ArrivalKind> arrivalKind,
    Optional<Boolean> trafficAccident) {

  /** Lengths only. */
  public VisitDetails {
    visitNumber.ifPresent(number -> Check.text("visitNumber", number, 1, 20));
    visitType.ifPresent(type -> Check.text("visitType", type, 1, 20));
  }

  /** TYPEIN of the sixteen files, in its order from 1 (facts/claims.md B.2). */
  public enum ArrivalKind {
    SELF,
    APPOINTMENT,
    REFERRED,
    EMERGENCY_SERVICE
  }
}

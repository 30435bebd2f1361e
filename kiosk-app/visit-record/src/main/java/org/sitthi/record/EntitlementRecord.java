package org.sitthi.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The entitlement as found on the day (facts/nhso.md §5).
 *
 * @param mainScheme main scheme (UCS, OFC, …)
 * @param subScheme sub scheme (89, L1, …)
 * @param primaryUnit primary-care unit (hospSub)
 * @param regularUnit registered regular unit (hospMainOp)
 * @param referralUnit unit that receives referrals (hospMain)
 * @param validFrom as the service sent it, Asia/Bangkok
 * @param validUntil absent = open-ended
 * @param checkedAt when it was asked
 * @param statusCode the service's own word for how it stands, 1 to 50 characters
 * @param route which way it was asked
 */
public record EntitlementRecord(
    CodedName mainScheme,
    Optional<CodedName> subScheme,
    Optional<CodedName> primaryUnit,
    Optional<CodedName> regularUnit,
    Optional<CodedName> referralUnit,
    Optional<OffsetDateTime> validFrom,
    Optional<OffsetDateTime> validUntil,
    OffsetDateTime checkedAt,
    Optional<String> statusCode,
    Optional<Route> route) {

  /** Lengths only. */
  public EntitlementRecord {
    statusCode.ifPresent(code -> Check.text("statusCode", code, 1, 50));
  }

  /** Without status code and route. */
  public EntitlementRecord(
      CodedName mainScheme,
      Optional<CodedName> subScheme,
      Optional<CodedName> primaryUnit,
      Optional<CodedName> regularUnit,
      Optional<CodedName> referralUnit,
      Optional<OffsetDateTime> validFrom,
      Optional<OffsetDateTime> validUntil,
      OffsetDateTime checkedAt) {
    this(
        mainScheme,
        subScheme,
        primaryUnit,
        regularUnit,
        referralUnit,
        validFrom,
        validUntil,
        checkedAt,
        Optional.empty(),
        Optional.empty());
  }
}

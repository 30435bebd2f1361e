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
 */
public record EntitlementRecord(
    CodedName mainScheme,
    Optional<CodedName> subScheme,
    Optional<CodedName> primaryUnit,
    Optional<CodedName> regularUnit,
    Optional<CodedName> referralUnit,
    Optional<OffsetDateTime> validFrom,
    Optional<OffsetDateTime> validUntil,
    OffsetDateTime checkedAt) {}

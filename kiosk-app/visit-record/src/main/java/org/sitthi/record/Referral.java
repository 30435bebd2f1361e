package org.sitthi.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The referral data. The first three are all there or none; that the group is there says that the
 * visit is a referral.
 *
 * @param referNo number of the referral letter, 1 to 20 characters
 * @param primaryHospitalCode registered (primary) hospital, 5 digits
 * @param referHospitalCode hospital that refers, 5 digits
 * @param purpose four positions of 0 and 1: diagnose, treat, continue care, patient's wish; at
 *     least one 1 (facts/claims.md B.2, IREFTYPE)
 * @param letterDate date on the letter
 */
public record Referral(
    String referNo,
    String primaryHospitalCode,
    String referHospitalCode,
    Optional<String> purpose,
    Optional<LocalDate> letterDate) {

  private static final int PURPOSES = 4;

  /** Form only; registers and the own hospital are checked where they are known. */
  public Referral {
    Check.text("referNo", referNo, 1, 20);
    Check.digits("primaryHospitalCode", primaryHospitalCode, 5);
    Check.digits("referHospitalCode", referHospitalCode, 5);
    purpose.ifPresent(Referral::checkPurpose);
  }

  /** The three alone. */
  public Referral(String referNo, String primaryHospitalCode, String referHospitalCode) {
    this(referNo, primaryHospitalCode, referHospitalCode, Optional.empty(), Optional.empty());
  }

  private static void checkPurpose(String purpose) {
    boolean right =
        purpose.length() == PURPOSES && purpose.chars().allMatch(c -> c == '0' || c == '1');
    if (!right || !purpose.contains("1")) {
      throw new FieldException("purpose", "four of 0 and 1, at least one 1, wanted");
    }
  }
}

package org.sitthi.record;

/**
 * The referral data; all three or none.
 *
 * @param referNo number of the referral letter, 1 to 20 characters
 * @param primaryHospitalCode registered (primary) hospital, 5 digits
 * @param referHospitalCode hospital that refers, 5 digits
 */
public record Referral(String referNo, String primaryHospitalCode, String referHospitalCode) {

  /** Form only; registers and the own hospital are checked where they are known. */
  public Referral {
    Check.text("referNo", referNo, 1, 20);
    Check.digits("primaryHospitalCode", primaryHospitalCode, 5);
    Check.digits("referHospitalCode", referHospitalCode, 5);
  }
}

package org.sitthi.kiosk.referral;

/**
 * A hospital of the list.
 *
 * @param code five digits
 * @param nameTh in Thai, 1 to 150 characters
 * @param nameEn in English, up to 150 characters, may be empty
 */
public record Hospital(String code, String nameTh, String nameEn) {

  static final int LONGEST_NAME = 150;

  /** Refuses what no list holds. */
  public Hospital {
    if (!isCode(code) || !isName(nameTh) || nameEn.length() > LONGEST_NAME || nameTh.isBlank()) {
      throw new IllegalArgumentException(
          "hospital: five digits and names of up to " + LONGEST_NAME + " characters");
    }
  }

  /** Whether this could be a hospital's code. */
  public static boolean isCode(String text) {
    return text.length() == 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME;
  }
}

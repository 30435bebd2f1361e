package org.sitthi.hardware.citizen;

import java.util.Optional;

/**
 * The 13-digit citizen number (CID) with a right check digit.
 *
 * <p>Digits 1 to 12 are weighed 13, 12, … 2; digit 13 is {@code (11 − sum mod 11) mod 10} (civil
 * registration rule, facts/nhso.md §3). {@link #toString} is masked, so that a number can't slip
 * into a log by way of a record.
 */
public record CitizenNumber(String digits) {

  private static final int LENGTH = 13;

  /**
   * Refuses anything but 13 digits with a right check digit; the message never holds the number.
   *
   * @throws IllegalArgumentException if the number is not a citizen number
   */
  public CitizenNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException(
          "not a citizen number: 13 digits with a right check digit");
    }
  }

  /** Reads a number as typed or sent: spaces and hyphens are dropped; empty if it is no number. */
  public static Optional<CitizenNumber> parse(String text) {
    String digits = text.replace(" ", "").replace("-", "");
    return isValid(digits) ? Optional.of(new CitizenNumber(digits)) : Optional.empty();
  }

  /** The form that may be shown and printed: {@code x-xxxx-xxxxx-12-3}. */
  public String masked() {
    return "x-xxxx-xxxxx-" + digits.substring(10, 12) + "-" + digits.substring(12);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static boolean isValid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      if (i < LENGTH - 1) {
        sum += (c - '0') * (LENGTH - i);
      }
    }
    return (11 - sum % 11) % 10 == text.charAt(LENGTH - 1) - '0';
  }
}

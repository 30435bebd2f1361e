package org.sitthi.kiosk.claim;

/**
 * A kind of service for which NHSO gives a claim code (facts/nhso.md §6).
 *
 * @param code such as {@code PG0060001}, 1 to 20 characters; the list is open
 * @param name as the service sent it, in Thai
 */
public record ClaimType(String code, String name) {

  /** Refuses a missing or over-long code. */
  public ClaimType {
    if (code.isEmpty() || code.length() > 20 || name.length() > 255) {
      throw new IllegalArgumentException(
          "claim type: code of 1 to 20, name of up to 255 characters");
    }
  }
}

package org.sitthi.kiosk.claim;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.sitthi.record.Route;

/**
 * A claim code that NHSO gave.
 *
 * @param code opaque, 1 to 20 characters
 * @param claimTypeCode service code it was given for
 * @param hospitalCode hospital that asked for it; absent in the answer to our own request
 * @param issuedAt when NHSO made it
 * @param route which way we learned of it
 */
public record IssuedCode(
    String code,
    String claimTypeCode,
    Optional<String> hospitalCode,
    OffsetDateTime issuedAt,
    Route route) {

  /** Refuses what can't be a code. */
  public IssuedCode {
    if (code.isEmpty() || code.length() > 20) {
      throw new IllegalArgumentException("claim code of 1 to 20 characters");
    }
  }

  /** Learned from the agent. */
  public IssuedCode(
      String code, String claimTypeCode, Optional<String> hospitalCode, OffsetDateTime issuedAt) {
    this(code, claimTypeCode, hospitalCode, issuedAt, Route.AGENT);
  }

  /** A check-in code (PP…), in contrast to the closing code (EP…) of the same visit. */
  public boolean isCheckIn() {
    return !code.startsWith("EP");
  }

  /** The day at the hospital on which the code was made. */
  public LocalDate day(ZoneId zone) {
    return issuedAt.atZoneSameInstant(zone).toLocalDate();
  }
}

package org.sitthi.central.rep;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of a REP with what it is about.
 *
 * @param recordId the record, when exactly one fits
 * @param scheme of the record, else of the row
 * @param ownPs months late by our calendar
 * @param ownPercent by our calendar
 * @param ownHmain main unit as the record has it, may be empty
 * @param resendBy last day before the percent falls again, for codes that are corrected
 * @param reviewBy last day to ask for a review, for refusals
 */
record Reply(
    RepRow row,
    Match match,
    Optional<UUID> recordId,
    String scheme,
    Optional<Integer> ownPs,
    Optional<Integer> ownPercent,
    String ownHmain,
    Optional<LocalDate> resendBy,
    Optional<LocalDate> reviewBy) {

  /** Whether a record was found. */
  enum Match {
    FOUND,
    NONE,
    SEVERAL
  }

  boolean psDiffers() {
    return (row.percent().isPresent()
            && ownPercent.isPresent()
            && !row.percent().equals(ownPercent))
        || (row.ps().isPresent() && ownPs.isPresent() && !row.ps().equals(ownPs));
  }

  /** A ready-made check of the primary hospital that a kiosk took (facts/claims.md B.6). */
  boolean hmainDiffers() {
    return !row.hmain().isEmpty() && !row.hmain2().isEmpty() && !row.hmain().equals(row.hmain2());
  }
}

package org.sitthi.kiosk.journal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.sitthi.record.VisitRecord;

/**
 * One request for a claim code, saved before it is sent. While it is open, a code may exist at NHSO
 * that we don't know.
 *
 * @param attemptId ours
 * @param record the visit as it will be recorded, claim PENDING: enough to finish it after a crash
 * @param claimTypeCode what is asked for
 * @param savedAt when it was saved, before sending
 */
public record Attempt(
    UUID attemptId, VisitRecord record, String claimTypeCode, OffsetDateTime savedAt) {

  private static final Duration NEAR = Duration.ofMinutes(15);

  /**
   * Whether NHSO may count it to another day than this kiosk does, or may have made two codes for
   * the visit: so near to midnight a code that is found is not surely the only one of the attempt.
   */
  public boolean isNearMidnight(ZoneId zone) {
    ZonedDateTime saved = savedAt.atZoneSameInstant(zone);
    LocalDate day = saved.toLocalDate();
    return !saved.minus(NEAR).toLocalDate().equals(day)
        || !saved.plus(NEAR).toLocalDate().equals(day);
  }

  @Override
  public String toString() {
    return "Attempt[" + attemptId + " of " + record.recordId() + "]";
  }
}

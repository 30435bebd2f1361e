package org.sitthi.kiosk.journal;

import java.time.OffsetDateTime;
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

  @Override
  public String toString() {
    return "Attempt[" + attemptId + " of " + record.recordId() + "]";
  }
}

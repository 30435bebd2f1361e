package org.sitthi.kiosk.claim;

import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * One request for a claim code; the attempt with this id is in the journal before it is sent.
 *
 * @param attemptId ours
 * @param number whose
 * @param claimTypeCode one of those offered to this person
 * @param mobile 10 digits if the patient gave one, never invented
 * @param hn hospital number if known
 * @param hospitalCode the serving hospital, 5 digits
 * @param proof {@link Entitlement#proof} of the same card read
 */
public record ClaimRequest(
    UUID attemptId,
    CitizenNumber number,
    String claimTypeCode,
    Optional<String> mobile,
    Optional<String> hn,
    String hospitalCode,
    String proof) {

  @Override
  public String toString() {
    return "ClaimRequest[" + attemptId + ", " + claimTypeCode + "]";
  }
}

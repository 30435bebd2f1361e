package org.sitthi.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One visit as the kiosk tells it to the central store (facts/claims.md C.1).
 *
 * <p>JSON: one object, field names as here, empty optionals left out, times with offset, codes as
 * strings.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param recordId made by the kiosk, the same for each try to send it; the idempotency key
 * @param revision 1 for the first, one more for each change
 * @param kioskId the kiosk's name within the hospital, 1 to 20 characters
 * @param channel where the visit was opened
 * @param softwareVersion the kiosk's
 * @param demo true for made-up people at a simulated desk; such a record is never claimed
 * @param createdAt when the card went in
 * @param hospitalCode treating hospital, 5 digits
 * @param serviceDate day of service at the hospital
 * @param queueNumber number to call, up to 20 characters
 * @param person who
 * @param verification how the person was proved
 * @param entitlement absent if it could not be asked
 * @param claim the claim code or why there is none yet
 * @param referral absent if the visit is no referral
 */
public record VisitRecord(
    int schemaVersion,
    UUID recordId,
    int revision,
    String kioskId,
    Channel channel,
    String softwareVersion,
    boolean demo,
    OffsetDateTime createdAt,
    String hospitalCode,
    LocalDate serviceDate,
    Optional<String> queueNumber,
    Person person,
    Verification verification,
    Optional<EntitlementRecord> entitlement,
    ClaimRecord claim,
    Optional<Referral> referral) {

  /** The version this code writes. */
  public static final int SCHEMA_VERSION = 1;

  /** Refuses what no store could use. */
  public VisitRecord {
    Check.range("schemaVersion", schemaVersion, 1, 1000);
    Check.range("revision", revision, 1, 1000);
    Check.text("kioskId", kioskId, 1, 20);
    Check.text("softwareVersion", softwareVersion, 1, 50);
    Check.digits("hospitalCode", hospitalCode, 5);
    queueNumber.ifPresent(number -> Check.text("queueNumber", number, 1, 20));
  }

  /** Where a visit was opened. */
  public enum Channel {
    KIOSK,
    STAFF,
    APP
  }

  /** The same visit with its queue number. */
  public VisitRecord withQueueNumber(String number) {
    return new VisitRecord(
        schemaVersion,
        recordId,
        revision,
        kioskId,
        channel,
        softwareVersion,
        demo,
        createdAt,
        hospitalCode,
        serviceDate,
        Optional.of(number),
        person,
        verification,
        entitlement,
        claim,
        referral);
  }

  /** The same revision with another claim: for a record that was not saved yet. */
  public VisitRecord withClaim(ClaimRecord newClaim) {
    return new VisitRecord(
        schemaVersion,
        recordId,
        revision,
        kioskId,
        channel,
        softwareVersion,
        demo,
        createdAt,
        hospitalCode,
        serviceDate,
        queueNumber,
        person,
        verification,
        entitlement,
        newClaim,
        referral);
  }

  /** The next revision, in which the claim changed. */
  public VisitRecord revised(ClaimRecord newClaim) {
    return new VisitRecord(
        schemaVersion,
        recordId,
        revision + 1,
        kioskId,
        channel,
        softwareVersion,
        demo,
        createdAt,
        hospitalCode,
        serviceDate,
        queueNumber,
        person,
        verification,
        entitlement,
        newClaim,
        referral);
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "VisitRecord[" + recordId + " revision " + revision + " " + claim.state() + "]";
  }
}

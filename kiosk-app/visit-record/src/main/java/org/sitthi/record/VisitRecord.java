package org.sitthi.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
 * @param visit what the hospital knows of the visit
 * @param evidence what proves the visit and what was asked for; absent in records of schema version
 *     1
 * @param marks what a person should look at, such as {@code REGISTER_MISMATCH}; at most {@link
 *     #MOST_MARKS}
 */
@RecordBuilder
@RecordBuilder.Options(builderClassModifiers = {}) // what it would print is a person's data
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
    Optional<Referral> referral,
    Optional<VisitDetails> visit,
    Optional<Evidence> evidence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> marks) {

  /** The version this code writes. */
  public static final int SCHEMA_VERSION = 2;

  /** Entries of {@link #marks}. */
  public static final int MOST_MARKS = 20;

  /** Refuses what no store could use. */
  public VisitRecord {
    Check.range("schemaVersion", schemaVersion, 1, 1000);
    Check.range("revision", revision, 1, 1000);
    Check.text("kioskId", kioskId, 1, 20);
    Check.text("softwareVersion", softwareVersion, 1, 50);
    Check.digits("hospitalCode", hospitalCode, 5);
    queueNumber.ifPresent(number -> Check.text("queueNumber", number, 1, 20));
    marks = Check.list("marks", marks, MOST_MARKS);
    marks.forEach(mark -> Check.word("marks", mark));
  }

  /** Without what schema version 2 added. */
  public VisitRecord(
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
    this(
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
        claim,
        referral,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Where a visit was opened. */
  public enum Channel {
    KIOSK,
    STAFF,
    APP
  }

  /** The same visit with its queue number. */
  public VisitRecord withQueueNumber(String number) {
    return changed().queueNumber(Optional.of(number)).build();
  }

  /** The same revision with another claim: for a record that was not saved yet. */
  public VisitRecord withClaim(ClaimRecord newClaim) {
    return changed().claim(newClaim).build();
  }

  /** The same revision with this evidence: for a record that was not saved yet. */
  public VisitRecord withEvidence(Evidence newEvidence) {
    return changed().evidence(Optional.of(newEvidence)).build();
  }

  /**
   * The same revision with what is known of who the person is: for a record that was not saved yet.
   *
   * @param mark added to {@link #marks}
   */
  public VisitRecord withIdentity(
      Person newPerson, Verification newVerification, Optional<String> mark) {
    List<String> all = new ArrayList<>(marks);
    mark.ifPresent(all::add);
    return changed().person(newPerson).verification(newVerification).marks(all).build();
  }

  /** The next revision, in which the claim changed; what is known of it besides stays. */
  public VisitRecord revised(ClaimRecord newClaim) {
    return changed().schemaVersion(SCHEMA_VERSION).revision(revision + 1).claim(newClaim).build();
  }

  /**
   * The next revision of this visit, in which a later look at the same person of the same day says
   * more; whose number, day and beginning stay.
   *
   * @param later what the later look found, as a record of its own
   */
  public VisitRecord continuedBy(VisitRecord later) {
    return changed()
        .schemaVersion(SCHEMA_VERSION)
        .revision(revision + 1)
        .softwareVersion(later.softwareVersion)
        .person(later.person.completedBy(person))
        .verification(later.verification)
        .entitlement(later.entitlement.or(() -> entitlement))
        .claim(later.claim)
        .referral(later.referral.or(() -> referral))
        .visit(later.visit.or(() -> visit))
        .evidence(later.evidence.or(() -> evidence))
        .marks(later.marks)
        .build();
  }

  /** The next revision, in which what is known of a referral was corrected; the rest stays. */
  public VisitRecord corrected(
      Optional<Referral> newReferral, Optional<VisitDetails> newVisit, List<String> newMarks) {
    return new VisitRecord(
        SCHEMA_VERSION,
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
        claim,
        newReferral,
        newVisit,
        evidence,
        newMarks);
  }

  /**
   * Whether this revision says all that a claim needs of another of the same record: its code and
   * its referral, as far as it has them.
   */
  public boolean says(VisitRecord other) {
    return saysIfThere(claim.value(), other.claim.value()) && saysIfThere(referral, other.referral);
  }

  private static <T> boolean saysIfThere(Optional<T> mine, Optional<T> others) {
    return others.isEmpty() || others.equals(mine);
  }

  /** The same as the first revision of a record of its own, without a number yet. */
  public VisitRecord apart(UUID ownId) {
    return changed().recordId(ownId).revision(1).queueNumber(Optional.empty()).build();
  }

  private VisitRecordBuilder changed() {
    return VisitRecordBuilder.builder(this);
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "VisitRecord[" + recordId + " revision " + revision + " " + claim.state() + "]";
  }
}

package org.sitthi.kiosk.staff;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.Person;
import org.sitthi.record.Referral;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/**
 * What staff see of a visit: nothing by which the person could be found elsewhere.
 *
 * @param queueNumber the number to call
 * @param name title, first name and first letter of the surname; may be empty
 * @param claim where the claim stands
 * @param code the claim code, if there is one
 * @param lastError why there is none
 * @param claimType its name or code
 * @param method how the person was proved
 */
public record VisitLine(
    UUID recordId,
    int revision,
    String queueNumber,
    OffsetDateTime at,
    String name,
    ClaimRecord.State claim,
    Optional<String> code,
    Optional<String> lastError,
    Optional<String> claimType,
    Optional<Referral> referral,
    Verification.Method method) {

  static VisitLine of(VisitRecord record) {
    Person person = record.person();
    ClaimRecord claim = record.claim();
    return new VisitLine(
        record.recordId(),
        record.revision(),
        record.queueNumber().orElse("-"),
        record.createdAt(),
        new PersonName(person.title(), person.firstName(), person.middleName(), person.lastName())
            .shortForm(),
        claim.state(),
        claim.value(),
        claim.lastError(),
        claim.claimType().map(VisitLine::words),
        record.referral(),
        record.verification().method());
  }

  private static String words(CodedName type) {
    return type.name().isBlank() ? type.code() : type.name().strip();
  }

  /** Whether a code is still to come or was refused. */
  public boolean isWithoutCode() {
    return switch (claim) {
      case OBTAINED, NOT_REQUIRED -> false;
      case PENDING, REFUSED -> true;
    };
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "VisitLine[" + recordId + " revision " + revision + "]";
  }
}

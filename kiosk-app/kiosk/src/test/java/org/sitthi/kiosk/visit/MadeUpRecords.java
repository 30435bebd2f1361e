package org.sitthi.kiosk.visit;

import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Person;
import org.sitthi.record.VisitRecord;

/** Records of made-up visits, made as the visit makes them. */
public final class MadeUpRecords {

  private MadeUpRecords() {}

  /** A visit whose claim was asked for and not answered. */
  public static VisitRecord pending() {
    return pending(MadeUp.RECORD_ID);
  }

  /** The same under another id. */
  public static VisitRecord pending(UUID id) {
    return new RecordDrafts(MadeUp.rules())
        .draft(
            new VisitKey(1, id, MadeUp.NOW, "Virtual PCD", true),
            MadeUp.citizen(),
            Optional.of(MadeUp.entitlement(MadeUp.GENERAL)),
            Told.nothing(),
            RecordDrafts.open(MadeUp.GENERAL));
  }

  /** The same visit of another person. */
  public static VisitRecord ofPerson(VisitRecord visit, String number) {
    Person person = visit.person();
    return new VisitRecord(
        visit.schemaVersion(),
        visit.recordId(),
        visit.revision(),
        visit.kioskId(),
        visit.channel(),
        visit.softwareVersion(),
        visit.demo(),
        visit.createdAt(),
        visit.hospitalCode(),
        visit.serviceDate(),
        visit.queueNumber(),
        new Person(
            number,
            person.idType(),
            person.title(),
            person.firstName(),
            person.middleName(),
            person.lastName(),
            person.englishName(),
            person.birthDate(),
            person.sex(),
            person.cardIssued(),
            person.cardExpiry(),
            person.hn(),
            person.mobile()),
        visit.verification(),
        visit.entitlement(),
        visit.claim(),
        visit.referral());
  }

  /** The same visit with this code. */
  public static VisitRecord withCode(VisitRecord visit, String code) {
    return visit.withClaim(
        new ClaimRecord(
            ClaimRecord.State.OBTAINED,
            Optional.of(code),
            ClaimRecord.Kind.NHSO_CHECKIN,
            visit.claim().claimType(),
            Optional.of(MadeUp.NOW),
            Optional.of(ClaimRecord.Source.AGENT),
            1,
            Optional.empty(),
            Optional.empty()));
  }

  /** The same visit, begun at another kiosk. */
  public static VisitRecord atOtherKiosk(VisitRecord visit, String kioskId) {
    return new VisitRecord(
        visit.schemaVersion(),
        visit.recordId(),
        visit.revision(),
        kioskId,
        visit.channel(),
        visit.softwareVersion(),
        visit.demo(),
        visit.createdAt(),
        visit.hospitalCode(),
        visit.serviceDate(),
        visit.queueNumber(),
        visit.person(),
        visit.verification(),
        visit.entitlement(),
        visit.claim(),
        visit.referral());
  }
}

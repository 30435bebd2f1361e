package org.sitthi.central.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Particulars;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.VisitBuilder;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Referral;
import org.sitthi.record.RegisterMatch;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** A kiosk's record in the words of the rules. */
final class StoredVisit {

  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private StoredVisit() {}

  /** The scheme of the record's entitlement; empty when it has none that the rules know. */
  static Optional<Scheme> scheme(VisitRecord record) {
    String code = record.entitlement().map(found -> found.mainScheme().code()).orElse("");
    for (Scheme scheme : Scheme.values()) {
      if (scheme.name().equals(code)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  static VisitBuilder visit(VisitRecord record, Scheme scheme) {
    Optional<VisitDetails> details = record.visit();
    String id =
        details.flatMap(VisitDetails::visitNumber).orElseGet(() -> record.recordId().toString());
    return Visit.builder(id, scheme, record.serviceDate())
        .subInscl(
            record
                .entitlement()
                .flatMap(EntitlementRecord::subScheme)
                .map(CodedName::code)
                .orElse(null))
        .hn(record.person().hn().orElse(null))
        .permitNumber(record.claim().value().orElse(null))
        .trafficAccident(details.flatMap(VisitDetails::trafficAccident).orElse(null));
  }

  static Particulars particulars(VisitRecord record) {
    Particulars all = person(Particulars.NONE, record);
    all = verification(all, record.verification());
    all = right(all, record);
    all = claim(all, record.claim());
    all = registration(all, record);
    return referral(all, record.referral());
  }

  private static Particulars person(Particulars all, VisitRecord record) {
    Person person = record.person();
    return all.with(Particular.CITIZEN_ID, person.citizenId())
        .with(Particular.ID_TYPE, person.idType())
        .with(Particular.FIRST_NAME, person.firstName())
        .with(Particular.LAST_NAME, person.lastName())
        .with(Particular.BIRTH_DATE, day(person.birthDate().orElse("")))
        .with(Particular.SEX, person.sex().equals("U") ? null : person.sex())
        .with(Particular.PERSON_FITS_HIS, fits(record.verification()));
  }

  /** Birth dates may lack month or day; such a one is no day, and the check asks for it. */
  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Boolean fits(Verification verification) {
    RegisterMatch.State state =
        verification.register().map(RegisterMatch::state).orElse(RegisterMatch.State.UNREACHABLE);
    return switch (state) {
      case MATCHED -> Boolean.TRUE;
      case MISMATCHED -> Boolean.FALSE;
      case NOT_KNOWN, UNREACHABLE -> null;
    };
  }

  private static Particulars verification(Particulars all, Verification verification) {
    return all.with(Particular.VERIFICATION_METHOD, verification.method().name())
        .with(Particular.VERIFICATION_REASON, verification.reason().orElse(null));
  }

  private static Particulars right(Particulars all, VisitRecord record) {
    if (record.entitlement().isEmpty()) {
      return all.section("right");
    }
    EntitlementRecord found = record.entitlement().get();
    return all.with(Particular.RIGHT_CHECKED, day(found.checkedAt()))
        .with(Particular.RIGHT_SCHEME, found.mainScheme().code())
        .with(Particular.RIGHT_HOSP_MAIN, found.primaryUnit().map(CodedName::code).orElse(null));
  }

  private static Particulars claim(Particulars all, ClaimRecord claim) {
    return all.with(Particular.CLAIM_CODE, claim.value().orElse(null))
        .with(Particular.CLAIM_CODE_KIND, claim.kind().name())
        .with(Particular.CLAIM_CODE_STATE, claim.state().name())
        .with(Particular.CLAIM_CODE_DATE, claim.obtainedAt().map(StoredVisit::day).orElse(null));
  }

  private static Particulars registration(Particulars all, VisitRecord record) {
    String arrival =
        record.visit().flatMap(VisitDetails::arrivalKind).map(StoredVisit::typeIn).orElse(null);
    return all.with(Particular.HOSPITAL_CODE, record.hospitalCode())
        .with(Particular.ARRIVAL, arrival);
  }

  private static String typeIn(VisitDetails.ArrivalKind kind) {
    return switch (kind) {
      case SELF -> "1";
      case APPOINTMENT -> "2";
      case REFERRED -> "3";
      case EMERGENCY_SERVICE -> "4";
    };
  }

  private static Particulars referral(Particulars all, Optional<Referral> referral) {
    if (referral.isEmpty()) {
      return all.with(Particular.IS_REFERRAL, false);
    }
    Referral given = referral.get();
    return all.with(Particular.IS_REFERRAL, true)
        .with(Particular.REFER_NO, given.referNo())
        .with(Particular.PRIMARY_HOSPITAL, given.primaryHospitalCode())
        .with(Particular.REFER_HOSPITAL, given.referHospitalCode())
        .with(Particular.REFER_PURPOSE, given.purpose().orElse(null));
  }

  private static LocalDate day(OffsetDateTime at) {
    return at.atZoneSameInstant(ZONE).toLocalDate();
  }
}

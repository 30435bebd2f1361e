package org.sitthi.central.exports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Visit;
import org.sitthi.claims.export.Row;
import org.sitthi.claims.export.RowValues;
import org.sitthi.claims.export.VisitRows;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/**
 * The store's own part of the sixteen files, from a kiosk's record: INS, PAT, OPD, and for a
 * referral ORF and AER (facts/claims.md B.2, C.4). What the record does not say stays empty.
 */
final class OwnRows {

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
  private static final String USES_RIGHT = "1";
  private static final String REFERRED_IN = "1";
  private static final String TRAFFIC_ACT = "V";
  private static final int NAME_LENGTH = 36;

  private final VisitRecord visit;
  private final Optional<Visit> claimed;
  private final String hn;
  private final String seq;

  private OwnRows(VisitRecord visit, Optional<Visit> claimed, String hn, String seq) {
    this.visit = visit;
    this.claimed = claimed;
    this.hn = hn;
    this.seq = seq;
  }

  /** What is owed before this visit can go out; empty if nothing is. */
  static Optional<Owed> owed(VisitRecord visit) {
    if (visit.person().hn().isEmpty()) {
      return Optional.of(Owed.NO_HN);
    }
    if (visit.visit().flatMap(VisitDetails::visitNumber).isEmpty()) {
      return Optional.of(Owed.NO_VISIT_NUMBER);
    }
    boolean needed = visit.claim().state() != ClaimRecord.State.NOT_REQUIRED;
    if (needed && visit.claim().value().isEmpty()) {
      return Optional.of(Owed.NO_CODE);
    }
    return differs(visit) ? Optional.of(Owed.PRIMARY_DIFFERS) : Optional.empty();
  }

  /**
   * The rows of a visit that owes nothing.
   *
   * @param claimed as it is claimed, when its charges came: they may name another of the person's
   *     rights
   * @param more rows of its charges
   */
  static VisitRows of(VisitRecord visit, Optional<Visit> claimed, List<Row> more) {
    String hn = visit.person().hn().orElseThrow();
    String seq = visit.visit().flatMap(VisitDetails::visitNumber).orElseThrow();
    List<Row> rows = new ArrayList<>(new OwnRows(visit, claimed, hn, seq).rows());
    rows.addAll(more);
    return new VisitRows(visit.recordId().toString(), hn + " " + seq, rows);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>(List.of(ins(), pat(), opd()));
    visit.referral().ifPresent(referral -> rows.add(orf(referral)));
    boolean accident =
        visit.visit().flatMap(VisitDetails::trafficAccident).orElse(false) || isEmergency();
    if (visit.referral().isPresent() || accident) {
      rows.add(aer(accident));
    }
    return rows;
  }

  private Row ins() {
    RowValues values = values();
    visit
        .entitlement()
        .ifPresent(found -> {
          values.put(
              "INSCL", claimed.map(each -> each.scheme().name()).orElse(found.mainScheme().code()));
          values.put(
              "SUBTYPE",
              claimed
                  .flatMap(each -> Optional.ofNullable(each.subInscl()))
                  .or(() -> found.subScheme().map(CodedName::code)));
          values.put("DATEIN", found.validFrom().map(OwnRows::day));
          values.put("DATEEXP", found.validUntil().map(OwnRows::day));
          values.put("HOSPSUB", found.primaryUnit().map(CodedName::code));
        });
    return values
        .put("CID", visit.person().citizenId())
        .put("HCODE", visit.hospitalCode())
        .put("HOSPMAIN", hospMain())
        .put("PERMITNO", visit.claim().value())
        .put("SEQ", seq)
        .row("INS");
  }

  /** For LGO the main unit is no hospital of a referral (facts/claims.md AMB-29). */
  private Optional<String> hospMain() {
    Optional<String> found = found(visit);
    return found.isPresent() || !isUniversal(visit)
        ? found
        : visit.referral().map(Referral::primaryHospitalCode);
  }

  private Row pat() {
    Person person = visit.person();
    String name = person.firstName() + " " + person.lastName() + "," + person.title();
    return values()
        .put("HCODE", visit.hospitalCode())
        .put("DOB", person.birthDate().filter(date -> date.length() == 10).map(OwnRows::digits))
        .put("SEX", sex(person))
        .put("PERSON_ID", person.citizenId())
        // The receiver has it in three columns too: left out rather than cut.
        .put("NAMEPAT", Optional.of(name).filter(text -> text.length() <= NAME_LENGTH))
        .put("TITLE", person.title())
        .put("FNAME", person.firstName())
        .put("LNAME", person.lastName())
        .put("IDTYPE", person.idType())
        .row("PAT");
  }

  private Row opd() {
    return values()
        .put("CLINIC", clinic())
        .put("DATEOPD", DAY.format(visit.serviceDate()))
        .put("TIMEOPD", TIME.format(visit.createdAt().atZoneSameInstant(ZONE)))
        .put("SEQ", seq)
        .put("UUC", claimed.flatMap(OwnRows::useOfRight).orElse(USES_RIGHT))
        .put("TYPEIN", visit.visit().flatMap(VisitDetails::arrivalKind).map(OwnRows::typeIn))
        .row("OPD");
  }

  private static Optional<String> useOfRight(Visit claimed) {
    return Optional.ofNullable(claimed.particulars().of(Particular.USE_OF_RIGHT))
        .map(Object::toString);
  }

  private Row orf(Referral referral) {
    return values()
        .put("DATEOPD", DAY.format(visit.serviceDate()))
        .put("CLINIC", clinic())
        .put("REFER", referral.referHospitalCode())
        .put("REFERTYPE", REFERRED_IN)
        .put("SEQ", seq)
        .put("REFERDATE", referral.letterDate().map(DAY::format))
        .row("ORF");
  }

  private Row aer(boolean accident) {
    boolean traffic = visit.visit().flatMap(VisitDetails::trafficAccident).orElse(false);
    return values()
        .put("DATEOPD", DAY.format(visit.serviceDate()))
        .put("AUTHAE", accident ? visit.claim().value() : Optional.empty())
        .put("AETYPE", traffic ? Optional.of(TRAFFIC_ACT) : Optional.empty())
        .put("REFER_NO", visit.referral().map(Referral::referNo))
        .put("REFMAINI", visit.referral().map(Referral::referHospitalCode))
        .put("IREFTYPE", visit.referral().flatMap(Referral::purpose))
        .put("SEQ", seq)
        .row("AER");
  }

  private boolean isEmergency() {
    return visit.visit().flatMap(VisitDetails::arrivalKind).stream()
        .anyMatch(VisitDetails.ArrivalKind.EMERGENCY_SERVICE::equals);
  }

  private Optional<String> clinic() {
    return visit.visit().flatMap(VisitDetails::clinic).map(CodedName::code);
  }

  private RowValues values() {
    return new RowValues().put("HN", hn);
  }

  /** K-17: which of the two is right is for a person to say. */
  private static boolean differs(VisitRecord visit) {
    Optional<String> given = visit.referral().map(Referral::primaryHospitalCode);
    Optional<String> found = found(visit);
    return isUniversal(visit) && given.isPresent() && found.isPresent() && !given.equals(found);
  }

  private static Optional<String> found(VisitRecord visit) {
    return visit.entitlement().flatMap(EntitlementRecord::referralUnit).map(CodedName::code);
  }

  private static boolean isUniversal(VisitRecord visit) {
    return visit.entitlement().map(found -> found.mainScheme().code()).stream()
        .anyMatch(code -> code.equals("UCS") || code.equals("WEL"));
  }

  private static Optional<String> sex(Person person) {
    return switch (person.sex()) {
      case "M" -> Optional.of("1");
      case "F" -> Optional.of("2");
      default -> Optional.empty();
    };
  }

  private static String typeIn(VisitDetails.ArrivalKind kind) {
    return switch (kind) {
      case SELF -> "1";
      case APPOINTMENT -> "2";
      case REFERRED -> "3";
      case EMERGENCY_SERVICE -> "4";
    };
  }

  private static String day(OffsetDateTime at) {
    return DAY.format(at.atZoneSameInstant(ZONE).toLocalDate());
  }

  private static String digits(String date) {
    return DAY.format(LocalDate.parse(date));
  }
}

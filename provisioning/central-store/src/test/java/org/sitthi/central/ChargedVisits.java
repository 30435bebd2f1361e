package org.sitthi.central;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** Visits of a made-up LGO right-holder, complete enough that nothing but charges is missing. */
final class ChargedVisits {

  /** What the record does not say and a claim needs. */
  static final String MORE =
      "\"visit\":{\"facility\":\"STATE\"},\"record\":{\"registration\":{\"useOfRight\":\"1\"},";

  private ChargedVisits() {}

  static VisitRecord visit(String hn, LocalDate day) {
    return visit(hn, day, "LGO", "L1");
  }

  static VisitRecord visit(String hn, LocalDate day, String scheme, String subScheme) {
    Optional<String> none = Optional.empty();
    var at = day.atTime(8, 15).atOffset(Visits.AT.getOffset());
    return new VisitRecord(
        VisitRecord.SCHEMA_VERSION,
        UUID.randomUUID(),
        1,
        "K01",
        VisitRecord.Channel.KIOSK,
        "0.1.0",
        false,
        at,
        Visits.HOSPITAL,
        day,
        Optional.of("A007"),
        new Person(
            Visits.CITIZEN,
            "1",
            "นาง",
            "สมใจ",
            "",
            "เจริญสุข",
            none,
            Optional.of("1990-04-15"),
            "F",
            none,
            none,
            Optional.of(hn),
            none),
        new Verification(Verification.Method.SMART_CARD, at, none, none),
        Optional.of(
            new EntitlementRecord(
                new CodedName(scheme, "สิทธิ"),
                Optional.of(new CodedName(subScheme, "สิทธิย่อย")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at)),
        new ClaimRecord(
            ClaimRecord.State.OBTAINED,
            Optional.of("PP1234567890"),
            ClaimRecord.Kind.NHSO_CHECKIN,
            Optional.empty(),
            Optional.of(at),
            Optional.of(ClaimRecord.Source.AGENT),
            1,
            Optional.of(900L),
            none),
        Optional.empty(),
        Optional.of(
            new VisitDetails(
                Optional.of(hn + "01"),
                none,
                Optional.empty(),
                Optional.of(VisitDetails.ArrivalKind.SELF),
                Optional.of(false))),
        Optional.empty(),
        List.of());
  }
}

package org.sitthi.central;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** Visits of made-up people. */
public final class Visits {

  /** A made-up number with a right check digit. */
  public static final String CITIZEN = "9123456789010";

  static final String HOSPITAL = "01234";
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T08:15:30+07:00");
  static final ClaimRecord OBTAINED =
      claim(ClaimRecord.State.OBTAINED, Optional.of("PP1234567890"));
  static final ClaimRecord PENDING = claim(ClaimRecord.State.PENDING, Optional.empty());

  private static final RecordJson JSON = new RecordJson();

  private Visits() {}

  static byte[] json(VisitRecord visit) {
    return JSON.write(visit);
  }

  static VisitRecord visit(UUID id, ClaimRecord claim) {
    return visit(id, claim, "สมใจ", "เจริญสุข");
  }

  static VisitRecord visit(UUID id, ClaimRecord claim, String firstName, String lastName) {
    return visit("K01", id, claim, firstName, lastName);
  }

  static VisitRecord visit(
      String kioskId, UUID id, ClaimRecord claim, String firstName, String lastName) {
    Optional<String> none = Optional.empty();
    return new VisitRecord(
        1,
        id,
        1,
        kioskId,
        VisitRecord.Channel.KIOSK,
        "0.1.0",
        true,
        AT,
        HOSPITAL,
        DAY,
        Optional.of("A007"),
        new Person(
            CITIZEN, "1", "นาง", firstName, "", lastName, none, none, "F", none, none, none, none),
        new Verification(Verification.Method.SMART_CARD, AT, none, none),
        Optional.of(
            new EntitlementRecord(
                new CodedName("UCS", "หลักประกันสุขภาพ"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AT)),
        claim,
        Optional.empty());
  }

  private static ClaimRecord claim(ClaimRecord.State state, Optional<String> value) {
    return new ClaimRecord(
        state,
        value,
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.empty(),
        Optional.empty(),
        value.map(any -> ClaimRecord.Source.AGENT),
        1,
        Optional.of(6200L),
        Optional.empty());
  }
}

package org.sitthi.kiosk.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** Visits of a made-up person. */
public final class Visits {

  /** Begins with 9 and has a right check digit. */
  public static final String CITIZEN = "9100000000011";

  public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-03-02T08:15:30+07:00");

  private Visits() {}

  /** A new visit whose claim is pending. */
  public static VisitRecord pending() {
    return pending(DAY);
  }

  /** A new visit of a day whose claim is pending. */
  public static VisitRecord pending(LocalDate day) {
    return new VisitRecord(
        VisitRecord.SCHEMA_VERSION,
        UUID.randomUUID(),
        1,
        "K01",
        VisitRecord.Channel.KIOSK,
        "0.1.0",
        true,
        MORNING,
        "99900",
        day,
        Optional.empty(),
        person(),
        new Verification(
            Verification.Method.SMART_CARD, MORNING, Optional.of("Virtual PCD"), Optional.empty()),
        Optional.of(entitlement()),
        pendingClaim(),
        Optional.empty());
  }

  /** The attempt to get this visit's code. */
  public static Attempt attempt(VisitRecord record) {
    return new Attempt(UUID.randomUUID(), record, "PG0060001", MORNING.plusSeconds(4));
  }

  /** The code was given. */
  public static ClaimRecord obtained() {
    return new ClaimRecord(
        ClaimRecord.State.OBTAINED,
        Optional.of("PP0000000001"),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.of(new CodedName("PG0060001", "เข้ารับบริการรักษาทั่วไป")),
        Optional.of(MORNING.plusSeconds(5)),
        Optional.of(ClaimRecord.Source.AGENT),
        1,
        Optional.of(5_200L),
        Optional.empty());
  }

  private static ClaimRecord pendingClaim() {
    return new ClaimRecord(
        ClaimRecord.State.PENDING,
        Optional.empty(),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.of(new CodedName("PG0060001", "เข้ารับบริการรักษาทั่วไป")),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.of("answer lost"));
  }

  private static EntitlementRecord entitlement() {
    return new EntitlementRecord(
        new CodedName("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ"),
        Optional.of(new CodedName("89", "ช่วงอายุ 12-59 ปี")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(OffsetDateTime.parse("2020-01-01T00:00:00+07:00")),
        Optional.empty(),
        MORNING.plusSeconds(2));
  }

  private static Person person() {
    return new Person(
        CITIZEN,
        "1",
        "นาย",
        "สมมติ",
        "",
        "ทดลอง",
        Optional.of("Mr. Sommut Thodlong"),
        Optional.of("1990-04-15"),
        "M",
        Optional.of("2020-01-01"),
        Optional.of("LIFELONG"),
        Optional.empty(),
        Optional.empty());
  }
}

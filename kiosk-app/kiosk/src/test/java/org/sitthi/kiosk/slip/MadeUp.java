package org.sitthi.kiosk.slip;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** Made-up people and visits for tests of slip and screens. */
public final class MadeUp {

  public static final String NUMBER = "9988776655445";
  public static final String SURNAME = "จันทร์ฉายแสง";
  public static final String CODE = "PP1234567890";
  public static final UUID RECORD = UUID.fromString("3f2a9c01-5b7d-4e1a-9c55-0a1b2c3d4e5f");
  public static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T09:05:30+07:00");
  public static final SiteInfo SITE =
      new SiteInfo("โรงพยาบาลสมมติ", "Example Hospital", ZoneId.of("Asia/Bangkok"));

  private MadeUp() {}

  /** A visit with this claim. */
  public static VisitRecord visit(ClaimRecord claim, boolean demo) {
    return visit(claim, demo, Optional.of(entitlement()));
  }

  /** A visit with this claim, and what was told of the entitlement. */
  public static VisitRecord visit(
      ClaimRecord claim, boolean demo, Optional<EntitlementRecord> entitlement) {
    return new VisitRecord(
        VisitRecord.SCHEMA_VERSION,
        RECORD,
        1,
        "K01",
        VisitRecord.Channel.KIOSK,
        "test",
        demo,
        AT,
        "99900",
        LocalDate.parse("2026-11-21"),
        Optional.of("K01-047"),
        person("กัญญาณัฐ", SURNAME),
        new Verification(
            Verification.Method.SMART_CARD, AT, Optional.of("reader"), Optional.empty()),
        entitlement,
        claim,
        Optional.empty());
  }

  /** A woman of this name. */
  public static Person person(String first, String last) {
    return new Person(
        NUMBER,
        "1",
        "นางสาว",
        first,
        "",
        last,
        Optional.of("Miss Kanyanat Chanchaisaeng"),
        Optional.of("1990-04-15"),
        "F",
        Optional.empty(),
        Optional.empty(),
        Optional.of("67-0012345"),
        Optional.of("0000000001"));
  }

  /** Universal coverage. */
  public static EntitlementRecord entitlement() {
    return new EntitlementRecord(
        new CodedName("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ"),
        Optional.of(new CodedName("89", "ช่วงอายุ 12-59 ปี")),
        Optional.of(new CodedName("99901", "ศูนย์สุขภาพชุมชนเมืองสมมติ")),
        Optional.of(new CodedName("99900", "โรงพยาบาลสมมติ")),
        Optional.of(new CodedName("99902", "โรงพยาบาลศูนย์ตัวอย่าง")),
        Optional.empty(),
        Optional.empty(),
        AT);
  }

  /** A claim in this state, as this source gave it. */
  public static ClaimRecord claim(ClaimRecord.State state, Optional<ClaimRecord.Source> source) {
    boolean obtained = state == ClaimRecord.State.OBTAINED;
    return new ClaimRecord(
        state,
        obtained ? Optional.of(CODE) : Optional.empty(),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.of(new CodedName("PG0060001", "เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)")),
        obtained
            ? Optional.of(OffsetDateTime.parse("2026-11-21T08:15:00+07:00"))
            : Optional.empty(),
        source,
        1,
        Optional.of(2400L),
        obtained ? Optional.empty() : Optional.of("N13"));
  }

  /** A claim with the code that NHSO just gave. */
  public static ClaimRecord obtained() {
    return claim(ClaimRecord.State.OBTAINED, Optional.of(ClaimRecord.Source.AGENT));
  }
}

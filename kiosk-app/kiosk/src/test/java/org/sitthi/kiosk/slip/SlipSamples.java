package org.sitthi.kiosk.slip;

import java.util.Optional;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Referral;
import org.sitthi.record.VisitRecord;

/** Slips at the limits. */
final class SlipSamples {

  static final String LONGEST_CODE = "PP123456789012345678";

  private SlipSamples() {}

  /** Every field as long as people and hospitals make it. */
  static SlipContent longest(Words words) {
    VisitRecord usual = MadeUp.visit(MadeUp.obtained(), true);
    ClaimRecord claim =
        new ClaimRecord(
            ClaimRecord.State.OBTAINED,
            Optional.of(LONGEST_CODE),
            ClaimRecord.Kind.NHSO_CHECKIN,
            Optional.of(
                new CodedName(
                    "PG0120001",
                    "UCEP PLUS (ผู้ป่วยกลุ่มอาการสีเหลืองและสีแดง) และบริการอายุรกรรม")),
            Optional.of(MadeUp.AT),
            Optional.of(ClaimRecord.Source.REUSED),
            1,
            Optional.empty(),
            Optional.empty());
    VisitRecord visit =
        new VisitRecord(
            1,
            usual.recordId(),
            1,
            "KIOSK-BUILDING-A-001",
            usual.channel(),
            "test",
            true,
            usual.createdAt(),
            usual.hospitalCode(),
            usual.serviceDate(),
            Optional.of("KIOSK-BUILD-A-001047"),
            MadeUp.person("ก".repeat(40) + "ป้ำฟื้นญู", "เสียงดี"),
            usual.verification(),
            Optional.of(longNames()),
            claim,
            Optional.of(new Referral("99902-2569-000123456", "99901", "99902")));
    return SlipContent.of(
        visit,
        new SiteInfo(
            "โรงพยาบาลสมเด็จพระยุพราชสมมติแห่งเมืองตัวอย่างในพระบรมราชูปถัมภ์",
            "Example Crown Prince Memorial Hospital of the Sample City under Royal Patronage",
            MadeUp.SITE.zone()),
        words,
        true);
  }

  private static EntitlementRecord longNames() {
    EntitlementRecord usual = MadeUp.entitlement();
    return new EntitlementRecord(
        new CodedName("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ (ยกเว้นการร่วมจ่ายค่าบริการ 30 บาท)"),
        Optional.of(
            new CodedName("74", "บุคคลผู้มีรายได้น้อยและผู้พิการตามกฎหมายว่าด้วยการส่งเสริม")),
        Optional.of(
            new CodedName("99901", "รพ.สต.บ้านหนองปู่ฟื้นฟูน้ำใสใต้ร่มพระบารมี ตำบลตัวอย่าง")),
        usual.regularUnit(),
        usual.referralUnit(),
        usual.validFrom(),
        usual.validUntil(),
        usual.checkedAt());
  }
}

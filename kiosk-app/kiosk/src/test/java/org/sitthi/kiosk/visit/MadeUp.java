package org.sitthi.kiosk.visit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.citizen.ThaiAddress;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.ReferralRules;

/** A made-up person, site and day for tests of the visit. */
public final class MadeUp {

  public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-20T08:01:00+07:00");
  public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  public static final String HCODE = "99900";
  public static final ClaimType GENERAL = new ClaimType("PG0060001", "เข้ารับบริการรักษาทั่วไป");
  public static final ClaimType DIALYSIS = new ClaimType("PG0130001", "ฟอกเลือด");
  public static final UUID RECORD_ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private MadeUp() {}

  public static SiteRules rules() {
    return rules(false);
  }

  public static SiteRules rules(boolean askMobile) {
    return new SiteRules(
        "K01",
        HCODE,
        BANGKOK,
        List.of("PG0060001", "PG0130001"),
        Optional.of("PG0060001"),
        askMobile,
        "test",
        true,
        new SiteRules.Patience(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(8),
            Duration.ofSeconds(5)));
  }

  /** Asks everybody for a referral, from one of three hospitals. */
  public static SiteRules askingForReferrals(boolean askMobile) {
    return rules(askMobile)
        .withReferral(new ReferralRules(ReferralRules.Ask.ALWAYS, hospitals(), HCODE));
  }

  public static HospitalList hospitals() {
    return new HospitalList(
        List.of(
            new Hospital(HCODE, "โรงพยาบาลสมมติ", "Example Hospital"),
            new Hospital("99901", "โรงพยาบาลตัวอย่าง", "Sample Hospital"),
            new Hospital("99902", "โรงพยาบาลทดลองใจ", "Thotlongchai Hospital")));
  }

  public static Citizen citizen() {
    return new Citizen(
        new CitizenNumber("9999999999994"),
        new PersonName("นาย", "ทดสอบ", "", "ตัวอย่าง"),
        new PersonName("Mr.", "Thotsop", "", "Tuayang"),
        Optional.of(new PartialDate(1990, 4, 15)),
        Sex.MALE,
        "อำเภอสมมติ",
        Optional.of(new PartialDate(2020, 1, 1)),
        new CardExpiry.Lifelong(),
        new ThaiAddress("1", "", "", "", "", "ตำบลสมมติ", "อำเภอสมมติ", "จังหวัดสมมติ", "1"),
        "0003");
  }

  public static FirstLook firstLook() {
    return new FirstLook(citizen().number(), citizen().thaiName(), citizen().englishName());
  }

  public static CardReading.Read read() {
    return new CardReading.Read(citizen(), 7, Duration.ofMillis(210));
  }

  public static Entitlement entitlement(ClaimType... types) {
    return new Entitlement(
        new Scheme("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ"),
        Optional.of(new Scheme("89", "ช่วงอายุ 12-59 ปี")),
        Optional.empty(),
        Optional.of(new Scheme("99900", "โรงพยาบาลสมมติ")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(types),
        NOW.plusSeconds(1),
        "00000000-0000-4000-8000-00000000000c");
  }

  public static IssuedCode code(String code, String type, OffsetDateTime at) {
    return new IssuedCode(code, type, Optional.of(HCODE), at);
  }
}

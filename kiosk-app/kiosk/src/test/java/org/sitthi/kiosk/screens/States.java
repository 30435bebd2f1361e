package org.sitthi.kiosk.screens;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.citizen.ThaiAddress;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.journal.Attempt;
import org.sitthi.kiosk.referral.Hospital;
import org.sitthi.kiosk.referral.HospitalList;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.slip.MadeUp;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.Onward;
import org.sitthi.kiosk.visit.SettleReason;
import org.sitthi.kiosk.visit.SlipStatus;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** Every state that a screen can be asked to show, with made-up people. */
final class States {

  static final VisitKey CARD_IN = new VisitKey(1, MadeUp.RECORD, MadeUp.AT, "reader", true);
  static final VisitKey CARD_OUT = new VisitKey(1, MadeUp.RECORD, MadeUp.AT, "reader", false);
  static final ClaimType GENERAL =
      new ClaimType("PG0060001", "เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)");
  static final List<ClaimType> MANY =
      List.of(
          GENERAL,
          new ClaimType("PG0130001", "บริการฟอกเลือดด้วยเครื่องไตเทียม (HD)"),
          new ClaimType("PG0150001", "บริการดูแลอาการเจ็บป่วยเบื้องต้น"),
          new ClaimType("PG0120001", "UCEP PLUS"),
          new ClaimType("PG0110001", "Self Isolation"),
          new ClaimType("PG0140001", "Home ward"),
          new ClaimType("PG0180001", "บริการตรวจสุขภาพที่จำเป็นตามกลุ่มวัย"),
          new ClaimType(
              "PG0999999", "บริการใหม่ที่มีชื่อยาวมากสำหรับผู้ป่วยกลุ่มอาการสีเหลืองและสีแดง"));
  static final Citizen CITIZEN = citizen("กัญญาณัฐ");
  static final Hospital LONG_NAME =
      new Hospital(
          "99910",
          "โรงพยาบาลมหาวิทยาลัยสมมติเพื่อการเรียนการสอนและการวิจัย สาขาเมืองตัวอย่าง",
          "Example University Hospital for Teaching and Research, Sample City Branch");
  static final HospitalList HOSPITALS = hospitals();

  private States() {}

  static Citizen citizen(String first) {
    return new Citizen(
        new CitizenNumber(MadeUp.NUMBER),
        new PersonName("นางสาว", first, "", MadeUp.SURNAME),
        new PersonName("Miss", "Kanyanat", "", "Chanchaisaeng"),
        Optional.empty(),
        Sex.FEMALE,
        "",
        Optional.empty(),
        new CardExpiry.Lifelong(),
        new ThaiAddress("", "", "", "", "", "", "", "", ""),
        "0003");
  }

  static Entitlement entitlement() {
    return new Entitlement(
        new Scheme("UCS", "สิทธิหลักประกันสุขภาพแห่งชาติ"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MANY,
        OffsetDateTime.parse("2026-11-21T09:05:31+07:00"),
        "proof");
  }

  static VisitState.ChoosingService choosing(
      List<ClaimType> offered, Optional<ClaimType> chosen, boolean moreTime, int extensions) {
    return new VisitState.ChoosingService(
        CARD_IN, CITIZEN, entitlement(), offered, List.of(), chosen, moreTime, extensions);
  }

  static VisitRecord obtained() {
    return MadeUp.visit(MadeUp.obtained(), false);
  }

  static VisitRecord without(ClaimRecord.State state) {
    return MadeUp.visit(MadeUp.claim(state, Optional.empty()), false);
  }

  static SlipOutcome done(Evidence evidence) {
    return new SlipOutcome.Done(evidence);
  }

  static SlipOutcome failed() {
    return new SlipOutcome.Failed(PrinterFault.PAPER_OUT, Evidence.SENT, "paper out");
  }

  static VisitState named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  /** Shown while the printer is known to have trouble. */
  static final String NO_SLIPS = "01-idle-no-slips";

  /** All of them, by the name of their picture. */
  static Map<String, VisitState> all() {
    Map<String, VisitState> all = new LinkedHashMap<>();
    Attempt attempt = new Attempt(new UUID(1, 2), obtained(), GENERAL.code(), MadeUp.AT);
    VisitRecord pending = without(ClaimRecord.State.PENDING);
    all.put("01-idle", new VisitState.Idle());
    all.put(NO_SLIPS, new VisitState.Idle());
    all.put("02-reading", new VisitState.ReadingCard(CARD_IN, Optional.empty()));
    all.put(
        "03-reading-name",
        new VisitState.ReadingCard(
            CARD_IN,
            Optional.of(
                new FirstLook(CITIZEN.number(), CITIZEN.thaiName(), CITIZEN.englishName()))));
    all.put("04-checking", new VisitState.CheckingEntitlement(CARD_IN, CITIZEN));
    all.put("05-looking", new VisitState.LookingForClaim(CARD_IN, CITIZEN, entitlement()));
    all.put("06-service", choosing(MANY, Optional.empty(), false, 0));
    all.put("07-service-five", choosing(MANY.subList(0, 5), Optional.empty(), false, 0));
    all.put("07-service-two", choosing(MANY.subList(0, 2), Optional.empty(), false, 0));
    all.put("08-phone", choosing(MANY, Optional.of(GENERAL), false, 0));
    all.put("09-more-time", choosing(MANY, Optional.of(GENERAL), true, 1));
    all.put("10-claiming", new VisitState.Claiming(CARD_IN, CITIZEN, entitlement(), attempt));
    all.put(
        "11-settling",
        new VisitState.Settling(CARD_IN, CITIZEN, attempt, new SettleReason.AnswerLost(), 1));
    all.put("12-recording", new VisitState.Recording(CARD_IN, CITIZEN, pending, Optional.empty()));
    all.put("13-printing", new VisitState.Printing(CARD_IN, CITIZEN, obtained(), Optional.empty()));
    for (Evidence evidence : Evidence.values()) {
      all.put(
          "14-finished-" + evidence.name().toLowerCase(Locale.ROOT),
          new VisitState.Finished(CARD_IN, obtained(), done(evidence)));
    }
    all.put("15-finished-no-slip", new VisitState.Finished(CARD_IN, obtained(), failed()));
    all.put(
        "16-finished-card-out",
        new VisitState.Finished(CARD_OUT, obtained(), done(Evidence.PARSED)));
    all.put(
        "16-finished-again",
        new VisitState.Finished(
            CARD_IN, obtained(), new SlipStatus(failed(), Optional.empty(), 1, true, false)));
    all.put(
        "16-finished-retracted",
        new VisitState.Finished(
            CARD_IN,
            obtained(),
            new SlipStatus(
                done(Evidence.PRESENTED), Optional.of(Pickup.RETRACTED), 1, false, true)));
    all.put("17-finished-long", new VisitState.Finished(CARD_IN, longest(), failed()));
    deferred(all, pending);
    referral(all);
    again(all);
    for (Cause cause : Cause.values()) {
      all.put("30-apology-" + cause.code(), new VisitState.Apology(CARD_IN, cause));
      all.put("40-closed-" + cause.code(), new VisitState.OutOfService(cause));
      all.put(
          "50-deferred-" + cause.code(),
          new VisitState.Deferred(
              CARD_IN, without(ClaimRecord.State.REFUSED), cause, done(Evidence.PRINTED)));
    }
    return all;
  }

  private static void again(Map<String, VisitState> all) {
    all.put("03-consent", new VisitState.AskingConsent(CARD_IN, CITIZEN, false, 0));
    all.put("03-consent-more-time", new VisitState.AskingConsent(CARD_IN, CITIZEN, true, 0));
    VisitKey forgotten = CARD_IN.alarmed(CardAlarm.SOUNDING);
    all.put(
        "16-finished-card-left",
        new VisitState.Finished(forgotten, obtained(), done(Evidence.PRINTED)));
    all.put("30-apology-card-left", new VisitState.Apology(forgotten, Cause.CARD_MUTE));
    all.put("05-recalling", new VisitState.RecallingVisit(CARD_IN, CITIZEN));
    all.put(
        "08-phone-required",
        new VisitState.ChoosingService(
            CARD_IN,
            CITIZEN,
            entitlement(),
            MANY,
            List.of(),
            Optional.of(GENERAL),
            false,
            0,
            true));
    all.put("18-again", seenToday(CARD_IN, Optional.empty(), true));
    all.put(
        "18-again-copied",
        seenToday(CARD_IN, Optional.of(SlipStatus.of(done(Evidence.PARSED))), true));
    all.put("18-again-no-copy", seenToday(CARD_IN, Optional.of(SlipStatus.of(failed())), false));
    all.put("18-again-card-out", seenToday(CARD_OUT, Optional.empty(), true));
  }

  static VisitState.SeenToday seenToday(
      VisitKey visit, Optional<SlipStatus> copy, boolean otherServices) {
    return new VisitState.SeenToday(visit, CITIZEN, obtained(), copy, true, otherServices);
  }

  private static void referral(Map<String, VisitState> all) {
    for (ReferralPart part : ReferralPart.values()) {
      String name = "09-referral-" + part.name().toLowerCase(Locale.ROOT);
      all.put(name, entering(part, Optional.empty(), false));
    }
    for (Objection why : Objection.values()) {
      String name = "09-referral-not-taken-" + why.name().toLowerCase(Locale.ROOT);
      all.put(name, entering(part(why), Optional.of(why), false));
    }
    all.put("09-referral-more-time", entering(ReferralPart.NUMBER, Optional.empty(), true));
  }

  private static ReferralPart part(Objection why) {
    return switch (why) {
      case NUMBER_MISSING, NUMBER_TOO_LONG, NUMBER_CHARACTERS -> ReferralPart.NUMBER;
      case CODE_FORM, OWN_HOSPITAL -> ReferralPart.PRIMARY;
      case CODE_UNKNOWN -> ReferralPart.SENDER;
      case PURPOSE_MISSING -> ReferralPart.PURPOSE;
    };
  }

  static VisitState.EnteringReferral entering(
      ReferralPart part, Optional<Objection> why, boolean moreTime) {
    boolean hospital = part == ReferralPart.PRIMARY || part == ReferralPart.SENDER;
    return new VisitState.EnteringReferral(
        CARD_IN,
        CITIZEN,
        entitlement(),
        new Onward(GENERAL, Optional.empty(), Optional.empty()),
        Optional.of(choosing(MANY, Optional.empty(), false, 0)),
        part,
        ReferralDraft.empty(),
        hospital ? Optional.of(LONG_NAME) : Optional.empty(),
        why,
        HOSPITALS,
        moreTime,
        0);
  }

  private static HospitalList hospitals() {
    List<Hospital> hospitals = new ArrayList<>(List.of(LONG_NAME));
    for (int i = 0; i < 10; i++) {
      hospitals.add(
          new Hospital(
              "9992" + i,
              "โรงพยาบาลส่งเสริมสุขภาพตำบลสมมติ หมู่ที่ " + i,
              "Sommut Health Promoting Hospital, village " + i));
    }
    return new HospitalList(hospitals);
  }

  private static void deferred(Map<String, VisitState> all, VisitRecord pending) {
    all.put(
        "20-deferred",
        new VisitState.Deferred(CARD_IN, pending, Cause.NHSO_UPSTREAM_DOWN, done(Evidence.PARSED)));
    all.put(
        "21-deferred-no-slip",
        new VisitState.Deferred(CARD_IN, pending, Cause.NHSO_NO_READER, failed()));
    all.put(
        "22-deferred-card-out",
        new VisitState.Deferred(CARD_OUT, pending, Cause.NHSO_TOO_SLOW, done(Evidence.PRINTED)));
  }

  private static VisitRecord longest() {
    ClaimRecord usual = MadeUp.obtained();
    return obtained()
        .withQueueNumber("KIOSK-BUILD-A-001047")
        .withClaim(
            new ClaimRecord(
                usual.state(),
                Optional.of("PP123456789012345678"),
                usual.kind(),
                usual.claimType(),
                usual.obtainedAt(),
                usual.source(),
                1,
                usual.elapsedMillis(),
                usual.lastError()));
  }
}

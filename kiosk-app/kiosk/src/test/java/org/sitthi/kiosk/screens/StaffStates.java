package org.sitthi.kiosk.screens;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.kiosk.referral.Objection;
import org.sitthi.kiosk.referral.ReferralDraft;
import org.sitthi.kiosk.referral.ReferralPart;
import org.sitthi.kiosk.register.RegisterEntry;
import org.sitthi.kiosk.staff.ServiceSign;
import org.sitthi.kiosk.staff.StaffSaid;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.staff.StaffWho;
import org.sitthi.kiosk.staff.VisitLine;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Referral;
import org.sitthi.record.Verification;

/** Every view of staff mode, with made-up people. */
final class StaffStates {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T09:05:31+07:00");
  private static final String LONG_ERROR =
      "N31 CLAIM_REFUSED: ไม่สามารถขอรหัสได้ เนื่องจากผู้รับบริการไม่มีสิทธิ ณ วันที่รับบริการ"
          + " | กรุณาตรวจสอบข้อมูลกับ สปสช. เขต";

  private static final RegisterEntry ENTRY =
      new RegisterEntry(
          "HN-9",
          "นางสาว",
          "กัญญาณัฐพรรณราย",
          "จันทร์ตัวอย่าง",
          Optional.of(new PartialDate(1990, 4, 15)),
          Sex.FEMALE);

  private StaffStates() {}

  /** In the language of a member who speaks it: th or en. */
  static Map<String, StaffView> all(String language) {
    StaffWho who = new StaffWho("12", "สมหญิง ใจดีมากเหลือเกิน ณ ตัวอย่าง", language);
    Map<String, StaffView> all = new LinkedHashMap<>();
    all.put("60-staff-number", new StaffView.Asking(false));
    all.put("60-staff-refused", new StaffView.Asking(true));
    all.put("60-staff-checking", new StaffView.Checking());
    all.put("61-staff-menu", new StaffView.Menu(who, Optional.empty(), Optional.empty()));
    all.put(
        "61-staff-menu-closed",
        new StaffView.Menu(
            who,
            Optional.of(
                new ServiceSign.Closing(AT.toInstant(), ServiceSign.Reason.NOT_STAFFED, "12")),
            Optional.of(
                new StaffSaid(StaffSaid.What.NOT_PRINTED, Optional.of(PrinterFault.CUTTER)))));
    all.put("62-staff-why-closed", new StaffView.Closing(who));
    all.put("62-staff-identity", new StaffView.TypingIdentity(who, false));
    all.put("62-staff-identity-refused", new StaffView.TypingIdentity(who, true));
    for (StaffView.Asked asked : StaffView.Asked.values()) {
      all.put(
          "62-staff-vouching-" + asked,
          new StaffView.Vouching(
              who,
              new CitizenNumber("9999999999994"),
              asked == StaffView.Asked.FOUND ? Optional.of(ENTRY) : Optional.empty(),
              asked));
    }
    for (StaffView.Work work : StaffView.Work.values()) {
      all.put("63-staff-" + work, new StaffView.Working(who, work));
    }
    all.put("64-staff-no-visits", new StaffView.Visits(who, List.of()));
    all.put("64-staff-visits", new StaffView.Visits(who, lines(30)));
    for (StaffSaid.What what : StaffSaid.What.values()) {
      Optional<PrinterFault> fault =
          what == StaffSaid.What.NOT_PRINTED ? Optional.of(PrinterFault.CUTTER) : Optional.empty();
      all.put(
          "65-staff-visit-" + what,
          new StaffView.OneVisit(who, fullest(), Optional.of(new StaffSaid(what, fault))));
    }
    all.put("65-staff-visit", new StaffView.OneVisit(who, lines(3).getLast(), Optional.empty()));
    for (ReferralPart part : ReferralPart.values()) {
      all.put("66-staff-" + part, referring(who, part, Optional.empty()));
    }
    all.put(
        "66-staff-objection",
        referring(who, ReferralPart.PRIMARY, Optional.of(Objection.OWN_HOSPITAL)));
    return all;
  }

  private static StaffView referring(
      StaffWho who, ReferralPart part, Optional<Objection> objection) {
    return new StaffView.Referring(
        who,
        fullest(),
        part,
        ReferralDraft.empty(),
        part == ReferralPart.PRIMARY || part == ReferralPart.SENDER
            ? Optional.of(States.LONG_NAME)
            : Optional.empty(),
        objection,
        States.HOSPITALS);
  }

  private static VisitLine fullest() {
    return new VisitLine(
        new UUID(0x4000L, 99),
        3,
        "K01-1047",
        AT,
        "นางสาวกัญญาณัฐพรรณราย จ.",
        ClaimRecord.State.REFUSED,
        Optional.empty(),
        Optional.of(LONG_ERROR),
        Optional.of("เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)"),
        Optional.of(new Referral("12345678901234567890", "99902", "99901")),
        Verification.Method.SMART_CARD);
  }

  private static List<VisitLine> lines(int count) {
    List<VisitLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ClaimRecord.State state = List.of(ClaimRecord.State.values()).get(i % 4);
      boolean obtained = state == ClaimRecord.State.OBTAINED;
      lines.add(
          new VisitLine(
              new UUID(0x4000L, i),
              1,
              "K01-%03d".formatted(count - i),
              AT.minusMinutes(i * 7L),
              i == 2 ? "" : i % 2 == 0 ? "นางสาวกัญญาณัฐพรรณราย จ." : "นายสมมติ ท.",
              state,
              obtained ? Optional.of("PP9900000001") : Optional.empty(),
              obtained ? Optional.empty() : Optional.of("N11 NHSO_AGENT_DOWN"),
              Optional.of("เข้ารับบริการรักษาทั่วไป"),
              Optional.empty(),
              Verification.Method.SMART_CARD));
    }
    return lines;
  }
}

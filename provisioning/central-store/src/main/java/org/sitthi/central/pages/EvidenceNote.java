package org.sitthi.central.pages;

import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

/**
 * What a record without a code brings along of why it has none, to be opened below its state: when
 * the card was read, and what NHSO was asked and how that ended. Names nobody.
 */
final class EvidenceNote {

  private EvidenceNote() {}

  /** Markup, or nothing for a record that has its code or no evidence. */
  static String of(Frame frame, VisitRecord visit) {
    if (visit.claim().state() == ClaimRecord.State.OBTAINED) {
      return "";
    }
    return visit.evidence().map(evidence -> note(frame, evidence)).orElse("");
  }

  private static String note(Frame frame, Evidence evidence) {
    StringBuilder out = new StringBuilder("<details class=\"evidence\"><summary>");
    out.append(frame.say("หลักฐาน", "Evidence")).append("</summary><ul>\n");
    evidence
        .cardReadAt()
        .ifPresent(at ->
            item(out, frame.say("อ่านบัตรเมื่อ ", "Card read ") + frame.time(at.toInstant())));
    for (Evidence.AttemptMark mark : evidence.attempts()) {
      item(
          out,
          frame.time(mark.at().toInstant())
              + " "
              + asked(frame, mark.what())
              + mark.route().map(route -> " · " + route(frame, route)).orElse("")
              + " → "
              + outcome(frame, mark.outcome())
              + mark.cause().map(cause -> " (" + Text.escape(cause) + ")").orElse(""));
    }
    for (Evidence.RouteState state : evidence.routes()) {
      if (state.health() != Evidence.Health.UP) {
        item(
            out,
            route(frame, state.route())
                + " "
                + frame.say("ขัดข้อง ", "was away ")
                + frame.time(state.at().toInstant())
                + state.cause().map(cause -> " (" + Text.escape(cause) + ")").orElse(""));
      }
    }
    Evidence.Machine machine = evidence.machine();
    item(
        out,
        frame.say("เครื่อง ", "Machine ")
            + Text.escape(machine.kioskId())
            + " · "
            + Text.escape(machine.softwareVersion()));
    return out.append("</ul></details>").toString();
  }

  private static void item(StringBuilder out, String markup) {
    out.append("<li>").append(markup).append("</li>\n");
  }

  private static String asked(Frame frame, Evidence.Asked what) {
    return switch (what) {
      case ENTITLEMENT -> frame.say("ถามสิทธิ", "entitlement");
      case HISTORY -> frame.say("ค้นรหัส", "look-up of codes");
      case CLAIM -> frame.say("ขอรหัส", "claim code");
    };
  }

  private static String outcome(Frame frame, Evidence.Outcome outcome) {
    return switch (outcome) {
      case ANSWERED -> frame.say("ได้คำตอบ", "answered");
      case REFUSED -> frame.say("ถูกปฏิเสธ", "refused");
      case UNREACHABLE -> frame.say("ติดต่อไม่ได้", "not reached");
      case ANSWER_LOST -> frame.say("ไม่ได้รับคำตอบ", "answer lost");
    };
  }

  private static String route(Frame frame, Route route) {
    return switch (route) {
      case AGENT -> frame.say("โปรแกรม สปสช. ที่ตู้", "NHSO's agent");
      case STATUS -> frame.say("บริการสถานะ สปสช.", "NHSO's status service");
      case ENDPOINT -> frame.say("บริการ สปสช.", "NHSO's service");
    };
  }
}

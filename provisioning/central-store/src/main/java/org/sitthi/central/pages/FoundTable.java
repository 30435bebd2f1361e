package org.sitthi.central.pages;

import java.util.List;
import java.util.Optional;
import org.sitthi.central.desk.Masked;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;

/** Records that were found, one line each, masked. */
final class FoundTable {

  private FoundTable() {}

  /**
   * A record.
   *
   * @param worst of its last check, empty before there was one
   */
  record Row(VisitRecord visit, String worst) {}

  static String of(Frame frame, List<Row> rows) {
    StringBuilder out = new StringBuilder("<p class=\"asof\">");
    out.append(
        frame.say(
            "พบ " + rows.size() + " รายการ",
            rows.size() == 1 ? "1 record" : rows.size() + " records"));
    out.append("</p>\n<table class=\"cards\">");
    out.append(
        Text.head(
            frame.say("วันและเวลา", "Day and time"),
            frame.say("ตู้ / คิว", "Kiosk / queue"),
            frame.say("ผู้รับบริการ", "Patient"),
            "HN / VN",
            frame.say("สิทธิ", "Entitlement"),
            frame.say("บริการ", "Service"),
            frame.say("Claim Code", "Claim code"),
            frame.say("ผลตรวจ", "Checks")));
    out.append("<tbody>\n");
    rows.forEach(row -> out.append(row(frame, row, rows)));
    return out.append("</tbody></table>\n").toString();
  }

  private static String row(Frame frame, Row row, List<Row> all) {
    VisitRecord visit = row.visit();
    ClaimRecord claim = visit.claim();
    String numbers =
        Text.escape(visit.person().hn().orElse("–"))
            + "<small>"
            + Text.escape(visit.visit().flatMap(it -> it.visitNumber()).orElse(""))
            + "</small>";
    return "<tr>\n"
        + Text.cell(
            frame.say("วันและเวลา", "Day and time"),
            frame.time(visit.createdAt().toInstant())
                + times(frame, visit, all)
                + (visit.demo() ? " <em>" + frame.say("สาธิต", "Demo") + "</em>" : ""))
        + Text.cell(
            frame.say("ตู้ / คิว", "Kiosk / queue"),
            "<b>"
                + Text.escape(visit.kioskId())
                + "</b><small>"
                + Text.escape(visit.queueNumber().orElse(""))
                + "</small>")
        + Text.cell(
            frame.say("ผู้รับบริการ", "Patient"),
            Text.escape(Masked.name(visit.person()))
                + "<small>"
                + Masked.number(visit.person().citizenId())
                + "</small>")
        + Text.cell("HN / VN", numbers)
        + Text.cell(
            frame.say("สิทธิ", "Entitlement"),
            visit.entitlement().map(it -> Text.escape(it.mainScheme().code())).orElse(""))
        + Text.cell(frame.say("บริการ", "Service"), service(visit))
        + Text.cell(
            frame.say("Claim Code", "Claim code"),
            claim.value().map(Text::escape).orElseGet(() -> state(frame, claim.state()))
                + EvidenceNote.of(frame, visit))
        + Text.cell(frame.say("ผลตรวจ", "Checks"), checks(frame, row.worst()))
        + "</tr>\n";
  }

  private static String state(Frame frame, ClaimRecord.State state) {
    return switch (state) {
      case OBTAINED -> frame.say("ได้รหัสแล้ว", "Code obtained");
      case PENDING -> frame.say("รอรหัส", "Code pending");
      case REFUSED -> frame.say("ไม่ได้รหัส", "Refused");
      case NOT_REQUIRED -> frame.say("ไม่ต้องใช้รหัส", "Not required");
    };
  }

  private static String checks(Frame frame, String worst) {
    return switch (worst) {
      case "BLOCK" -> "<span class=\"light red\">" + frame.say("✖ ห้ามส่ง", "✖ Block") + "</span>";
      case "REVIEW" ->
          "<span class=\"light yellow\">" + frame.say("▲ ตรวจสอบ", "▲ Review") + "</span>";
      case "WARN", "INFO", "NONE" ->
          "<span class=\"light green\">" + frame.say("● ผ่าน", "● Passed") + "</span>";
      default -> "";
    };
  }

  /** Which of several visits of one person and day this is, counted from the first. */
  private static String times(Frame frame, VisitRecord visit, List<Row> all) {
    List<VisitRecord> same =
        all.stream()
            .map(Row::visit)
            .filter(each -> each.serviceDate().equals(visit.serviceDate()))
            .filter(each -> each.person().citizenId().equals(visit.person().citizenId()))
            .toList();
    if (same.size() < 2) {
      return "";
    }
    // Newest first.
    String which = same.size() - same.indexOf(visit) + "/" + same.size();
    return "<small>"
        + frame.say("ครั้งที่ " + which + " ของวัน", "visit " + which + " of the day")
        + "</small>";
  }

  /** What the code is asked for, and where the patient goes. */
  private static String service(VisitRecord visit) {
    Optional<CodedName> type = visit.claim().claimType();
    String below =
        type.map(CodedName::code).orElse("")
            + visit
                .visit()
                .flatMap(VisitDetails::clinic)
                .map(clinic -> " · " + (clinic.name().isEmpty() ? clinic.code() : clinic.name()))
                .orElse("");
    return Text.escape(type.map(CodedName::name).orElse(""))
        + (below.isEmpty() ? "" : "<small>" + Text.escape(below.strip()) + "</small>");
  }
}

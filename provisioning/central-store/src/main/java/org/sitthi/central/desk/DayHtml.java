package org.sitthi.central.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.VisitRecord;

/** The day as HTML, Thai first and English below it. */
final class DayHtml {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int BUDDHIST_ERA = 543;

  private final String hospitalCode;
  private final ZoneId zone;

  DayHtml(String hospitalCode, ZoneId zone) {
    this.hospitalCode = hospitalCode;
    this.zone = zone;
  }

  String page(LocalDate day, List<VisitRecord> visits) {
    StringBuilder out = new StringBuilder(4096);
    out.append(HEAD);
    out.append("<header><h1>บันทึกการรับบริการ <small>Visit records</small></h1>\n<p>หน่วยบริการ ");
    out.append(Html.escape(hospitalCode)).append(" · <time datetime=\"").append(day).append("\">");
    out.append(thaiDate(day)).append("</time> <small>").append(day).append("</small></p>\n");
    out.append("<form method=\"get\" action=\"/\"><label>วันที่ <small>Day</small> ");
    out.append("<input type=\"date\" name=\"date\" value=\"").append(day).append("\"></label> ");
    out.append("<button>ดู <small>Show</small></button></form></header>\n<main>\n");
    out.append(summary(visits));
    if (visits.isEmpty()) {
      out.append(
          "<p class=\"empty\">ยังไม่มีบันทึกในวันนี้<small>No records for this day yet</small></p>\n");
    } else {
      out.append(TABLE_HEAD);
      visits.forEach(visit -> out.append(row(visit)));
      out.append("</tbody></table></div>\n");
    }
    if (visits.size() == DayPage.MAX_ROWS) {
      out.append("<p class=\"more\">แสดงเฉพาะ ").append(DayPage.MAX_ROWS);
      out.append(" รายการล่าสุด <small>Only the newest ones are shown</small></p>\n");
    }
    return out.append("</main></body></html>\n").toString();
  }

  private static String summary(List<VisitRecord> visits) {
    StringBuilder out = new StringBuilder("<ul class=\"summary\">\n");
    out.append(count("all", "ทั้งหมด", "All", visits.size()));
    for (ClaimRecord.State state : ClaimRecord.State.values()) {
      long count = visits.stream().filter(visit -> visit.claim().state() == state).count();
      out.append(count(css(state), thai(state), english(state), count));
    }
    return out.append("</ul>\n").toString();
  }

  private static String count(String css, String thai, String english, long count) {
    return "<li class=\""
        + css
        + "\"><b>"
        + count
        + "</b> "
        + thai
        + " <small>"
        + english
        + "</small></li>\n";
  }

  private String row(VisitRecord visit) {
    String time = TIME.format(visit.createdAt().atZoneSameInstant(zone));
    ClaimRecord claim = visit.claim();
    String main =
        visit.entitlement().map(EntitlementRecord::mainScheme).map(DayHtml::scheme).orElse("–");
    return (visit.demo() ? "<tr class=\"demo\">\n" : "<tr>\n")
        + Html.cell("time", time)
        + Html.cell("kiosk", visit.kioskId())
        + Html.cell("queue", visit.queueNumber().orElse("–"))
        + Html.cell("number", Masked.number(visit.person().citizenId()))
        + Html.cell("name", Masked.name(visit.person()))
        + Html.cell("right", main)
        + Html.cell("code", claim.value().orElse("–"))
        + "<td class=\"state\"><span class=\""
        + css(claim.state())
        + "\">"
        + thai(claim.state())
        + " <small>"
        + english(claim.state())
        + "</small></span></td>\n"
        + "<td class=\"source\">"
        + claim.source().map(SOURCES::get).orElse("–")
        + "</td>\n"
        + "<td>"
        + (visit.demo() ? "<b class=\"mark\">สาธิต <small>Demo</small></b>" : "")
        + "</td>\n</tr>\n";
  }

  private static String scheme(CodedName scheme) {
    return (scheme.code() + " " + scheme.name()).strip();
  }

  private static String thaiDate(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + (day.getYear() + BUDDHIST_ERA);
  }

  private static String css(ClaimRecord.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String thai(ClaimRecord.State state) {
    return switch (state) {
      case OBTAINED -> "ได้รหัสแล้ว";
      case PENDING -> "รอรหัส";
      case REFUSED -> "ถูกปฏิเสธ";
      case NOT_REQUIRED -> "ไม่ต้องใช้รหัส";
    };
  }

  private static String english(ClaimRecord.State state) {
    return switch (state) {
      case OBTAINED -> "Code obtained";
      case PENDING -> "Code pending";
      case REFUSED -> "Refused";
      case NOT_REQUIRED -> "Not required";
    };
  }

  private static final Map<ClaimRecord.Source, String> SOURCES =
      Map.of(
          ClaimRecord.Source.AGENT, "ออกที่ตู้ <small>At the kiosk</small>",
          ClaimRecord.Source.SETTLED, "สืบค้นภายหลัง <small>Settled</small>",
          ClaimRecord.Source.REUSED, "ใช้รหัสเดิม <small>Reused</small>",
          ClaimRecord.Source.STAFF, "เจ้าหน้าที่ <small>Staff</small>");

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="th"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="5">
      <title>Sitthi – บันทึกการรับบริการ</title>
      <link rel="stylesheet" href="/desk.css"></head>
      <body>
      """;

  private static final String TABLE_HEAD =
      """
      <div class="scroll"><table><thead><tr>
      <th>เวลา<small>Time</small></th>
      <th>ตู้<small>Kiosk</small></th>
      <th>คิว<small>Queue</small></th>
      <th>เลขประจำตัว<small>Citizen number</small></th>
      <th>ชื่อ<small>Name</small></th>
      <th>สิทธิ<small>Entitlement</small></th>
      <th>รหัสเคลม<small>Claim code</small></th>
      <th>สถานะ<small>State</small></th>
      <th>ที่มา<small>Source</small></th>
      <th></th>
      </tr></thead><tbody>
      """;
}

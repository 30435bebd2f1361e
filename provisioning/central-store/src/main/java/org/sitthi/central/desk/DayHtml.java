package org.sitthi.central.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.chain.Finding;
import org.sitthi.central.claims.Worklist;
import org.sitthi.central.help.StaffCall;
import org.sitthi.central.http.SignedIn;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.VisitRecord;

/** The day as HTML, Thai first and English beside it. */
final class DayHtml {

  private final String hospitalCode;
  private final ZoneId zone;
  private final VisitRow row;
  private final FindingList findingRows;

  DayHtml(String hospitalCode, ZoneId zone) {
    this.hospitalCode = hospitalCode;
    this.zone = zone;
    this.row = new VisitRow(zone);
    this.findingRows = new FindingList(zone);
  }

  /** The page of a day as it is known now. */
  String page(
      LocalDate day,
      List<StaffCall> calls,
      List<VisitRecord> visits,
      List<Finding> findings,
      Map<Worklist, Integer> worklists,
      Instant now,
      Optional<SignedIn> person,
      boolean still) {
    boolean isToday = day.equals(LocalDate.ofInstant(now, zone));
    StringBuilder out = new StringBuilder(4096);
    out.append(PageParts.head("บันทึกการรับบริการ", isToday && !still ? refresh(person) : ""));
    // The first thing that Tab reaches: a page that renews itself takes the focus away.
    out.append(isToday ? renewal("skip", still) : "");
    person.ifPresent(it -> out.append(PageParts.who(it)));
    out.append(header(day, isToday));
    out.append("<main>\n").append(new CallSection(zone).of(calls, now, person));
    out.append(summary(visits)).append(demoNote(visits));
    out.append(findingRows.of(findings));
    if (visits.isEmpty()) {
      out.append(isToday ? EMPTY_TODAY : EMPTY);
    } else {
      out.append("<table><thead>\n").append(VisitRow.HEAD).append("</thead><tbody>\n");
      visits.forEach(visit -> out.append(row.of(visit)));
      out.append("</tbody></table>\n");
    }
    out.append(WorklistSection.of(worklists, day));
    return out.append("</main>\n")
        .append(footer(visits, now, isToday, still))
        .append(PageParts.END)
        .toString();
  }

  private String header(LocalDate day, boolean isToday) {
    return """
    <header>
    <div><h1>บันทึกการรับบริการ <small lang="en">Visit records</small></h1>
    <p>หน่วยบริการ <small lang="en">Hospital</small> <b>%s</b></p></div>
    <div class="day"><time datetime="%s">%s</time><small lang="en">%s</small></div>
    <nav>
    <a href="/records">ค้นหา <small lang="en">Search</small></a>
    <a href="/worklists">งานค้าง <small lang="en">Worklists</small></a>
    <a href="/reconciliation">ตรวจสอบยอด <small lang="en">Reconciliation</small></a>
    <a href="/fleet">ตู้ <small lang="en">Kiosks</small></a>
    <a href="/?date=%s">‹ %s</a>
    %s<form method="get" action="/"><input type="date" name="date" value="%s" aria-label="วันที่ Day">
    <button>%s</button></form></nav>
    </header>
    """
        .formatted(
            Html.escape(hospitalCode),
            day,
            DayWords.thai(day),
            DayWords.english(day),
            day.minusDays(1),
            Html.both("วันก่อน", "Day before"),
            isToday ? "" : "<a href=\"/\">" + Html.both("วันนี้", "Today") + "</a>\n",
            day,
            Html.both("ดู", "Show"));
  }

  /** A page that renews itself says so: that is nobody's use of a session. */
  private static String refresh(Optional<SignedIn> person) {
    String where = person.isPresent() ? ";url=/?auto=1" : "";
    return "<meta http-equiv=\"refresh\" content=\"5" + where + "\">\n";
  }

  private static String summary(List<VisitRecord> visits) {
    StringBuilder out = new StringBuilder("<ul class=\"summary\">\n");
    out.append(count("all", Html.both("ทั้งหมด", "All"), visits.size()));
    for (ClaimRecord.State state : ClaimRecord.State.values()) {
      long count = visits.stream().filter(visit -> visit.claim().state() == state).count();
      out.append(count(ClaimWords.css(state), ClaimWords.state(state), count));
    }
    return out.append("</ul>\n").toString();
  }

  private static String count(String css, String words, long count) {
    return "<li class=\"" + css + "\"><b>" + count + "</b> <span>" + words + "</span></li>\n";
  }

  private static String demoNote(List<VisitRecord> visits) {
    long demos = visits.stream().filter(VisitRecord::demo).count();
    return demos == 0
        ? ""
        : "<p class=\"note\">มีข้อมูลสาธิต "
            + demos
            + " รายการ ไม่ใช่ผู้รับบริการจริง <small lang=\"en\">Demo records among these: "
            + demos
            + ". Nobody real.</small></p>\n";
  }

  private String footer(List<VisitRecord> visits, Instant now, boolean isToday, boolean still) {
    String time = VisitRow.TIME.format(now.atZone(zone));
    StringBuilder out = new StringBuilder("<footer>\n");
    if (visits.size() == DayPage.MAX_ROWS) {
      out.append("<p><b>แสดงเฉพาะ ").append(DayPage.MAX_ROWS).append(" รายการล่าสุด ");
      out.append("<small lang=\"en\">Only the newest ones are shown</small></b></p>\n");
    }
    out.append("<p>ข้อมูล ณ เวลา ").append(time).append(" น. <small lang=\"en\">As of ");
    out.append(time).append("</small>");
    if (isToday) {
      out.append("<span class=\"screen\"> · ");
      out.append(still ? Html.both("หยุดอัปเดตไว้", "Kept still") : RENEWED);
      out.append(" ").append(renewal("inline", still)).append("</span>");
    }
    return out.append("</p>\n</footer>\n").toString();
  }

  /** A link that keeps the page still, or lets it renew itself again. */
  private static String renewal(String css, boolean still) {
    return "<a class=\"%s\" href=\"%s\">%s</a>\n"
        .formatted(
            css,
            still ? "/" : "/?still=1",
            still
                ? Html.both("ให้อัปเดตเอง", "Renew it")
                : Html.both("หยุดอัปเดตเอง", "Keep it still"));
  }

  private static final String RENEWED = Html.both("อัปเดตเองทุก 5 วินาที", "Renewed every 5 s");

  private static final String EMPTY =
      """
      <div class="empty"><p>ไม่มีบันทึกของวันที่เลือก</p><p lang="en">No records of this day</p></div>
      """;

  private static final String EMPTY_TODAY =
      """
      <div class="empty"><p>ยังไม่มีบันทึกในวันนี้</p><p lang="en">No records today yet</p>
      <p><small>เมื่อมีผู้เสียบบัตรที่ตู้ รายการจะขึ้นที่นี่เอง
      <span lang="en">They appear here by themselves as patients check in</span></small></p></div>
      """;
}

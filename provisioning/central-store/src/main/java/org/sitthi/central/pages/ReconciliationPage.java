package org.sitthi.central.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.invoices.Conflict;
import org.sitthi.central.invoices.Conflicts;
import org.sitthi.central.reconcile.Difference;
import org.sitthi.central.reconcile.FileTrouble;
import org.sitthi.central.reconcile.Reconciliation;
import org.sitthi.central.reconcile.Report;
import org.sitthi.central.reconcile.ReportCsv;
import org.sitthi.central.reconcile.ReportHtml;

/** A day's report: what differs between whom, what it means and what to do; also as CSV. */
final class ReconciliationPage {

  private static final int MOST_CONFLICTS = 200;

  private final Database database;
  private final Reconciliation reconciliation;
  private final String hospitalCode;
  private final InstantSource clock;
  private final Problems problems;

  ReconciliationPage(
      Database database,
      Reconciliation reconciliation,
      String hospitalCode,
      InstantSource clock,
      Problems problems) {
    this.database = database;
    this.reconciliation = reconciliation;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
    this.problems = problems;
  }

  Answer get(Call call) throws DatabaseAwayException {
    Frame frame = Frame.of(call, hospitalCode);
    Optional<LocalDate> day = day(call);
    if (day.isEmpty()) {
      return problems.of(ProblemKind.MALFORMED, "date", "a day as 2026-01-31 wanted");
    }
    Optional<Report> report = reconciliation.latest(day.get());
    return frame.whole(
        Frame.Page.RECONCILIATION,
        frame.say("ตรวจสอบยอดประจำวัน", "Reconciliation of the day"),
        trouble(frame, reconciliation.fileTrouble())
            + content(frame, day.get(), report, reconciliation.days())
            + conflicts(frame, Conflicts.openOnes(database, MOST_CONFLICTS)));
  }

  Answer csv(Call call) throws DatabaseAwayException {
    return file(call, "text/csv; charset=utf-8", ".csv", ReportCsv::of);
  }

  /** To be kept or sent on: one file with its style, in both languages. */
  Answer html(Call call) throws DatabaseAwayException {
    return file(
        call, "text/html; charset=utf-8", ".html", report -> ReportHtml.of(report, hospitalCode));
  }

  private Answer file(Call call, String type, String ending, Function<Report, byte[]> written)
      throws DatabaseAwayException {
    Optional<LocalDate> day = day(call);
    Optional<Report> report = day.isEmpty() ? Optional.empty() : reconciliation.latest(day.get());
    return report.isEmpty()
        ? problems.of(ProblemKind.NOT_FOUND)
        : new Answer(200, type, written.apply(report.get()))
            .with(
                "Content-Disposition",
                "attachment; filename=\"reconciliation-" + report.get().day() + ending + "\"");
  }

  /** Yesterday, if none is asked for. */
  private Optional<LocalDate> day(Call call) {
    String text = call.query("date").orElse("");
    Instant now = clock.instant();
    try {
      return Optional.of(
          text.isEmpty()
              ? LocalDate.ofInstant(now, Frame.ZONE).minusDays(1)
              : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String trouble(Frame frame, Optional<FileTrouble> trouble) {
    return trouble
        .map(it ->
            "<p class=\"trouble\" role=\"alert\">✖ "
                + Text.escape(frame.say(it.thai(), it.english()))
                + "</p>\n")
        .orElse("");
  }

  private static String content(
      Frame frame, LocalDate day, Optional<Report> report, List<LocalDate> days) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <form class="ask" method="get" action="/reconciliation">
        <label>%s <input type="date" name="date" value="%s"></label>
        <button>%s</button>
        %s</form>
        """
            .formatted(
                frame.say("วันที่รับบริการ", "Day of service"),
                day,
                frame.say("ดู", "Show"),
                report.isEmpty()
                    ? ""
                    : file("csv", "CSV", day) + file("html", frame.say("รายงาน", "Report"), day)));
    if (report.isEmpty()) {
      out.append("<p class=\"nothing\">")
          .append(frame.say("ยังไม่ได้ตรวจสอบวันนี้", "This day was not looked at yet"));
      days.stream().findFirst().ifPresent(last -> out.append(" · ").append(last(frame, last)));
      return out.append("</p>\n").toString();
    }
    out.append(summary(frame, report.get()));
    for (Difference.Pair pair : Difference.Pair.values()) {
      out.append(pair(frame, pair, report.get()));
    }
    return out.toString();
  }

  private static String file(String type, String name, LocalDate day) {
    return "<a class=\"button\" href=\"/reconciliation."
        + type
        + "?date="
        + day
        + "\">"
        + name
        + "</a>\n";
  }

  private static String last(Frame frame, LocalDate day) {
    return "<a href=\"/reconciliation?date="
        + day
        + "\">"
        + frame.say("วันล่าสุดที่ตรวจสอบ ", "The last one that was: ")
        + day
        + "</a>";
  }

  private static String summary(Frame frame, Report report) {
    StringBuilder out = new StringBuilder("<dl class=\"figures\">\n");
    figure(out, frame.say("ข้อมูลในระบบกลาง", "Records held"), report.records());
    figure(out, frame.say("ข้อแตกต่าง", "Differences"), report.differences().size());
    count(frame, report, out, "kiosks", "ตู้", "Kiosks");
    count(frame, report, out, "codes", "Claim Code", "Claim codes");
    count(frame, report, out, "nhsoAsked", "สอบถาม สปสช.", "Asked at NHSO");
    count(frame, report, out, "hospitalVisits", "การรับบริการใน HIS", "Visits in the HIS");
    count(frame, report, out, "hospitalVisitsWithRecord", "ผ่านตู้", "Of these with a record");
    out.append("</dl>\n<p class=\"asof\">");
    return out.append(frame.say("ตรวจเมื่อ ", "Looked at "))
        .append(frame.time(report.startedAt()))
        .append(" – ")
        .append(frame.time(report.endedAt()))
        .append("</p>\n")
        .toString();
  }

  private static void count(
      Frame frame, Report report, StringBuilder out, String key, String thai, String english) {
    Integer value = report.counts().get(key);
    if (value != null) {
      figure(out, frame.say(thai, english), value);
    }
  }

  private static void figure(StringBuilder out, String name, int value) {
    out.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>\n");
  }

  private static String pair(Frame frame, Difference.Pair pair, Report report) {
    List<Difference> all =
        report.differences().stream().filter(each -> each.kind().pair() == pair).toList();
    StringBuilder out = new StringBuilder("<section class=\"pair\"><h2>");
    out.append(frame.say(pair.thai(), pair.english()));
    out.append(" <small>").append(all.size()).append("</small></h2>\n");
    if (all.isEmpty()) {
      out.append("<p class=\"nothing\">");
      out.append(
          report.isCompared(pair)
              ? frame.say("ไม่พบข้อแตกต่าง", "No difference found")
              : frame.say(
                  "ไม่ได้เปรียบเทียบ เพราะยังไม่ได้ตั้งค่า", "Not compared: it is not set up"));
      out.append("</p>\n");
    } else {
      out.append("<table class=\"cards\">");
      out.append(
          Text.head(
              frame.say("ความหมาย และสิ่งที่ควรทำ", "What it means, what to do"),
              frame.say("ตู้", "Kiosk"),
              frame.say("เลขที่รับบริการ", "Visit number"),
              frame.say("รหัสในระบบกลาง", "Code held here"),
              frame.say("อีกฝั่ง", "Other side"),
              frame.say("บันทึก", "Record")));
      out.append("<tbody>\n");
      all.forEach(each -> out.append(row(frame, each)));
      out.append("</tbody></table>\n");
    }
    return out.append("</section>\n").toString();
  }

  private static String row(Frame frame, Difference each) {
    return "<tr>\n"
        + Text.cell(
            frame.say("ความหมาย", "Meaning"),
            frame.say(each.kind().thai(), each.kind().english())
                + "<small>→ "
                + frame.say(each.kind().thaiStep(), each.kind().englishStep())
                + "</small>")
        + Text.cell(frame.say("ตู้", "Kiosk"), Text.escape(each.kioskId().orElse("")))
        + Text.cell(
            frame.say("เลขที่รับบริการ", "Visit number"),
            Text.escape(each.visitNumber().orElse("")))
        + Text.cell(frame.say("รหัส", "Code"), Text.escape(each.code().orElse("")))
        + Text.cell(frame.say("อีกฝั่ง", "Other side"), Text.escape(each.other().orElse("")))
        + Text.cell(
            frame.say("บันทึก", "Record"),
            each.recordId()
                .map(id -> "<code>" + id.toString().substring(0, 8) + "…</code>")
                .orElse(""))
        + "</tr>\n";
  }

  /** What waits for a person's word, of any day. */
  private static String conflicts(Frame frame, List<Conflict> all) {
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<section class=\"pair\"><h2>");
    out.append(frame.say("รอเจ้าหน้าที่ตัดสินใจ (ทุกวัน)", "For a person to decide (any day)"));
    out.append(" <small>").append(all.size()).append("</small></h2>\n<table class=\"cards\">");
    out.append(
        Text.head(
            frame.say("เรื่อง", "What"),
            frame.say("วันที่", "Day"),
            "Invoice",
            frame.say("เลขที่รับบริการ", "Visit number"),
            frame.say("รหัสที่เสนอ", "Code offered"),
            frame.say("โดย", "By")));
    out.append("<tbody>\n");
    for (Conflict each : all) {
      out.append("<tr>\n");
      out.append(
          Text.cell(
              frame.say("เรื่อง", "What"), frame.say(each.kind().thai(), each.kind().english())));
      out.append(
          Text.cell(
              frame.say("วันที่", "Day"), each.serviceDate().map(Object::toString).orElse("")));
      out.append(Text.cell("Invoice", Text.escape(each.invoice().orElse(""))));
      out.append(
          Text.cell(
              frame.say("เลขที่รับบริการ", "Visit number"),
              Text.escape(each.visitNumber().orElse(""))));
      out.append(
          Text.cell(
              frame.say("รหัสที่เสนอ", "Code offered"), Text.escape(each.offered().orElse(""))));
      out.append(Text.cell(frame.say("โดย", "By"), Text.escape(each.saidBy())));
      out.append("</tr>\n");
    }
    return out.append("</tbody></table>\n</section>\n").toString();
  }
}

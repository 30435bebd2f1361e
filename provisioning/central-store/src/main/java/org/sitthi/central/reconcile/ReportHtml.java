package org.sitthi.central.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitthi.central.desk.DayWords;
import org.sitthi.central.desk.Html;

/**
 * A report as one HTML file that can be kept, sent on and printed: its style is in it, and nothing
 * else is fetched. Thai first, English beside it; each kind of difference with its meaning and what
 * to do, once, above those that were found.
 */
public final class ReportHtml {

  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private ReportHtml() {}

  /** The whole file. */
  public static byte[] of(Report report, String hospitalCode) {
    StringBuilder out = new StringBuilder(8192);
    out.append(
        """
        <!DOCTYPE html>
        <html lang="th"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Sitthi – ตรวจสอบยอด %s</title>
        <style>
        %s</style></head>
        <body>
        <header><h1>ตรวจสอบยอดประจำวัน <small lang="en">Reconciliation of the day</small></h1>
        <p><b>%s</b> <small lang="en">%s</small></p>
        <p>หน่วยบริการ <small lang="en">Hospital</small> <b>%s</b> · ตรวจเมื่อ <small lang="en">Looked at</small> %s – %s</p></header>
        <main>
        """
            .formatted(
                report.day(),
                STYLE,
                DayWords.thai(report.day()),
                DayWords.english(report.day()),
                Html.escape(hospitalCode),
                time(report.startedAt()),
                time(report.endedAt())));
    out.append(figures(report)).append(steps(report));
    for (Difference.Pair pair : Difference.Pair.values()) {
      out.append(pair(report, pair));
    }
    out.append(
        "<footer><p>รายงานนี้ไม่มีชื่อและเลขบัตรของผู้ใด"
            + " <small lang=\"en\">This report names nobody.</small></p></footer>\n");
    return out.append("</main></body></html>\n").toString().getBytes(UTF_8);
  }

  private static String figures(Report report) {
    StringBuilder out = new StringBuilder("<dl>\n");
    figure(out, "ข้อมูลในระบบกลาง", "Records held", report.records());
    figure(out, "ข้อแตกต่าง", "Differences", report.differences().size());
    count(out, report, "kiosks", "ตู้", "Kiosks");
    count(out, report, "codes", "Claim Code", "Claim codes");
    count(out, report, "nhsoAsked", "สอบถาม สปสช.", "Asked at NHSO");
    count(out, report, "hospitalVisits", "การรับบริการใน HIS", "Visits in the HIS");
    count(out, report, "hospitalVisitsWithRecord", "ในจำนวนนี้ผ่านตู้", "Of these with a record");
    return out.append("</dl>\n").toString();
  }

  private static void count(
      StringBuilder out, Report report, String key, String thai, String english) {
    Integer value = report.counts().get(key);
    if (value != null) {
      figure(out, thai, english, value);
    }
  }

  private static void figure(StringBuilder out, String thai, String english, int value) {
    out.append("<div><dt>").append(both(thai, english));
    out.append("</dt><dd>").append(value).append("</dd></div>\n");
  }

  /** What to do, for whoever reads nothing else. */
  private static String steps(Report report) {
    List<Difference.Kind> found =
        Arrays.stream(Difference.Kind.values())
            .filter(kind -> !of(report, kind).isEmpty())
            .toList();
    if (found.isEmpty()) {
      return "<p class=\"well\">"
          + both("ไม่พบข้อแตกต่าง ไม่ต้องทำอะไร", "Nothing differs; nothing is to be done.")
          + "</p>\n";
    }
    StringBuilder out = new StringBuilder("<section class=\"steps\"><h2>");
    out.append(both("สิ่งที่ต้องทำ", "To be done")).append("</h2>\n<ol>\n");
    for (Difference.Kind kind : found) {
      out.append("<li><a href=\"#").append(kind.name()).append("\">").append(kind.thaiStep());
      out.append("</a> (").append(of(report, kind).size()).append(") <small lang=\"en\">");
      out.append(Html.escape(kind.englishStep())).append("</small></li>\n");
    }
    return out.append("</ol></section>\n").toString();
  }

  private static String pair(Report report, Difference.Pair pair) {
    StringBuilder out = new StringBuilder("<section><h2>");
    out.append(both(pair.thai(), pair.english())).append("</h2>\n");
    boolean any = false;
    for (Difference.Kind kind : Difference.Kind.values()) {
      List<Difference> found = of(report, kind);
      if (kind.pair() == pair && !found.isEmpty()) {
        any = true;
        out.append(kind(kind, found));
      }
    }
    if (!any) {
      out.append("<p class=\"well\">").append(none(report, pair)).append("</p>\n");
    }
    return out.append("</section>\n").toString();
  }

  private static String none(Report report, Difference.Pair pair) {
    return report.isCompared(pair)
        ? both("ไม่พบข้อแตกต่าง", "No difference found")
        : both("ไม่ได้เปรียบเทียบ เพราะยังไม่ได้ตั้งค่า", "Not compared: it is not set up");
  }

  private static String kind(Difference.Kind kind, List<Difference> found) {
    StringBuilder out = new StringBuilder("<article id=\"" + kind.name() + "\"><h3>");
    out.append(kind.thai()).append(" <b>").append(found.size()).append("</b></h3>\n");
    out.append("<p lang=\"en\"><small>").append(Html.escape(kind.english()));
    out.append("</small></p>\n<p class=\"step\">→ ").append(kind.thaiStep());
    out.append("<small lang=\"en\">").append(Html.escape(kind.englishStep()));
    out.append("</small></p>\n");
    List<Column> columns =
        COLUMNS.stream()
            .filter(column -> found.stream().anyMatch(each -> column.of().apply(each).isPresent()))
            .toList();
    if (!columns.isEmpty()) {
      out.append("<table><thead><tr>");
      columns.forEach(column ->
          out.append("<th scope=\"col\">")
              .append(both(column.thai(), column.english()))
              .append("</th>"));
      out.append("</tr></thead><tbody>\n");
      for (Difference each : found) {
        out.append("<tr>");
        columns.forEach(column ->
            out.append("<td>")
                .append(Html.escape(column.of().apply(each).orElse("–")))
                .append("</td>"));
        out.append("</tr>\n");
      }
      out.append("</tbody></table>\n");
    }
    return out.append("</article>\n").toString();
  }

  private static List<Difference> of(Report report, Difference.Kind kind) {
    List<Difference> found = new ArrayList<>(report.differences());
    found.removeIf(each -> each.kind() != kind);
    return found;
  }

  private static boolean ofKiosk(Difference each) {
    return each.kind().pair() == Difference.Pair.KIOSK;
  }

  private static String time(Instant at) {
    return DayWords.thaiTime(at.atZone(ZONE));
  }

  private static String both(String thai, String english) {
    return thai + " <small lang=\"en\">" + english + "</small>";
  }

  private record Column(String thai, String english, Function<Difference, Optional<String>> of) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("ตู้", "Kiosk", Difference::kioskId),
          new Column("เลขที่รับบริการ", "Visit number", Difference::visitNumber),
          new Column("รหัสในระบบกลาง", "Code held here", Difference::code),
          new Column("จำนวน", "Number", each -> ofKiosk(each) ? each.other() : Optional.empty()),
          new Column(
              "อีกฝั่ง", "Other side", each -> ofKiosk(each) ? Optional.empty() : each.other()),
          new Column("บันทึก", "Record", each -> each.recordId().map(Object::toString)));

  private static final String STYLE =
      """
      body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; color: #1d2a33; background: #fff;
        font: 1rem/1.6 "Sarabun", "Noto Sans Thai", "Leelawadee UI", "Tahoma", sans-serif; }
      header { border-bottom: 3px solid #0b6e5f; margin-bottom: 1rem; }
      h1 { margin: 0; font-size: 1.5rem; line-height: 1.4; }
      header p { margin: .2rem 0 .5rem; }
      h2 { margin: 1.6rem 0 .5rem; font-size: 1.2rem; }
      h3 { margin: 0; font-size: 1rem; line-height: 1.5; }
      h3 b { display: inline-block; min-width: 1.4em; padding: 0 .35em; margin-left: .3em; border-radius: 1em; background: #a32218;
        color: #fff; font-size: .85em; text-align: center; }
      small { color: #566570; font-size: .85em; font-weight: 400; }
      dl { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; }
      dl div { padding: .4rem .9rem; border: 1px solid #d5dde2; border-radius: .5rem; }
      dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
      .steps { margin-top: 1rem; padding: .2rem 1.2rem .6rem; border-left: .35rem solid #d99a00; border-radius: .4rem; background: #fdf6e6; }
      .steps h2 { margin-top: .6rem; }
      .steps ol { margin: 0; padding-left: 1.4rem; }
      .steps a { color: #0b6e5f; }
      .steps small { display: block; line-height: 1.4; }
      .well { padding: .7rem 1rem; border: 1px dashed #b9c5cd; border-radius: .5rem; color: #566570; }
      article { margin-bottom: 1rem; padding: .7rem 1rem .9rem; border: 1px solid #d5dde2; border-radius: .5rem; }
      article p { margin: 0; }
      .step { padding: .3rem 0 .5rem; font-weight: 600; }
      .step small { display: block; line-height: 1.4; padding-left: 1.25em; }
      table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #d5dde2; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      th { font-weight: 600; }
      tbody tr:last-child td { border-bottom: 0; }
      footer { margin-top: 1.5rem; color: #566570; }
      @media print { @page { size: A4; margin: 12mm; } body { max-width: none; padding: 0; font-size: 9.5pt; }
        article, tr, .steps { break-inside: avoid; } }
      """;
}

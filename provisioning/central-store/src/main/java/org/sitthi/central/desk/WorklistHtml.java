package org.sitthi.central.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.claims.Worklist;
import org.sitthi.central.http.SignedIn;
import tools.jackson.databind.JsonNode;

/** A worklist as HTML, Thai first and English beside it. */
final class WorklistHtml {

  private static final String AT_RISK = "directClaimSatang";

  private final String hospitalCode;

  WorklistHtml(String hospitalCode) {
    this.hospitalCode = hospitalCode;
  }

  String page(
      Worklist list,
      LocalDate day,
      JsonNode listing,
      Map<Worklist, Integer> lengths,
      Optional<SignedIn> person) {
    JsonNode entries = listing.path("entries");
    StringBuilder out = new StringBuilder(8192);
    out.append(PageParts.head(list.id() + " " + list.text().th()));
    out.append("<a class=\"skip\" href=\"#content\">");
    out.append(Html.both("ข้ามไปเนื้อหา", "Skip to content")).append("</a>\n");
    person.ifPresent(it -> out.append(PageParts.who(it)));
    out.append(header(list, day)).append(others(list, lengths, day));
    out.append("<main id=\"content\" tabindex=\"-1\">\n");
    out.append(summary(list, entries));
    if (entries.isEmpty()) {
      out.append(EMPTY);
    } else if (list == Worklist.W_8) {
      out.append(CALENDAR);
      long most = entries.get(entries.size() - 1).path("lostSoFarSatang").asLong();
      entries.forEach(entry -> out.append(step(entry, most)));
      out.append("</tbody></table>\n");
    } else {
      out.append(TABLE);
      entries.forEach(entry -> out.append(row(list, entry)));
      out.append("</tbody></table>\n");
    }
    if (listing.path("onlyNewest").asBoolean()) {
      out.append("<p class=\"note\">")
          .append(
              Html.both(
                  "มีมากกว่าที่แสดง แสดงเฉพาะครั้งที่ใหม่ที่สุด",
                  "There are more visits than one look covers; only the newest are here"))
          .append("</p>\n");
    }
    return out.append("</main>\n").append(PageParts.END).toString();
  }

  private String header(Worklist list, LocalDate day) {
    return """
    <header>
    <div><h1>%s %s</h1>
    <p>%s · %s <b>%s</b></p></div>
    <div class="day"><time datetime="%s">%s</time><small lang="en">%s</small></div>
    <nav>
    <a href="/?date=%s">%s</a>
    <form method="get" action="/worklists/%s"><input type="date" name="date" value="%s" aria-label="วันที่ Day">
    <button>%s</button></form></nav>
    </header>
    """
        .formatted(
            list.id(),
            Html.both(list.text().th(), list.text().en()),
            Html.both(list.unit().text().th(), list.unit().text().en()),
            Html.both("หน่วยบริการ", "Hospital"),
            Html.escape(hospitalCode),
            day,
            DayWords.thai(day),
            DayWords.english(day),
            day,
            Html.both("หน้าวัน", "Day page"),
            list.id(),
            day,
            Html.both("ดู", "Show"));
  }

  private static String others(Worklist list, Map<Worklist, Integer> lengths, LocalDate day) {
    StringBuilder out = new StringBuilder("<nav class=\"lists\" aria-label=\"Worklists\">\n");
    lengths.forEach((each, length) ->
        out.append("<a href=\"/worklists/")
            .append(each.id())
            .append("?date=")
            .append(day)
            .append(each == list ? "\" aria-current=\"page\" title=\"" : "\" title=\"")
            .append(Html.escape(each.text().th()))
            .append("\">")
            .append(each.id())
            .append(" <b>")
            .append(length)
            .append("</b></a>\n"));
    return out.append("</nav>\n").toString();
  }

  private static String summary(Worklist list, JsonNode entries) {
    StringBuilder out = new StringBuilder("<ul class=\"summary of-list\">\n");
    if (list == Worklist.W_8) {
      JsonNode last = entries.isEmpty() ? entries : entries.get(entries.size() - 1);
      out.append(figure(Baht.of(last.path("lostSoFarSatang").asLong()), MOST_LOST));
      out.append(figure(Baht.of(entries.path(0).path("lostSatang").asLong()), NEXT_LOST));
    } else {
      long sum = 0;
      for (JsonNode entry : entries) {
        sum += entry.path(AT_RISK).asLong();
      }
      out.append(figure(String.valueOf(entries.size()), Html.both("รายการ", "Entries")));
      out.append(figure(Baht.of(sum), Html.both("บาทที่รอเบิก", "Baht at risk")));
    }
    return out.append("</ul>\n").toString();
  }

  private static String figure(String value, String words) {
    return "<li class=\"all\"><b>" + value + "</b> <span>" + words + "</span></li>\n";
  }

  private static String step(JsonNode entry, long most) {
    LocalDate day = LocalDate.parse(entry.path("lastDay").asString());
    String bar =
        "<meter min=\"0\" max=\"%d\" value=\"%d\"></meter>"
            .formatted(Math.max(1, most), entry.path("lostSatang").asLong());
    return "<tr><td class=\"day-cell\"><time datetime=\"%s\"><b>%s</b> <small lang=\"en\">%s</small></time></td>"
            .formatted(day, DayWords.thai(day), DayWords.english(day))
        + "<td class=\"number\" data-th=\"ครั้ง\">%d</td><td class=\"number\" data-th=\"เสียหลังวันนั้น\"><b>%s</b>%s %s</td><td class=\"number\" data-th=\"เสียสะสม\">%s</td><td data-th=\"เพราะ\">%s</td></tr>\n"
            .formatted(
                entry.path("visits").asInt(),
                Baht.of(entry.path("lostSatang").asLong()),
                entry.path("isMinimum").asBoolean() ? " " + Html.both("อย่างน้อย", "at least") : "",
                bar,
                Baht.of(entry.path("lostSoFarSatang").asLong()),
                entry.path("ofCutOff").asBoolean()
                    ? Html.both("ปิดรับประจำปี", "Yearly cut-off")
                    : Html.both("อัตราลด", "The rate falls"));
  }

  private static String row(Worklist list, JsonNode entry) {
    return "<tr><td class=\"visit\">"
        + visit(entry)
        + "</td><td class=\"number\">"
        + money(entry)
        + "</td><td class=\"until\">"
        + EntryWords.until(entry)
        + "</td><td class=\"what\">"
        + EntryWords.what(list, entry)
        + "</td></tr>\n";
  }

  private static String visit(JsonNode entry) {
    LocalDate day = LocalDate.parse(entry.path("serviceDate").asString());
    StringBuilder out = new StringBuilder("<time datetime=\"" + day + "\"><b>");
    out.append(DayWords.thai(day)).append("</b></time><small>");
    entry
        .path("queueNumber")
        .asStringOpt()
        .ifPresent(it -> out.append(Html.escape(it)).append(" · "));
    out.append(Html.escape(entry.path("kioskId").asString(""))).append("</small>");
    out.append("<small class=\"id\">")
        .append(Html.escape(entry.path("recordId").asString("")))
        .append("</small>");
    String rep = entry.path("repNo").asString("");
    if (!rep.isEmpty()) {
      out.append("<small>REP ")
          .append(Html.escape(rep))
          .append(" · TRAN_ID ")
          .append(Html.escape(entry.path("tranId").asString("")))
          .append("</small>");
    }
    return out.append(entry.path("demo").asBoolean() ? DEMO : "").toString();
  }

  private static String money(JsonNode entry) {
    if (!entry.has("chargedSatang")) {
      return "<small>" + Html.both("ยังไม่มีค่ารักษา", "No charges yet") + "</small>";
    }
    return "<b>"
        + Baht.of(entry.path(AT_RISK).asLong())
        + "</b><small>"
        + Html.both("จาก", "of")
        + " "
        + Baht.of(entry.path("chargedSatang").asLong())
        + "</small>";
  }

  private static final String MOST_LOST =
      Html.both("บาทที่จะเสียหากไม่ส่งเลย", "Baht lost if nothing is sent, at least");
  private static final String NEXT_LOST =
      Html.both("บาทที่เสียหลังวันแรกในตาราง", "Baht lost after the first day below");
  private static final String DEMO = "<em>สาธิต <small lang=\"en\">Demo</small></em>";
  private static final String EMPTY =
      """
      <div class="empty"><p>ไม่มีงานค้างในรายการนี้</p><p lang="en">Nothing waits in this list</p></div>
      """;
  private static final String TABLE =
      """
      <table class="worklist"><thead><tr>
      <th>ครั้งที่รับบริการ <small lang="en">Visit</small></th>
      <th class="number">เบิกตรง (บาท) <small lang="en">Direct claim, baht</small></th>
      <th>กำหนด <small lang="en">Until</small></th>
      <th>งานและเหตุผล <small lang="en">Work, with rule and letter</small></th>
      </tr></thead><tbody>
      """;
  private static final String CALENDAR =
      """
      <table class="worklist calendar"><thead><tr>
      <th>ส่งได้ถึง <small lang="en">Last day</small></th>
      <th class="number">ครั้ง <small lang="en">Visits</small></th>
      <th class="number">เสียหลังวันนั้น (บาท) <small lang="en">Lost after it, baht</small></th>
      <th class="number">เสียสะสม (บาท) <small lang="en">Lost so far, baht</small></th>
      <th>เพราะ <small lang="en">Because</small></th>
      </tr></thead><tbody>
      """;
}

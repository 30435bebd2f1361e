package org.sitthi.central.desk;

import java.time.LocalDate;
import java.util.List;
import org.sitthi.central.claims.ReplyCodes;
import org.sitthi.central.claims.Worklist;
import org.sitthi.claims.Level;
import org.sitthi.claims.ResponsibleUnit;
import tools.jackson.databind.JsonNode;

/** What is to be done about an entry, until when and why: one line with the rule and its letter. */
final class EntryWords {

  private static final List<Until> UNTIL =
      List.of(
          new Until("lastDay", "ส่งภายใน", "Send by"),
          new Until("nextRep", "REP", "REP"),
          new Until("payBy", "เงินเข้าภายใน", "Money by"),
          new Until("resendBy", "ส่งใหม่ภายใน", "Send again by"),
          new Until("reviewBy", "ขอทบทวนภายใน", "Ask for a review by"));

  private EntryWords() {}

  private record Until(String field, String th, String en) {}

  static String until(JsonNode entry) {
    StringBuilder out = new StringBuilder();
    for (Until each : UNTIL) {
      String day = entry.path(each.field()).asString("");
      if (!day.isEmpty()) {
        out.append("<span>")
            .append(Html.both(each.th(), each.en()))
            .append(" <time datetime=\"")
            .append(Html.escape(day))
            .append("\"><b>")
            .append(DayWords.shortThai(LocalDate.parse(day)))
            .append("</b></time></span>");
      }
    }
    if (entry.path("overdue").asBoolean()) {
      out.append("<em>").append(Html.both("เลยกำหนด", "Overdue")).append("</em>");
    }
    if (entry.has("percent")) {
      out.append("<span>PS ")
          .append(entry.path("ps").asInt())
          .append(" · ")
          .append(entry.path("percent").asInt())
          .append(" %</span>");
    }
    return out.toString();
  }

  static String what(Worklist list, JsonNode entry) {
    StringBuilder out = new StringBuilder();
    entry.path("findings").forEach(finding -> out.append(finding(finding)));
    entry.path("lines").forEach(line -> out.append(line(line)));
    entry.path("reasons").forEach(reason -> out.append(reason(reason, entry)));
    entry.path("codes").forEach(code -> out.append(code(code)));
    if (out.isEmpty()) {
      out.append("<p>").append(plain(list)).append("</p>");
    }
    return out.toString();
  }

  private static String finding(JsonNode finding) {
    String level = finding.path("level").asString("");
    return "<p class=\"finding "
        + Html.escape(level.toLowerCase(java.util.Locale.ROOT))
        + "\"><b>"
        + level(level)
        + "</b> "
        + both(finding.path("message"))
        + "<small>"
        + Html.escape(source(finding))
        + "</small>"
        + (finding.has("action") ? "<small>→ " + both(finding.path("action")) + "</small>" : "")
        + "</p>\n";
  }

  /** Rule, letter and its day, and the replies that it prevents. */
  private static String source(JsonNode finding) {
    StringBuilder out = new StringBuilder();
    append(out, finding.path("check").asString(""));
    append(out, finding.path("ruleId").asString(""));
    append(out, finding.at("/legal/letter").asString(""));
    append(out, finding.at("/legal/dated").asString(""));
    finding.path("replyCodes").forEach(code -> append(out, code.asString("")));
    append(out, unit(finding));
    return out.toString();
  }

  private static String level(String name) {
    for (Level level : Level.values()) {
      if (level.name().equals(name)) {
        return level.text().th() + " <small lang=\"en\">" + name + "</small>";
      }
    }
    return "";
  }

  private static String unit(JsonNode owner) {
    for (ResponsibleUnit unit : ResponsibleUnit.values()) {
      if (unit.name().equals(owner.path("unit").asString(""))) {
        return unit.text().th();
      }
    }
    return "";
  }

  private static void append(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(out.isEmpty() ? "" : " · ").append(text);
    }
  }

  private static String line(JsonNode line) {
    StringBuilder out = new StringBuilder("<p class=\"finding line\"><b>");
    out.append(Html.escape(line.path("lineId").asString("")))
        .append(" ")
        .append(Baht.of(line.path("claimableSatang").asLong()))
        .append("</b> ")
        .append(both(line.path("explanation")));
    String text = line.path("receiptText").asString("");
    if (!text.isEmpty()) {
      out.append("<small>")
          .append(Html.both("ข้อความบนใบเสร็จ", "Text on the receipt"))
          .append(": ")
          .append(Html.escape(text))
          .append("</small>");
    }
    for (JsonNode required : line.path("required")) {
      if (!required.path("present").asBoolean()) {
        out.append("<small>")
            .append(Html.both("ยังขาด", "Missing"))
            .append(": ")
            .append(Html.escape(required.path("what").asString("")))
            .append("</small>");
      }
    }
    return out.append("</p>\n").toString();
  }

  private static String code(JsonNode code) {
    return "<p class=\"finding block\"><b>"
        + Html.escape(code.path("code").asString(""))
        + "</b> "
        + (code.has("th")
            ? both(code)
            : Html.both("ไม่มีความหมายในชุดกฎนี้", "No meaning in this rule set"))
        + "<small>"
        + Html.escape(
            ReplyCodes.kind(code.path("code").asString("")).text().th()
                + (code.has("ruleId") ? " · " + code.path("ruleId").asString("") : "")
                + (code.has("unit") ? " · " + unit(code) : ""))
        + "</small>"
        + (code.has("remedy") ? "<small>→ " + both(code.path("remedy")) + "</small>" : "")
        + "</p>\n";
  }

  private static String reason(JsonNode reason, JsonNode entry) {
    return switch (reason.asString("")) {
      case "UNPAID" -> said("ยังไม่ได้เงินหลังกำหนด", "Not paid after the day", entry);
      case "PAID_DIFFERENTLY" -> said("จ่ายไม่เท่าที่คำนวณ", "Paid otherwise than reckoned", entry);
      case "PS_DIFFERS" ->
          said("ร้อยละ PS ไม่ตรงกับที่คำนวณ", "PS percent differs from ours", entry);
      case "HMAIN_DIFFERS" ->
          "<p class=\"finding review\">"
              + Html.both("หน่วยบริการหลักไม่ตรงกับ สปสช.", "Main unit differs from NHSO's")
              + " <b>"
              + Html.escape(entry.path("hmain").asString(""))
              + " ≠ "
              + Html.escape(entry.path("hmain2").asString(""))
              + "</b></p>\n";
      default -> "";
    };
  }

  private static String said(String th, String en, JsonNode entry) {
    return "<p class=\"finding review\">"
        + Html.both(th, en)
        + " <small>"
        + Html.both("ควรได้", "expected")
        + " "
        + Baht.of(entry.path("expectedSatang").asLong())
        + " · "
        + Html.both("ได้", "got")
        + " "
        + Baht.of(entry.path("paidSatang").asLong())
        + "</small></p>\n";
  }

  private static String plain(Worklist list) {
    return switch (list) {
      case W_1 ->
          Html.both(
              "ขอ Claim Code วันนี้ ผู้ป่วยอาจยังอยู่",
              "Get the code today; the patient may still be here");
      case W_2 -> Html.both("ลองขอรหัสอีกครั้ง", "Try for the code again");
      case W_5 -> Html.both("เชื่อม Invoice", "Link the invoice");
      case W_7 -> Html.both("ส่งได้", "Can be sent");
      case W_11 -> Html.both("รอผล", "The result is waited for");
      case W_3, W_4, W_6, W_8, W_9, W_10, W_12, W_13 -> Html.both("ดูรายการ", "Look at it");
    };
  }

  private static String both(JsonNode text) {
    return Html.both(
        Html.escape(text.path("th").asString("")), Html.escape(text.path("en").asString("")));
  }
}

package org.sitthi.central.pages;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.claims.ResponsibleUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worklists for people: what the look-ups answer to programs, as pages. They name no patient;
 * record and kiosk lead to the visit.
 */
final class WorklistsPage {

  /** Fields of entries that are worth a column, with their names; others are for programs. */
  private static final Map<String, String[]> COLUMNS = new LinkedHashMap<>();

  static {
    column("serviceDate", "วันที่รับบริการ", "Day of service");
    column("lastDay", "วันสุดท้าย", "Last day");
    column("since", "ตั้งแต่", "Since");
    column("kioskId", "ตู้", "Kiosk");
    column("queueNumber", "คิว", "Queue");
    column("claimState", "รหัสเคลม", "Claim code");
    column("state", "สถานะ", "State");
    column("chargedSatang", "ค่าบริการ (บาท)", "Charged (baht)");
    column("directClaimSatang", "เบิกได้ (บาท)", "Claimable (baht)");
    column("visits", "ครั้ง", "Visits");
    column("lostSatang", "จะลดลง (บาท)", "Would be lost (baht)");
    column("sentDate", "วันที่ส่ง", "Sent");
    column("nextRep", "REP ถัดไป", "Next REP");
    column("payBy", "จ่ายภายใน", "Paid by");
  }

  private final Endpoint all;
  private final Endpoint one;
  private final String hospitalCode;

  /**
   * Pages of these look-ups.
   *
   * @param all lists with their lengths, JSON
   * @param one list, JSON
   */
  WorklistsPage(Endpoint all, Endpoint one, String hospitalCode) {
    this.all = all;
    this.one = one;
    this.hospitalCode = hospitalCode;
  }

  Answer all(Call call) throws BodyException, DatabaseAwayException {
    Answer answer = all.answer(call);
    if (answer.status() != 200) {
      return answer;
    }
    Frame frame = Frame.of(call, hospitalCode);
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    StringBuilder out = new StringBuilder("<table class=\"cards\">");
    out.append(
        Text.head(
            frame.say("รายการ", "List"),
            frame.say("งาน", "Work"),
            frame.say("หน่วยงาน", "Unit"),
            frame.say("จำนวน", "Entries")));
    out.append("<tbody>\n");
    for (JsonNode list : json.path("lists")) {
      String id = list.path("id").asString("");
      String name = say(frame, list.path("name"));
      out.append("<tr>\n");
      out.append(
          Text.cell(
              frame.say("รายการ", "List"),
              "<a href=\"/worklists/" + Text.escape(id) + "\">" + Text.escape(id) + "</a>"));
      out.append(Text.cell(frame.say("งาน", "Work"), Text.escape(name)));
      out.append(
          Text.cell(frame.say("หน่วยงาน", "Unit"), Text.escape(list.path("unit").asString(""))));
      out.append(
          Text.cell(
              frame.say("จำนวน", "Entries"),
              list.path("known").asBoolean(true)
                  ? "<b>" + list.path("length").asInt(0) + "</b>"
                  : frame.say("ยังไม่มีข้อมูล", "not known yet")));
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
    return frame.whole(
        Frame.Page.WORKLISTS, frame.say("งานที่ค้าง", "Work that waits"), out.toString());
  }

  Answer one(Call call) throws BodyException, DatabaseAwayException {
    Answer answer = one.answer(call);
    if (answer.status() != 200) {
      return answer;
    }
    Frame frame = Frame.of(call, hospitalCode);
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    String id = json.path("id").asString("");
    StringBuilder out = new StringBuilder("<p class=\"asof\"><a href=\"/worklists\">‹ ");
    out.append(frame.say("ทุกรายการ", "All lists")).append("</a> · ");
    out.append(unit(frame, json.path("unit").asString(""))).append(" · ");
    out.append(Text.escape(json.path("date").asString(""))).append("</p>\n");
    if (json.path("entries").isEmpty()) {
      out.append("<p class=\"nothing\">");
      out.append(frame.say("ไม่มีงานค้าง", "Nothing waits here")).append("</p>\n");
    } else {
      out.append(entries(frame, json.path("entries")));
    }
    return frame.whole(
        Frame.Page.WORKLISTS, id + " " + say(frame, json.path("name")), out.toString());
  }

  private static String entries(Frame frame, JsonNode entries) {
    Set<String> used = new LinkedHashSet<>();
    COLUMNS.keySet().stream().filter(column -> hasAny(entries, column)).forEach(used::add);
    boolean findings = hasAny(entries, "findings");
    StringBuilder out = new StringBuilder("<table class=\"cards\"><thead><tr>");
    used.forEach(
        column -> out.append("<th scope=\"col\">").append(name(frame, column)).append("</th>"));
    out.append(findings ? "<th scope=\"col\">" + why(frame) + "</th>" : "");
    out.append("</tr></thead><tbody>\n");
    for (JsonNode entry : entries) {
      out.append("<tr>\n");
      for (String column : used) {
        out.append(Text.cell(name(frame, column), value(frame, column, entry.path(column))));
      }
      if (findings) {
        out.append(Text.cell(why(frame), findings(frame, entry.path("findings"))));
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody></table>\n").toString();
  }

  private static String findings(Frame frame, JsonNode findings) {
    StringBuilder out = new StringBuilder();
    for (JsonNode each : findings) {
      out.append("<span class=\"cause-line\"><b>");
      out.append(Text.escape(each.path("check").asString(each.path("ruleId").asString(""))));
      out.append("</b> ").append(Text.escape(say(frame, each.path("message"))));
      String action = say(frame, each.path("action"));
      out.append(action.isEmpty() ? "" : " <small>" + Text.escape(action) + "</small>");
      out.append("</span>");
    }
    return out.toString();
  }

  private static String value(Frame frame, String column, JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    if (column.endsWith("Satang")) {
      return "%,.2f".formatted(value.asLong(0) / 100.0);
    }
    if (column.equals("claimState")) {
      return state(frame, value.asString(""));
    }
    return column.equals("since")
        ? frame.time(java.time.Instant.parse(value.asString("")))
        : Text.escape(value.asString(""));
  }

  private static String unit(Frame frame, String name) {
    for (ResponsibleUnit unit : ResponsibleUnit.values()) {
      if (unit.name().equals(name)) {
        return Text.escape(frame.say(unit.text().th(), unit.text().en()));
      }
    }
    return Text.escape(name);
  }

  private static String state(Frame frame, String name) {
    return switch (name) {
      case "OBTAINED" -> frame.say("ได้รหัสแล้ว", "Obtained");
      case "PENDING" -> frame.say("รอรหัส", "Pending");
      case "REFUSED" -> frame.say("ไม่ได้รหัส", "Refused");
      case "NOT_REQUIRED" -> frame.say("ไม่ต้องใช้", "Not required");
      default -> Text.escape(name);
    };
  }

  private static boolean hasAny(JsonNode entries, String field) {
    for (JsonNode entry : entries) {
      if (entry.has(field)) {
        return true;
      }
    }
    return false;
  }

  private static String say(Frame frame, JsonNode text) {
    return frame.say(text.path("th").asString(""), text.path("en").asString(""));
  }

  private static String why(Frame frame) {
    return frame.say("เหตุผล และสิ่งที่ควรทำ", "Why, and what to do");
  }

  private static String name(Frame frame, String column) {
    String[] names = COLUMNS.getOrDefault(column, new String[] {"", ""});
    return frame.say(names[0], names[1]);
  }

  private static void column(String field, String thai, String english) {
    COLUMNS.put(field, new String[] {thai, english});
  }
}

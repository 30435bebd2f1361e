package org.sitthi.central.pages;

import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.claims.ResponsibleUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worklists for people, with their lengths; each leads to its own page. */
final class WorklistsPage {

  private final Endpoint all;
  private final String hospitalCode;

  /**
   * A page of this look-up.
   *
   * @param all lists with their lengths, JSON
   */
  WorklistsPage(Endpoint all, String hospitalCode) {
    this.all = all;
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
          Text.cell(frame.say("หน่วยงาน", "Unit"), unit(frame, list.path("unit").asString(""))));
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

  private static String unit(Frame frame, String name) {
    for (ResponsibleUnit unit : ResponsibleUnit.values()) {
      if (unit.name().equals(name)) {
        return Text.escape(frame.say(unit.text().th(), unit.text().en()));
      }
    }
    return Text.escape(name);
  }

  private static String say(Frame frame, JsonNode text) {
    return frame.say(text.path("th").asString(""), text.path("en").asString(""));
  }
}

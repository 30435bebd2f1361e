package org.sitthi.central.desk;

import java.time.LocalDate;
import java.util.Map;
import org.sitthi.central.claims.Worklist;

/** How much work waits in each list, below the day's visits. */
final class WorklistSection {

  private WorklistSection() {}

  static String of(Map<Worklist, Integer> lengths, LocalDate day) {
    StringBuilder out = new StringBuilder("<section class=\"worklists\"><h2>");
    out.append(Html.both("งานที่ค้าง", "Work that waits")).append("</h2>\n<ul>\n");
    lengths.forEach((list, length) -> out.append(line(list, length, day)));
    return out.append("</ul></section>\n").toString();
  }

  private static String line(Worklist list, int length, LocalDate day) {
    return "<li"
        + (length == 0 ? " class=\"none\"" : "")
        + "><a href=\"/worklists/"
        + list.id()
        + "?date="
        + day
        + "\">"
        + list.id()
        + "</a> <b>"
        + length
        + "</b> "
        + Html.both(list.text().th(), list.text().en())
        + " · "
        + list.unit().text().th()
        + "</li>\n";
  }
}

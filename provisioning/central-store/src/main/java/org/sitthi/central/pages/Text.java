package org.sitthi.central.pages;

import org.sitthi.central.desk.Html;

/** Pieces of markup. */
final class Text {

  private Text() {}

  static String escape(String text) {
    return Html.escape(text);
  }

  /** A cell; its content is markup already, and its name stands before it on a narrow screen. */
  static String cell(String name, String markup) {
    return "<td data-name=\""
        + escape(name)
        + "\">"
        + (markup.isEmpty() ? "–" : markup)
        + "</td>\n";
  }

  static String head(String... names) {
    StringBuilder out = new StringBuilder("<thead><tr>");
    for (String name : names) {
      out.append("<th scope=\"col\">").append(escape(name)).append("</th>");
    }
    return out.append("</tr></thead>\n").toString();
  }
}

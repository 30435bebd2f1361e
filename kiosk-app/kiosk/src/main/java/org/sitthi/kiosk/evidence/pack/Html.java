package org.sitthi.kiosk.evidence.pack;

/** Text as HTML. */
final class Html {

  private Html() {}

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String cell(String text) {
    return "<td>" + text(text) + "</td>";
  }

  /** One that is not broken, such as a time. */
  static String whole(String text) {
    return "<td class=\"nowrap\">" + text(text) + "</td>";
  }

  static String number(String text) {
    return "<td class=\"number\">" + text(text) + "</td>";
  }
}

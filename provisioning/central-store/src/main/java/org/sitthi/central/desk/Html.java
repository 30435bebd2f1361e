package org.sitthi.central.desk;

/** Text into HTML: every character that could mean something else is written as itself. */
final class Html {

  private Html() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** One table cell; {@code css} is ours and not escaped. */
  static String cell(String css, String text) {
    return "<td class=\"" + css + "\">" + escape(text) + "</td>\n";
  }
}

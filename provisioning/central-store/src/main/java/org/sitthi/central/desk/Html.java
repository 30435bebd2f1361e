package org.sitthi.central.desk;

/** Text into HTML: every character that could mean something else is written as itself. */
public final class Html {

  private Html() {}

  /** The text as itself. */
  public static String escape(String text) {
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

  /** The same in Thai and, smaller, in English; both are ours and not escaped. */
  static String both(String thai, String english) {
    return thai + " <small lang=\"en\">" + english + "</small>";
  }
}

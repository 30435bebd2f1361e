package org.sitthi.central.desk;

import org.sitthi.central.http.SignedIn;

/** What all pages of the desk begin and end with. */
final class PageParts {

  static final String END = "</body></html>\n";

  private PageParts() {}

  /** Up to and with the opening of the body. */
  static String head(String title) {
    return head(title, "");
  }

  /**
   * The same.
   *
   * @param more elements of the head
   */
  static String head(String title, String more) {
    return """
    <!DOCTYPE html>
    <html lang="th"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sitthi – %s</title>
    <link rel="stylesheet" href="/desk.css">
    %s</head>
    <body>
    """
        .formatted(Html.escape(title), more);
  }

  /** Who is signed in, with the way out. */
  static String who(SignedIn person) {
    return """
    <form class="who-is" method="post" action="/sign-out">
    <span><b>%s</b> %s</span>
    <input type="hidden" name="csrf" value="%s">
    <button>%s</button>
    </form>
    """
        .formatted(
            Html.escape(person.name()),
            Html.both(person.unitThai(), person.unitEnglish()),
            person.csrf(),
            Html.both("ออกจากระบบ", "Sign out"));
  }
}

package org.sitthi.central.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.sitthi.central.desk.DayWords;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Pages;
import org.sitthi.central.http.SignedIn;

/** What stands around each of these pages, in one language. */
record Frame(Call call, Tongue tongue, String hospitalCode) {

  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  static Frame of(Call call, String hospitalCode) {
    return new Frame(call, Tongue.of(call), hospitalCode);
  }

  /** The pages. */
  enum Page {
    DAY("/", "วันนี้", "Day"),
    RECORDS("/records", "ค้นหา", "Search"),
    WORKLISTS("/worklists", "งานค้าง", "Worklists"),
    RECONCILIATION("/reconciliation", "ตรวจสอบยอด", "Reconciliation"),
    FLEET("/fleet", "ตู้", "Kiosks");

    private final String path;
    private final String thai;
    private final String english;

    Page(String path, String thai, String english) {
      this.path = path;
      this.thai = thai;
      this.english = english;
    }

    String path() {
      return path;
    }
  }

  /** Whether the browser wants only what has changed. */
  boolean isPart() {
    return call.header("HX-Request").isPresent();
  }

  String say(String thai, String english) {
    return tongue.say(thai, english);
  }

  String time(Instant at) {
    ZonedDateTime here = at.atZone(ZONE);
    return say(DayWords.thaiTime(here), DayWords.englishTime(here));
  }

  /** The word that a form of this session must bring. */
  String csrf() {
    return call.signedIn().map(SignedIn::csrf).orElse("");
  }

  /** A whole page around its content. */
  Answer whole(Page page, String title, String content) {
    String text =
        """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"historyEnabled":false}'>
        <title>Sitthi – %s</title>
        <link rel="stylesheet" href="/desk.css">
        <link rel="stylesheet" href="/pages.css">
        <script src="/htmx.js" defer></script>
        </head>
        <body class="pages">
        <a class="skip" href="#content">%s</a>
        %s<header>
        <div><h1>%s</h1><p>%s <b>%s</b></p></div>
        <nav class="where" aria-label="%s">%s</nav>
        </header>
        <main id="content" tabindex="-1">
        %s</main>
        </body></html>
        """
            .formatted(
                tongue.code(),
                Text.escape(title),
                say("ข้ามไปเนื้อหา", "Skip to content"),
                who(),
                Text.escape(title),
                say("หน่วยบริการ", "Hospital"),
                Text.escape(hospitalCode),
                say("หน้า", "Pages"),
                links(page),
                content);
    return Tongue.remembering(call, Pages.scripted(200, text.getBytes(UTF_8)));
  }

  /** What replaces a part of a page. */
  Answer part(String content) {
    return Pages.scripted(200, content.getBytes(UTF_8));
  }

  private String links(Page now) {
    StringBuilder out = new StringBuilder();
    for (Page page : Page.values()) {
      out.append("<a href=\"").append(page.path()).append('"');
      out.append(page == now ? " aria-current=\"page\">" : ">");
      out.append(say(page.thai, page.english)).append("</a>\n");
    }
    Tongue other = tongue.other();
    return out.append("<a class=\"lang\" lang=\"")
        .append(other.code())
        .append("\" href=\"")
        .append(now.path())
        .append("?lang=")
        .append(other.code())
        .append("\">")
        .append(other.ownName())
        .append("</a>\n")
        .toString();
  }

  private String who() {
    Optional<SignedIn> person = call.signedIn();
    if (person.isEmpty()) {
      return "";
    }
    return """
    <form class="who-is" method="post" action="/sign-out">
    <span><b>%s</b> <small>%s</small></span>
    <input type="hidden" name="csrf" value="%s">
    <button>%s</button>
    </form>
    """
        .formatted(
            Text.escape(person.get().name()),
            say(person.get().unitThai(), person.get().unitEnglish()),
            person.get().csrf(),
            say("ออกจากระบบ", "Sign out"));
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;

/** A member of staff without a mouse, in a real browser: every page is used by keys alone. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskKeyboardTest {

  private static final String PASSWORD = "ฝนตกที่หน้าบ้าน";
  private static final int MOST_STOPS = 120;
  private static final List<String> PAGES =
      List.of(
          "/?still=1",
          "/records",
          "/worklists",
          "/worklists/W-1",
          "/reconciliation?date=2026-03-02",
          "/fleet");

  /** What has the focus: its tag, where it leads or what it is called, and whether that is seen. */
  private static final String FOCUSED =
      """
      () => { const e = document.activeElement;
        if (!e || e === document.body) return '';
        const s = getComputedStyle(e), seen = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
        return e.tagName + ' ' + (e.getAttribute('href') || e.name || e.innerText || e.className) + (seen ? '' : ' UNSEEN'); }
      """;

  /** All that a mouse could use. */
  private static final String USABLE =
      """
      () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
        .filter(e => e.getClientRects().length > 0).length
      """;

  private final InstantSource clock = () -> Visits.AT.toInstant();
  private TestStore store;
  private Playwright playwright;
  private Browser browser;
  private Page page;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) throws Exception {
    store = TestStore.staffed(database, folder, clock);
    Path config =
        Files.write(
            folder.resolve("central.properties"),
            List.of(
                "listen=127.0.0.1:0",
                "site.hcode=" + Visits.HOSPITAL,
                "tls.trial-dir=" + folder.resolve("tls"),
                "database.url=" + database.jdbcUrl(),
                "database.user=" + database.user()));
    StaffCommand.run(
        List.of(
            "add",
            "--config",
            config.toString(),
            "--login",
            "mali",
            "--name",
            "มะลิ",
            "--unit",
            "claims"),
        () -> PASSWORD,
        clock,
        new PrintStream(OutputStream.nullOutputStream()));
    for (String name : List.of("สมใจ", "มานี")) {
      VisitRecord visit = Visits.visit(UUID.randomUUID(), Visits.OBTAINED, name, "เจริญสุข");
      // Demo records are not compared.
      byte[] real =
          new String(Visits.json(visit), UTF_8)
              .replace("\"demo\":true", "\"demo\":false")
              .getBytes(UTF_8);
      assertThat(store.caller().post(visit.recordId(), real).status()).isEqualTo(201);
    }
    compare(config, folder.resolve("report.html"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu"))
                    .setTimeout(120_000)
                    .setEnv(Map.of("FONTCONFIG_FILE", Fonts.in(folder).toString())));
    page =
        browser.newPage(
            new Browser.NewPageOptions().setIgnoreHTTPSErrors(true).setViewportSize(1280, 900));
    page.setDefaultTimeout(120_000);
  }

  /** Until what was sent has been taken up: that is done behind the answer. */
  private void compare(Path config, Path report) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    do {
      assertThat(Instant.now()).as("nothing was taken up").isBefore(end);
      ReconcileCommand.run(
          List.of(
              "--config",
              config.toString(),
              "--date",
              "2026-03-02",
              "--csv",
              report.resolveSibling("report.csv").toString(),
              "--html",
              report.toString()),
          clock,
          new PrintStream(OutputStream.nullOutputStream()));
    } while (!Files.readString(report).contains("CODE_WITHOUT_INVOICE"));
  }

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
    }
    store.close();
  }

  @Test
  void aDayAtTheDeskWithoutAMouse() throws Exception {
    // Where to sign in, the first field has the focus already.
    page.navigate(address("/"));
    photograph("sign-in");
    page.keyboard().insertText("mali");
    page.keyboard().press("Tab");
    page.keyboard().insertText(PASSWORD);
    page.keyboard().press("Enter");
    page.waitForSelector("tbody tr");

    // The first stop keeps the page still; then the search.
    page.keyboard().press("Tab");
    assertThat(focused()).isEqualTo("A /?still=1");
    page.keyboard().press("Enter");
    page.waitForURL("**/?still=1");
    to("A /records");
    page.keyboard().press("Enter");
    page.waitForURL("**/records");
    assertThat(focused()).isEqualTo("INPUT word");
    page.keyboard().insertText(Visits.CITIZEN);
    page.keyboard().press("Enter");
    page.waitForSelector("#found tbody tr");
    assertThat(page.locator("#found tbody tr").count()).isEqualTo(2);
    assertThat(page.url()).doesNotContain(Visits.CITIZEN);
    // Nor does it stay where others can read it, and the next one can be typed at once.
    assertThat(page.inputValue("#word")).isEmpty();
    assertThat(focused()).isEqualTo("INPUT word");
    photograph("found-th");

    for (String path : PAGES) {
      for (String language : List.of("th", "en")) {
        page.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        everyThingIsReached(path);
        photograph(path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "") + "-" + language);
      }
    }

    page.navigate(address("/reconciliation?date=2026-03-02&lang=en"));
    assertThat(page.content())
        .contains("No invoice bears this code yet", "Not compared: it is not set up");

    // Past the head of a page, and out.
    page.keyboard().press("Home");
    page.navigate(address("/fleet?lang=en"));
    page.keyboard().press("Tab");
    assertThat(focused()).isEqualTo("A #content");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
    page.navigate(address("/fleet?lang=en"));
    to("BUTTON Sign out");
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in");
  }

  /** By Tab alone, each seen as the one that has the focus, and on from the last. */
  private void everyThingIsReached(String path) {
    int usable = (Integer) page.evaluate(USABLE);
    // A page may put the focus into a field of its own; from the first stop all others are seen.
    page.evaluate("() => document.querySelector('.skip').focus()");
    List<String> stops = new ArrayList<>(List.of(focused()));
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      String now = focused();
      if (now.isEmpty() || isAtTheTop()) {
        break;
      }
      // The parts of a day field are stops of their own.
      if (!now.startsWith("INPUT date") || !stops.getLast().equals(now)) {
        stops.add(now);
      }
    }
    assertThat(stops)
        .as(path)
        .hasSizeBetween(usable, MOST_STOPS - 1)
        .noneMatch(DeskKeyboardTest::isUnseen);
  }

  private boolean isAtTheTop() {
    return (Boolean) page.evaluate("() => document.activeElement.classList.contains('skip')");
  }

  private static boolean isUnseen(String stop) {
    return stop.endsWith(" UNSEEN");
  }

  private void to(String wanted) {
    List<String> stops = new ArrayList<>();
    while (!focused().equals(wanted)) {
      assertThat(stops).as("on the way to " + wanted).hasSizeLessThan(MOST_STOPS);
      page.keyboard().press("Tab");
      stops.add(focused());
    }
  }

  private String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }

  /** For people to look at: {@code target/desk}. */
  private void photograph(String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target/desk"));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve("keys-" + name + ".png"))
            .setFullPage(true));
  }

  private String address(String path) {
    return "https://127.0.0.1:" + store.port() + path;
  }
}

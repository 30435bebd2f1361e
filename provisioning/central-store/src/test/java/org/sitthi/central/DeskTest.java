package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;

/** The day's page as a browser gets it. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

  private TestStore store;
  private Caller caller;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.start(database, folder);
    caller = store.caller();
    UUID id = UUID.randomUUID();
    VisitRecord visit = Visits.visit(id, Visits.PENDING);
    caller.post(id, Visits.json(visit));
    caller.put(id, 1, Visits.json(visit.revised(Visits.OBTAINED)));
    UUID other = UUID.randomUUID();
    caller.post(
        other, Visits.json(Visits.visit(other, Visits.PENDING, "<script>alert(1)</script>", "&x")));
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void todayShowsEachRecordOnceInItsLatestRevision() {
    String page = caller.get("/").body();

    assertThat(page.split("<tr class=\"demo\">", -1)).hasSize(3);
    assertThat(page)
        .contains("<b>2</b> <span>ทั้งหมด")
        .contains("08:15:30", "<b>A007</b><small>ตู้ K01</small>", "PP1234567890")
        .contains("<b>UCS</b><small>หลักประกันสุขภาพ</small>")
        .contains("ออกที่ตู้ <small lang=\"en\">At the kiosk</small>")
        .contains("<span class=\"pending\">รอรหัส <small lang=\"en\">Code pending</small></span>")
        .contains("<meta http-equiv=\"refresh\" content=\"5\">")
        .contains("วันจันทร์ที่ 2 มีนาคม 2569", "Monday 2 March 2026");
  }

  @Test
  void noFullNumberOrSurnameIsShown() {
    String page = caller.get("/").body();

    assertThat(page)
        .contains("x-xxxx-xxxxx-01-0", "นางสมใจ เจ.")
        .doesNotContain(Visits.CITIZEN, "เจริญสุข");
  }

  @Test
  void whatKiosksSentIsNeverMarkup() {
    assertThat(caller.get("/").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;.")
        .doesNotContain("<script");
  }

  @Test
  void anotherDayIsEmpty() {
    assertThat(caller.get("/?date=2026-03-01").body())
        .contains("ไม่มีบันทึกของวันที่เลือก", "วันอาทิตย์ที่ 1 มีนาคม 2569")
        .doesNotContain("<table");
    assertThat(caller.get("/?date=" + Visits.DAY).body()).contains("PP1234567890");
  }

  @Test
  void onlyTodayIsRenewedByItselfAndEveryDayLeadsToTheDayBefore() {
    assertThat(caller.get("/").body()).contains("href=\"/?date=2026-03-01\"");
    assertThat(caller.get("/?date=2026-03-01").body())
        .contains("href=\"/?date=2026-02-28\"", "<a href=\"/\">วันนี้")
        .doesNotContain("http-equiv=\"refresh\"");
  }

  @Test
  void todayKeepsStillForWhoAsks() {
    assertThat(caller.get("/").body()).contains("<a class=\"skip\" href=\"/?still=1\">");
    assertThat(caller.get("/?still=1").body())
        .contains("PP1234567890", "<a class=\"skip\" href=\"/\">")
        .doesNotContain("http-equiv=\"refresh\"");
  }

  @Test
  void aDayThatIsNoneIsAProblem() {
    assertThat(caller.get("/?date=2026-02-30").status()).isEqualTo(400);
    assertThat(caller.get("/?date=%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void nothingElseMayRunOnThePage() {
    Reply page = caller.get("/");

    assertThat(page.headers().get("Content-Security-Policy")).startsWith("default-src 'none';");
    assertThat(page.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.headers().get("Cache-Control")).isEqualTo("no-store");
    assertThat(caller.get("/desk.css").headers().get("Content-Type"))
        .isEqualTo("text/css; charset=utf-8");
    assertThat(page.body().getBytes(UTF_8)).hasSizeLessThan(20_000);
  }
}

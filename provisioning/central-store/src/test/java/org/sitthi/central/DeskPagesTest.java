package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import okhttp3.FormBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.Evidence;
import org.sitthi.record.RecordJson;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.Heartbeat;

/** The desk's pages besides the day, over HTTP and in a real browser. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {

  private static final String BROWSER = "/usr/bin/chromium";

  private final AtomicLong ticks = new AtomicLong();
  private TestStore store;
  private Caller caller;
  private Path folder;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    this.folder = folder;
    store =
        TestStore.start(
            folder,
            () -> Visits.AT.toInstant().plusMillis(ticks.incrementAndGet()),
            tls -> TestStore.config(database, tls).build());
    caller = store.caller();
    keep("สมใจ");
    keep("<script>alert(1)</script>");
    beat("K01", new Heartbeat.Service("IDLE", Optional.empty()), 420);
    beat("K02", new Heartbeat.Service("SERVING", Optional.empty()), 12);
    beat("K03", new Heartbeat.Service("CLOSED", Optional.of("R21")), 200);
    until(() -> search("PP1234567890").contains("data-name=\"HN / VN\""));
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void eachKioskHasItsLightItsCauseAndItsPaperInBothLanguages() {
    String thai = caller.get("/fleet").body();
    String english = caller.get("/fleet?lang=en").body();

    assertThat(thai).contains("lang=\"th\"", "▲ ควรดูแล", "กระดาษใกล้หมด", "ปิดให้บริการ", "≈ 12");
    assertThat(english)
        .contains("lang=\"en\"", "✖ Mend now", "Paper is nearly out", "R21", "≈ 420")
        .doesNotContain("กระดาษ");
    assertThat(caller.get("/fleet?lang=en").headers().get("Set-Cookie"))
        .startsWith("__Host-sitthi-lang=en;");
  }

  @Test
  void aPersonIsFoundByTheNumberInABodyAndShownMasked() {
    String page = search(Visits.CITIZEN);

    assertThat(page)
        .contains("x-xxxx-xxxxx-01-0", "PP1234567890")
        .doesNotContain(Visits.CITIZEN, "เจริญสุข", "<script>alert");
    assertThat(search("PP0000000000")).contains("ไม่พบบันทึก");
  }

  @Test
  void aRecordWithoutACodeShowsWhatNhsoWasAskedAndNobodysName() throws Exception {
    String other = "9000000000012";
    VisitRecord plain = Visits.visit(UUID.randomUUID(), Visits.PENDING, "สมใจ", "เจริญสุข");
    VisitRecord pending =
        new RecordJson()
            .read(
                new String(Visits.json(plain), UTF_8)
                    .replace(Visits.CITIZEN, other)
                    .getBytes(UTF_8))
            .withEvidence(
                new Evidence(
                    new Evidence.Machine("K01", "0.1.0", Optional.empty()),
                    Optional.of(Visits.AT),
                    Optional.empty(),
                    List.of(
                        new Evidence.RouteState(
                            Route.AGENT,
                            Evidence.Health.DOWN,
                            Visits.AT,
                            Optional.of("<TIMEOUT>"))),
                    List.of(
                        new Evidence.AttemptMark(
                            Evidence.Asked.CLAIM,
                            Optional.of(Route.AGENT),
                            Visits.AT,
                            6_200,
                            Evidence.Outcome.ANSWER_LOST,
                            Optional.empty())),
                    List.of()));
    assertThat(caller.post(pending.recordId(), Visits.json(pending)).status()).isEqualTo(201);

    String page = search(other);

    assertThat(page)
        .contains(
            "รอรหัส", "<summary>หลักฐาน</summary>", "ขอรหัส", "ไม่ได้รับคำตอบ", "(&lt;TIMEOUT&gt;)")
        .doesNotContain(other, "เจริญสุข");
    assertThat(search(Visits.CITIZEN)).doesNotContain("<details");
    seen(page, "desk-evidence");
  }

  @Test
  void eachVisitOfOnePersonAndDayIsShownWithItsService() throws Exception {
    String other = "9000000000021";
    keep(other, Visits.AT, new CodedName("PG0060001", "เข้ารับบริการรักษาทั่วไป"), "PP9900000101");
    keep(
        other,
        Visits.AT.plusHours(2),
        new CodedName("PG0130001", "บริการฟอกเลือดด้วยเครื่องไตเทียม"),
        "PP9900000102");

    String page = search(other);

    assertThat(page)
        .contains("พบ 2 รายการ", "ครั้งที่ 1/2 ของวัน", "ครั้งที่ 2/2 ของวัน", "PG0060001")
        .doesNotContain(other);
    assertThat(page.indexOf("PP9900000102")).isBetween(0, page.indexOf("PP9900000101"));
    assertThat(page).contains("บริการฟอกเลือดด้วยเครื่องไตเทียม");
    seen(page, "desk-several");
  }

  private void keep(String citizen, OffsetDateTime at, CodedName type, String code)
      throws Exception {
    VisitRecord plain = Visits.visit(UUID.randomUUID(), Visits.OBTAINED, "สมใจ", "เจริญสุข");
    String json =
        new String(Visits.json(plain), UTF_8)
            .replace(Visits.CITIZEN, citizen)
            .replace(Visits.AT.toString(), at.toString())
            .replace("PP1234567890", code);
    VisitRecord visit = new RecordJson().read(json.getBytes(UTF_8));
    ClaimRecord claim = visit.claim();
    ClaimRecord typed =
        new ClaimRecord(
            claim.state(),
            claim.value(),
            claim.kind(),
            Optional.of(type),
            Optional.of(at),
            claim.source(),
            claim.attempts(),
            claim.elapsedMillis(),
            claim.lastError());
    assertThat(caller.post(visit.recordId(), Visits.json(visit.withClaim(typed))).status())
        .isEqualTo(201);
  }

  /** What was found, as a browser shows it with the note open. */
  private void seen(String found, String name) throws Exception {
    String css = caller.get("/desk.css").body() + caller.get("/pages.css").body();
    Path page =
        Files.writeString(
            folder.resolve(name + ".html"),
            "<!DOCTYPE html><meta charset=utf-8><style>"
                + css
                + "</style><body class=pages><main>"
                + found
                    .replaceAll("(?s).*(<table class=\"cards\".*</table>).*", "$1")
                    .replace("<details", "<details open")
                + "</main>");
    Path picture = folder.resolve(name + ".png");
    String _ =
        browser("--screenshot=" + picture, "--window-size=1280,700", page.toUri().toString());
    assertThat(Files.size(picture)).isGreaterThan(5_000);
    keepPicture(picture);
  }

  @Test
  void everyListOfWorkIsAPage() {
    assertThat(caller.get("/worklists?lang=en").body())
        .contains("<a href=\"/worklists/W-5\">W-5</a>", "Visit without invoice");
    assertThat(caller.get("/worklists/W-4?lang=en").body()).contains("K-02");
    assertThat(caller.get("/worklists/W-99").status()).isEqualTo(404);
  }

  @Test
  void aDayThatWasNotLookedAtSaysSo() {
    assertThat(caller.get("/reconciliation?lang=en").body())
        .contains("This day was not looked at yet");
    assertThat(caller.get("/reconciliation?date=never").status()).isEqualTo(400);
    assertThat(caller.get("/reconciliation.csv?date=2026-03-01").status()).isEqualTo(404);
  }

  @Test
  void scriptsAreOursAlone() {
    Reply page = caller.get("/fleet");

    assertThat(page.headers().get("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("style=", "onclick", "<script>");
    assertThat(caller.get("/htmx.js").body()).contains("htmx");
  }

  @Test
  void aRealBrowserRunsThePagesAndRenewsTheFleet() throws Exception {
    assertThat(Path.of(BROWSER)).as("./kiosk test installs it").isExecutable();
    String dom = browser("--virtual-time-budget=12000", "--dump-dom", address("/fleet?lang=en"));

    assertThat(dom).contains("Mend now", "K03");
    assertThat(caller.get("/metrics").body().lines())
        .filteredOn(line -> line.contains("_count") && line.contains("\"/fleet\""))
        .as("a page that renews itself has asked more than once")
        .anyMatch(line -> Double.parseDouble(line.replaceAll(".* ", "")) >= 3);
    picture("", "420,900");
    picture("fleet?lang=th", "1280,900");
    picture("fleet?lang=en", "420,900");
    picture("records?lang=th", "420,900");
    picture("worklists?lang=th", "1280,900");
  }

  private void picture(String page, String size) throws Exception {
    String name = "desk-" + page.replaceAll("[^a-z]+", "-") + "-" + size.replaceAll(",.*", "");
    Path picture = folder.resolve(name + ".png");
    String _ = browser("--screenshot=" + picture, "--window-size=" + size, address("/" + page));
    assertThat(Files.size(picture)).isGreaterThan(5_000);
    keepPicture(picture);
  }

  /** For people to look at: {@code target/desk}. */
  private static void keepPicture(Path picture) throws java.io.IOException {
    Path kept = Files.createDirectories(Path.of("target/desk"));
    Files.copy(
        picture,
        kept.resolve(String.valueOf(picture.getFileName())),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private String address(String path) {
    return caller.to(path).build().url().toString();
  }

  private String browser(String... options) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                BROWSER,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--ignore-certificate-errors",
                "--user-data-dir=" + folder.resolve("browser")));
    command.addAll(List.of(options));
    Path out = folder.resolve("browser.out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("FONTCONFIG_FILE", Fonts.in(folder).toString());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(out);
  }

  private void keep(String firstName) {
    VisitRecord visit = Visits.visit(UUID.randomUUID(), Visits.OBTAINED, firstName, "เจริญสุข");
    assertThat(caller.post(visit.recordId(), Visits.json(visit)).status()).isEqualTo(201);
  }

  private String search(String word) {
    return caller
        .call(
            caller
                .to("/records")
                .post(new FormBody.Builder().add("word", word).add("csrf", "").build())
                .build())
        .body();
  }

  private void beat(String kiosk, Heartbeat.Service service, int slips) {
    byte[] beat = FleetJson.write(Beats.of(kiosk, service, slips, audit(kiosk)));
    assertThat(caller.call(Beats.post(caller, beat)).status()).isEqualTo(200);
    assertThat(beat.length).isLessThan(2_000);
  }

  /** One of them is of an older release, which says nothing of it. */
  private static Optional<Heartbeat.StaffAudit> audit(String kiosk) {
    return kiosk.equals("K02") ? Optional.empty() : Optional.of(Beats.audit(128, "5fe03b9d"));
  }

  private static void until(java.util.function.BooleanSupplier come) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!come.getAsBoolean()) {
      assertThat(Instant.now()).as("nothing came in a minute").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.FormBody;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

/** The desk page is for members of staff, and what each of them saw can be told. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffTest {

  private static final String PASSWORD = "ฝนตกที่หน้าบ้าน";
  private static final String SESSION = "__Host-sitthi=";

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Visits.AT.toInstant().plus(ahead.get());

  private DatabaseSetting.Server database;
  private TestStore store;
  private Caller caller;
  private Path config;

  @BeforeAll
  void start(DatabaseSetting.Server fresh, @TempDir Path folder) throws Exception {
    database = fresh;
    store = TestStore.staffed(fresh, folder, clock);
    caller = store.caller();
    config =
        Files.write(
            folder.resolve("central.properties"),
            List.of(
                "listen=127.0.0.1:0",
                "site.hcode=" + Visits.HOSPITAL,
                "tls.trial-dir=" + folder.resolve("tls"),
                "desk=sign-in",
                "database.url=" + database.jdbcUrl(),
                "database.user=" + database.user()));
    UUID id = UUID.randomUUID();
    caller.post(id, Visits.json(Visits.visit(id, Visits.OBTAINED)));
  }

  @BeforeEach
  void onlyMaliIsLetIn() throws Exception {
    ahead.set(Duration.ZERO);
    rows("truncate staff cascade");
    rows("truncate access_audit");
    rows("truncate staff_call");
    add("mali", "benefits");
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void aStrangerIsSentToSignInAndSeesNobody() {
    Reply page = caller.get("/?date=" + Visits.DAY);

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.headers().get("Location")).isEqualTo("/sign-in");
    assertThat(page.body()).isEmpty();
    assertThat(caller.get("/sign-in").body()).doesNotContain("สมใจ").contains("<form");
  }

  @Test
  void aMemberOfStaffSignsInSeesTheDayMaskedAndSignsOut() {
    String session = signedIn("mali", PASSWORD);

    String page = get("/", session).body();

    assertThat(page).contains("x-xxxx-xxxxx-01-0", "มะลิ", "Benefits unit");
    assertThat(page).doesNotContain(Visits.CITIZEN);
    Reply out = signOut(session, csrf(page));
    assertThat(out.status()).isEqualTo(303);
    assertThat(out.headers().get("Set-Cookie")).contains("Max-Age=0");
    assertThat(get("/", session).status()).isEqualTo(303);
  }

  @Test
  void theSessionsCookieIsForThisHostOverTlsAndNoScript() {
    Reply reply = signIn("mali", PASSWORD);

    assertThat(reply.headers().get("Set-Cookie"))
        .startsWith(SESSION)
        .endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict");
  }

  @Test
  void fiveWrongPasswordsLockTheNameForAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("mali", "wrong wrong wrong").status()).isEqualTo(401);
    }

    assertThat(signIn("mali", PASSWORD).status()).isEqualTo(401);
    ahead.set(Duration.ofMinutes(16));
    assertThat(signIn("mali", PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void whatIsWrongIsNotTold() {
    Reply unknown = signIn("nobody", PASSWORD);
    Reply wrong = signIn("mali", "wrong wrong wrong");

    assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
    assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong));
  }

  @Test
  void aFormOfElsewhereIsRefused() {
    FormBody body =
        new FormBody.Builder()
            .add("login", "mali")
            .add("password", PASSWORD)
            .add("token", "a".repeat(43))
            .build();
    assertThat(caller.call(caller.to("/sign-in").post(body).build()).status()).isEqualTo(403);
    String session = signedIn("mali", PASSWORD);

    assertThat(signOut(session, "a".repeat(43)).code()).isEqualTo("forged-form");
    assertThat(get("/", session).status()).isEqualTo(200);
  }

  @Test
  void aSessionThatNobodyUsesEndsAlsoIfThePageRenewsItself() {
    String session = signedIn("mali", PASSWORD);
    ahead.set(Duration.ofMinutes(20));
    assertThat(get("/?auto=1", session).status()).isEqualTo(200);

    ahead.set(Duration.ofMinutes(31));

    assertThat(get("/?auto=1", session).status()).isEqualTo(303);
  }

  @Test
  void aSessionThatIsUsedEndsAfterAShift() {
    String session = signedIn("mali", PASSWORD);
    for (int minutes = 25; minutes < 9 * 60; minutes += 25) {
      ahead.set(Duration.ofMinutes(minutes));
      assertThat(get("/", session).status()).isEqualTo(200);
    }

    ahead.set(Duration.ofHours(9).plusMinutes(1));

    assertThat(get("/", session).status()).isEqualTo(303);
  }

  @Test
  void whatSomebodyWasShownIsWrittenDown() throws Exception {
    String session = signedIn("mali", PASSWORD);
    get("/", session);
    ahead.set(Duration.ofMinutes(2));
    get("/?auto=1", session);
    get("/?date=2026-03-01", session);

    assertThat(
            rows(
                "select caller || ' ' || unit || ' ' || what || ' ' || day || ' ' || (until - at)"
                    + " from access_audit order by audit_id"))
        .containsExactly(
            "mali BENEFITS DAY 2026-03-02 00:02:00", "mali BENEFITS DAY 2026-03-01 00:00:00");
  }

  @Test
  void whoLooksAfterMachinesSeesNoVisit() throws Exception {
    add("ton", "it");
    String session = signedIn("ton", PASSWORD);

    Reply page = get("/", session);

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.body()).contains("ไม่มีสิทธิ์ดูหน้านี้").doesNotContain("สมใจ");
    assertThat(rows("select what from access_audit")).isEmpty();
  }

  @Test
  void whoIsRemovedIsOutAtOnce() throws Exception {
    String session = signedIn("mali", PASSWORD);

    assertThat(command("remove", "--login", "mali")).startsWith("removed: mali");

    assertThat(get("/", session).status()).isEqualTo(303);
    assertThat(signIn("mali", PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void passwordsAndSessionsAreKeptAsHashes() throws Exception {
    String session = signedIn("mali", PASSWORD);

    assertThat(rows("select password from staff"))
        .singleElement()
        .asString()
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain(PASSWORD);
    assertThat(rows("select staff_session::text from staff_session"))
        .singleElement()
        .asString()
        .doesNotContain(session.substring(SESSION.length()));
  }

  @Test
  void aShortPasswordIsNotTaken() {
    assertThatThrownBy(() ->
            StaffCommand.run(
                List.of(
                    "add",
                    "--config",
                    config.toString(),
                    "--login",
                    "x1",
                    "--name",
                    "X",
                    "--unit",
                    "it"),
                () -> "short",
                clock,
                System.out))
        .isInstanceOf(ConfigException.class)
        .hasMessage("the password: allowed: 12 to 128 characters");
  }

  @Test
  void aCallForStaffIsShownUntilSomebodyAnswersWhoIsWrittenDown() throws Exception {
    String call = call(UUID.randomUUID(), "K07");
    assertThat(staffCall(call).status()).isEqualTo(201);
    Reply again = staffCall(call);
    assertThat(again.status()).as("the same again is the same call").isEqualTo(200);
    assertThat(again.json().get("state").asString()).isEqualTo("OPEN");

    String session = signedIn("mali", PASSWORD);
    String page = get("/", session).body();
    assertThat(page).contains("Somebody calls for staff", "<b>K07</b>", "choosing service");
    String where = page.replaceAll("(?s).*action=\"(/staff-calls/[^\"]+)\".*", "$1");

    assertThat(answer(where, session, "another").status()).isEqualTo(403);
    assertThat(answer(where, "", csrf(page)).headers().get("Location")).isEqualTo("/sign-in");
    assertThat(staffCall(call).json().get("state").asString()).isEqualTo("OPEN");

    Reply answered = answer(where, session, csrf(page));
    assertThat(answered.status()).isEqualTo(303);
    assertThat(answered.headers().get("Location")).isEqualTo("/");
    assertThat(staffCall(call).json().get("state").asString()).isEqualTo("ANSWERED");
    assertThat(get("/", session).body()).doesNotContain("Somebody calls for staff");
    assertThat(rows("select answered_by from staff_call where kiosk_id = 'K07'"))
        .containsExactly("มะลิ");
  }

  @Test
  void aCallOfAnotherKioskUnderTheSameIdOrOutOfFormIsNotTaken() {
    UUID id = UUID.randomUUID();
    assertThat(staffCall(call(id, "K07")).status()).isEqualTo(201);
    assertThat(staffCall(call(id, "K08")).status()).isEqualTo(409);
    assertThat(staffCall("{").status()).isEqualTo(400);
    assertThat(staffCall("{}").status()).isEqualTo(422);
    assertThat(staffCall(call(id, "K07").replace("CHOOSING_SERVICE", "<b>")).status())
        .isEqualTo(422);
  }

  private static String call(UUID id, String kiosk) {
    return """
    {"callId":"%s","kioskId":"%s","screen":"CHOOSING_SERVICE","calledAt":"%s"}
    """
        .formatted(id, kiosk, Visits.AT.toInstant());
  }

  private Reply staffCall(String body) {
    return caller.call(
        caller.to("/api/v1/staff-calls").post(Caller.json(body.getBytes(UTF_8))).build());
  }

  private Reply answer(String where, String session, String csrf) {
    FormBody body = new FormBody.Builder().add("csrf", csrf).build();
    return caller.call(caller.to(where).header("Cookie", session).post(body).build());
  }

  private void add(String login, String unit) throws Exception {
    assertThat(command("add", "--login", login, "--name", "มะลิ", "--unit", unit))
        .isEqualTo("added: " + login);
  }

  private String command(String name, String... options) throws Exception {
    List<String> args = new ArrayList<>(List.of(name, "--config", config.toString()));
    args.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StaffCommand.run(args, () -> PASSWORD, clock, new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8).strip();
  }

  @Test
  void whatIsAboutClaimsIsForUnitsThatMay() throws Exception {
    add("som", "collection");
    add("chai", "it");
    String mali = signedIn("mali", PASSWORD);
    String som = signedIn("som", PASSWORD);
    String chai = signedIn("chai", PASSWORD);
    assertThat(get("/api/v1/worklists", mali).status()).isEqualTo(200);
    assertThat(get("/api/v1/worklists", chai).code()).isEqualTo("no-right");
    assertThat(get("/worklists/W-6", mali).body()).contains("W-6", "name=\"csrf\"");
    assertThat(get("/worklists/W-6", chai).status()).isEqualTo(403);
    assertThat(caller.get("/worklists/W-6").status()).isEqualTo(303);
    String csrf = csrf(get("/worklists/W-6", som).body());
    assertThat(charge(som, "").code()).isEqualTo("forged-form");
    assertThat(charge(som, csrf).status()).isEqualTo(404);
    assertThat(charge(mali, csrf(get("/worklists/W-6", mali).body())).code()).isEqualTo("no-right");
  }

  private Reply charge(String session, String csrf) {
    return caller.call(
        caller
            .to("/api/v1/visit-records/" + UUID.randomUUID() + "/charges")
            .post(Caller.json("{\"lines\":[]}".getBytes(UTF_8)))
            .header("Cookie", session)
            .header("Sitthi-Csrf", csrf)
            .build());
  }

  /** The cookie of a new session. */
  private String signedIn(String login, String password) {
    Reply reply = signIn(login, password);
    assertThat(reply.status()).isEqualTo(303);
    return String.valueOf(reply.headers().get("Set-Cookie")).replaceAll(";.*", "");
  }

  private Reply signIn(String login, String password) {
    Reply form = caller.get("/sign-in");
    String cookie = String.valueOf(form.headers().get("Set-Cookie")).replaceAll(";.*", "");
    FormBody body =
        new FormBody.Builder()
            .add("login", login)
            .add("password", password)
            .add("token", cookie.replaceAll(".*=", ""))
            .build();
    Request request = caller.to("/sign-in").header("Cookie", cookie).post(body).build();
    return caller.call(request);
  }

  private Reply signOut(String session, String csrf) {
    FormBody body = new FormBody.Builder().add("csrf", csrf).build();
    return caller.call(caller.to("/sign-out").header("Cookie", session).post(body).build());
  }

  private Reply get(String path, String session) {
    return caller.call(caller.to(path).header("Cookie", session).build());
  }

  private static String csrf(String page) {
    return page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
  }

  private static String withoutToken(Reply reply) {
    return reply.body().replaceAll("name=\"token\" value=\"[^\"]+\"", "");
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        Statement statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}

package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

/** What is about claims is for programs with a token, each by its rights; no kiosk gets in. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsDoorTest {

  private final InstantSource clock = InstantSource.fixed(Visits.AT.toInstant());

  private TestStore store;
  private Caller caller;
  private Path config;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) throws Exception {
    store = TestStore.staffed(database, folder, clock);
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
  }

  @AfterAll
  void stop() {
    store.close();
  }

  private String client(String... args) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.addAll(List.of("--config", config.toString()));
    ClientCommand.run(all, clock, new PrintStream(said, true, UTF_8));
    return said.toString(UTF_8).strip();
  }

  private Reply get(String path, String token) {
    Request.Builder request = caller.to(path);
    return caller.call(
        token.isEmpty()
            ? request.build()
            : request.header("Authorization", "Bearer " + token).build());
  }

  private Reply charge(String token) {
    return caller.call(
        caller
            .to("/api/v1/visit-records/" + UUID.randomUUID() + "/charges")
            .post(Caller.json("{\"lines\":[]}".getBytes(UTF_8)))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  @Test
  void aProgramMayWhatItsTokenSaysUntilItIsRemoved() throws Exception {
    String his = client("add", "--name", "his", "--may", "charge, see-claims");
    String lists = client("add", "--name", "lists", "--may", "see-claims");
    assertThat(his).hasSize(43).isNotEqualTo(lists);
    assertThat(get("/api/v1/worklists", his).status()).isEqualTo(200);
    assertThat(charge(his).status()).isEqualTo(404);
    assertThat(charge(lists).code()).isEqualTo("no-right");
    String renewed = client("add", "--name", "lists", "--may", "charge");
    assertThat(get("/api/v1/worklists", lists).code()).isEqualTo("no-token");
    assertThat(charge(renewed).status()).isEqualTo(404);
    assertThat(client("remove", "--name", "lists")).startsWith("removed");
    assertThat(charge(renewed).code()).isEqualTo("no-token");
  }

  @Test
  void whoShowsNothingGetsNothing() {
    for (String path :
        List.of(
            "/api/v1/worklists",
            "/api/v1/worklists/W-1",
            "/api/v1/visit-records/" + UUID.randomUUID() + "/evaluations",
            "/api/v1/visit-records/" + UUID.randomUUID() + "/replies")) {
      assertThat(get(path, "").code()).as(path).isEqualTo("no-token");
    }
    assertThat(get("/api/v1/deadlines?serviceDate=2026-03-02", "").status()).isEqualTo(200);
  }

  @Test
  void aWrongCommandSaysWhatIsAllowed() {
    assertThatThrownBy(() -> client("add", "--name", "xy", "--may", "all"))
        .hasMessageContaining("see-claims");
    assertThatThrownBy(() -> client("add", "--name", "A B", "--may", "charge"))
        .hasMessageContaining("--name");
    assertThatThrownBy(() -> client("remove", "--name", "nobody"))
        .hasMessageContaining("no program");
    assertThatThrownBy(() -> client("list")).hasMessageContaining("add, remove");
  }
}

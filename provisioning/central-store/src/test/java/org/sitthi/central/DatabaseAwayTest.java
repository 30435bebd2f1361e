package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

class DatabaseAwayTest {

  @Test
  void aDatabaseThatWentAwayIs503AndWorksAgainWhenItIsBack(@TempDir Path folder) throws Exception {
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.OBTAINED));
    EmbeddedPostgres postgres = postgres(folder, 0);
    int port = postgres.getPort();
    String url = "jdbc:postgresql://localhost:" + port + "/postgres";
    var setting = new DatabaseSetting.Server(url, "postgres", Optional.empty());
    try (TestStore store = TestStore.start(setting, folder)) {
      Caller caller = store.caller();
      assertThat(caller.post(id, body).status()).isEqualTo(201);
      postgres.close();

      long start = System.nanoTime();
      Reply away = caller.post(id, body);
      Duration waited = Duration.ofNanos(System.nanoTime() - start);

      assertThat(away.status()).isEqualTo(503);
      assertThat(away.headers().get("Retry-After")).isEqualTo("5");
      assertThat(away.code()).isEqualTo("away");
      assertThat(waited).isLessThan(Duration.ofSeconds(40));
      assertThat(caller.get("/health").status()).isEqualTo(503);
      assertThat(caller.get("/").status()).isEqualTo(503);

      postgres = postgres(folder, port);
      assertThat(untilBack(caller, id, body).status()).isEqualTo(200);
    } finally {
      postgres.close();
    }
  }

  /** Each try waits in the store for up to four seconds. */
  private static Reply untilBack(Caller caller, UUID id, byte[] body) {
    Reply reply = caller.post(id, body);
    for (int tries = 1; reply.status() == 503 && tries < 20; tries++) {
      reply = caller.post(id, body);
    }
    return reply;
  }

  private static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false);
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }
}

package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

/** A store that is watched, and that a hasty caller does not hold up. */
@ExtendWith(SharedPostgres.class)
class MetricsTest {

  private static final CentralConfig.Access TWO_A_MINUTE =
      new CentralConfig.Access(
          CentralConfig.DeviceAccess.OFF, CentralConfig.DeskAccess.OPEN, 2, false);

  @Test
  void aHastyCallerIsToldToWaitAndTheFiguresTellOfIt(
      DatabaseSetting.Server database, @TempDir Path folder) {
    try (TestStore store =
        TestStore.start(
            folder,
            InstantSource.fixed(Visits.AT.toInstant()),
            tls -> TestStore.config(database, tls).access(TWO_A_MINUTE).build())) {
      Caller caller = store.caller();
      UUID id = UUID.randomUUID();
      byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));

      assertThat(caller.post(id, body).status()).isEqualTo(201);
      assertThat(caller.post(id, body).status()).isEqualTo(200);
      Reply third = caller.post(id, body);

      assertThat(third.status()).isEqualTo(429);
      assertThat(third.code()).isEqualTo("too-many");
      assertThat(third.headers().get("Retry-After")).matches("[1-9][0-9]?");
      assertThat(caller.get("/health").status()).isEqualTo(200);
      assertThat(caller.get("/metrics").body())
          .containsPattern(
              "requests_seconds_count.*route=\"/api/v1/visit-records\",status=\"429\".* 1")
          .contains("database_connections_active", "jvm_memory_used_bytes")
          .doesNotContain(id.toString(), Visits.CITIZEN);
    }
  }
}

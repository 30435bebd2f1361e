package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

/** Two stores on one PostgreSQL behind one address: neither keeps anything that the other lacks. */
@ExtendWith(SharedPostgres.class)
class TwoStoresTest {

  private static final int CALLERS = 8;

  @Test
  void aStoreMayGoAndTheOtherGoesOn(DatabaseSetting.Server database, @TempDir Path folder)
      throws Exception {
    // One folder: both show the same certificate, as behind one address they must.
    TestStore one = TestStore.start(database, folder);
    try (TestStore two = TestStore.start(database, folder);
        Balancer address = new Balancer(List.of(one.port(), two.port()))) {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        UUID id = UUID.randomUUID();
        ids.add(id);
        Caller caller = Caller.of(address.port(), folder.resolve("tls/ca.pem"));
        byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
        assertThat(caller.post(id, body).status()).isEqualTo(201);
      }
      assertThat(address.carriedTo(one.port())).isPositive();
      assertThat(address.carriedTo(two.port())).isPositive();

      one.close();

      for (UUID id : ids) {
        Caller caller = Caller.of(address.port(), folder.resolve("tls/ca.pem"));
        byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
        assertThat(caller.post(id, body).status()).isEqualTo(200);
        assertThat(caller.get(Caller.RECORDS + "/" + id).body()).isEqualTo(new String(body, UTF_8));
      }
    }
  }
}

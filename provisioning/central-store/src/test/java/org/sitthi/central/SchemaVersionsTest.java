package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.central.database.DatabaseSetting;
import tools.jackson.databind.JsonNode;

/**
 * Kiosks of other versions than the store, with the frozen example of each: what they send is kept
 * and given back byte for byte.
 */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaVersionsTest {

  private static final Path EXAMPLES =
      Path.of("../../kiosk-app/visit-record/src/test/resources/org/sitthi/record");

  private TestStore store;
  private Caller kiosk;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.start(database, folder);
    kiosk = store.caller();
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aKioskOfEachVersionIsUnderstood(int version) throws IOException {
    UUID id = UUID.randomUUID();
    keptAsItCame(id, example(version, id));
  }

  /** What a store of today can't know: fields, words of optional parts, a whole new part. */
  @Test
  void aKioskOfAVersionToComeIsTakenWithAllItSays() throws IOException {
    UUID id = UUID.randomUUID();
    String newer =
        example(2, id)
            .replace("\"schemaVersion\" : 2", "\"schemaVersion\" : 3, \"weather\" : {\"rain\":1}")
            .replace("\"health\" : \"DOWN\"", "\"health\" : \"DOZING\"")
            .replace("\"arrivalKind\" : \"REFERRED\"", "\"arrivalKind\" : \"BY_BOAT\"");
    assertThat(newer).contains("rain", "DOZING", "BY_BOAT");
    keptAsItCame(id, newer);
  }

  /** An answer gets no new field that a kiosk of version 1 would not pass over. */
  @Test
  void theAnswersOfTheFirstVersionStandInTheirFields() throws IOException {
    UUID id = UUID.randomUUID();
    Reply reply = kiosk.post(id, example(1, id).getBytes(UTF_8));
    assertThat(reply.json().propertyNames())
        .containsExactly("recordId", "revision", "receivedAt", "state");
    Reply refused = kiosk.post(id, example(1, id).replace("08:15", "08:16").getBytes(UTF_8));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/errors/0").propertyNames())
        .containsExactly("path", "code", "message", "message_th");
  }

  private void keptAsItCame(UUID id, String record) {
    Reply reply = kiosk.post(id, record.getBytes(UTF_8));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(kiosk.asItCame(kiosk.to(Caller.RECORDS + "/" + id).build()).body())
        .isEqualTo(record);
    JsonNode sent = kiosk.post(id, record.getBytes(UTF_8)).json();
    assertThat(sent).isEqualTo(reply.json());
    String later = record.replace("\"revision\" : 1", "\"revision\" : 2");
    assertThat(kiosk.put(id, 1, later.getBytes(UTF_8)).status()).isEqualTo(200);
    assertThat(kiosk.asItCame(kiosk.to(Caller.RECORDS + "/" + id).build()).body()).isEqualTo(later);
  }

  private static String example(int version, UUID id) throws IOException {
    return Files.readString(EXAMPLES.resolve("visit-record-v" + version + ".json"))
        .replaceFirst("(?<=\"recordId\" : \")[^\"]+", id.toString())
        .replace("\"revision\" : 2", "\"revision\" : 1");
  }
}

package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;

/** Later revisions: the code came after the record. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionTest {

  private TestStore store;
  private Caller caller;
  private UUID id = UUID.randomUUID();
  private VisitRecord first = Visits.visit(id, Visits.PENDING);
  private VisitRecord second = first.revised(Visits.OBTAINED);

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.start(database, folder);
    caller = store.caller();
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @BeforeEach
  void anotherVisit() {
    id = UUID.randomUUID();
    first = Visits.visit(id, Visits.PENDING);
    second = first.revised(Visits.OBTAINED);
  }

  @Test
  void theNextRevisionTakesThePlaceOfTheLast() {
    caller.post(id, Visits.json(first));

    Reply reply = caller.put(id, 1, Visits.json(second));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("revision").asInt()).isEqualTo(2);
    assertThat(reply.json().get("state").asString()).isEqualTo("RECEIVED");
    Reply held = caller.get(Caller.RECORDS + "/" + id);
    assertThat(held.headers().get("ETag")).isEqualTo("\"2\"");
    assertThat(held.body()).contains("PP1234567890");
  }

  @Test
  void theSameRevisionAgainGetsTheSameAnswer() {
    caller.post(id, Visits.json(first));
    Reply once = caller.put(id, 1, Visits.json(second));

    Reply again = caller.put(id, 1, Visits.json(second));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(once.body());
  }

  @Test
  void theFirstRevisionAgainStillGetsItsFirstAnswer() {
    Reply once = caller.post(id, Visits.json(first));
    caller.put(id, 1, Visits.json(second));

    Reply again = caller.post(id, Visits.json(first));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(once.body());
  }

  @Test
  void aRevisionThatIsKeptIsNeverReplaced() {
    caller.post(id, Visits.json(first));
    caller.put(id, 1, Visits.json(second));

    Reply other = caller.put(id, 1, Visits.json(first.revised(Visits.PENDING)));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("other-body");
  }

  @Test
  void aGapIsRefused() {
    caller.post(id, Visits.json(first));
    VisitRecord third = second.revised(Visits.OBTAINED);

    assertThat(caller.put(id, 1, Visits.json(third)).code()).isEqualTo("revision-gap");
    assertThat(caller.put(id, 2, Visits.json(third)).status()).isEqualTo(412);
  }

  @Test
  void aRevisionBeforeItsRecordIsNotFound() {
    Reply early = caller.put(id, 1, Visits.json(second));

    assertThat(early.status()).isEqualTo(404);
    assertThat(early.code()).isEqualTo("not-found");
  }

  @Test
  void theKnownRevisionMustBeSaid() {
    caller.post(id, Visits.json(first));
    Request.Builder put =
        caller.to(Caller.RECORDS + "/" + id).put(Caller.json(Visits.json(second)));

    assertThat(caller.call(put.build()).status()).isEqualTo(428);
    assertThat(caller.call(put.header("If-Match", "*").build()).status()).isEqualTo(400);
  }

  @Test
  void anotherIdInThePathIsRefused() {
    caller.post(id, Visits.json(first));

    assertThat(caller.put(UUID.randomUUID(), 1, Visits.json(second)).path())
        .isEqualTo("$.recordId");
  }
}

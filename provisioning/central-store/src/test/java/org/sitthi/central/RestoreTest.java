package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.staff.Right;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.databind.json.JsonMapper;

/** The backup that the README describes, with PostgreSQL's own tools, and what comes of it. */
class RestoreTest {

  private static final int RECORDS = 12;

  private final List<VisitRecord> visits = new ArrayList<>();
  private final TestKiosk chain = new TestKiosk("K01");
  private String token = "";

  @Test
  void aStoreOnWhatWasRestoredAnswersAsBeforeAndOnlyWithTheKeys(@TempDir Path folder)
      throws Exception {
    Optional<Path> bin = InstalledPostgres.programs();
    assumeTrue(bin.isPresent(), "no PostgreSQL with pg_dump and pg_restore here: not tested");
    Path keys = folder.resolve("keys");
    try (InstalledPostgres postgres = InstalledPostgres.start(bin.get(), folder)) {
      postgres.tool("createdb", "central");
      DatabaseSetting.Server database = postgres.database("central");
      String dump = folder.resolve("central.dump").toString();
      List<String> before;
      try (TestStore store = store(database, folder, keys)) {
        token = TestStore.token(database, Right.LINK, Right.SEE_CLAIMS, Right.CHARGE);
        fill(store.caller());
        before = answers(store.caller());
        postgres.tool("pg_dump", "--format=custom", "--file=" + dump, "central");
      }
      assertThat(before).anyMatch(answer -> answer.contains("\"state\":\"CLOSED\""));
      assertThat(before).anyMatch(answer -> answer.contains("\"chain\":\"WHOLE\""));

      postgres.tool("createdb", "again");
      postgres.tool("pg_restore", "--dbname=again", "--exit-on-error", dump);

      DatabaseSetting.Server again = postgres.database("again");
      try (TestStore restored = store(again, folder, keys)) {
        assertThat(answers(restored.caller())).isEqualTo(before);
        VisitRecord more = visit();
        assertThat(restored.caller().post(more.recordId(), Visits.json(more)).status())
            .isEqualTo(201);
      }
      assertThatThrownBy(() -> store(again, folder, folder.resolve("other-keys")).close())
          .rootCause()
          .hasMessageContaining("which is not in the file");
    }
  }

  private void fill(Caller caller) {
    for (int i = 0; i < RECORDS; i++) {
      VisitRecord visit = visit();
      visits.add(visit);
      keep(caller, visit, chain.link(visit), 201);
    }
    VisitRecord later = visits.getFirst().revised(Visits.OBTAINED);
    keep(caller, later, chain.link(later), 200);
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    for (VisitRecord visit : visits) {
      while (ask(caller, checks(visit)).status() != 200) {
        assertThat(Instant.now()).as("not checked in a minute").isBefore(end);
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    while (!ask(caller, checks(visits.getFirst())).body().contains("\"revision\":2")) {
      assertThat(Instant.now()).as("not checked in a minute").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private static void keep(Caller caller, VisitRecord visit, ChainLink link, int status) {
    Reply reply = caller.call(TestKiosk.request(caller, visit, link.header()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
  }

  /** What kiosks, programs and staff ask, of each record and of all. */
  private List<String> answers(Caller caller) throws Exception {
    List<String> answers = new ArrayList<>();
    List<Map<String, Object>> saved = new ArrayList<>();
    for (VisitRecord visit : visits) {
      String place = Caller.RECORDS + "/" + visit.recordId();
      Reply held = caller.get(place);
      answers.add(held.status() + " " + held.headers().get("ETag") + " " + held.body());
      answers.add(told(caller.post(visit.recordId(), Visits.json(visit))));
      answers.add(told(ask(caller, checks(visit))));
      saved.add(saved(visit));
    }
    saved.add(saved(visits.getFirst().revised(Visits.OBTAINED)));
    answers.add(told(send(caller, "/api/v1/days/" + Visits.DAY + "/close", day(saved))));
    Map<String, Object> question =
        Map.of(
            "citizenId",
            Visits.CITIZEN,
            "serviceDate",
            Visits.DAY.toString(),
            "kioskId",
            "K01",
            "purpose",
            "FINISH_VISIT");
    answers.add(told(send(caller, Caller.RECORDS + "/lookup", question)));
    answers.add(told(ask(caller, "/api/v1/worklists?date=" + Visits.DAY)));
    answers.add(told(ask(caller, "/api/v1/worklists/W-4?date=" + Visits.DAY)));
    answers.add(told(ask(caller, "/api/v1/conflicts")));
    answers.add(told(caller.get("/?date=" + Visits.DAY)));
    assertThat(answers).noneMatch(answer -> answer.startsWith("4") || answer.startsWith("5"));
    return answers;
  }

  private Map<String, Object> day(List<Map<String, Object>> saved) {
    return Map.of("kioskId", "K01", "revisions", saved, "head", chain.head());
  }

  private static Map<String, Object> saved(VisitRecord visit) throws Exception {
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Visits.json(visit));
    return Map.of(
        "recordId",
        visit.recordId().toString(),
        "revision",
        visit.revision(),
        "sha256",
        HexFormat.of().formatHex(sha256));
  }

  private static String told(Reply reply) {
    return reply.status() + " " + reply.body();
  }

  private static String checks(VisitRecord visit) {
    return Caller.RECORDS + "/" + visit.recordId() + "/checks";
  }

  private Reply ask(Caller caller, String path) {
    return caller.call(caller.to(path).header("Authorization", "Bearer " + token).build());
  }

  private static Reply send(Caller caller, String path, Map<String, Object> body) {
    byte[] json = JsonMapper.shared().writeValueAsString(body).getBytes(UTF_8);
    return caller.call(caller.to(path).post(Caller.json(json)).build());
  }

  private static VisitRecord visit() {
    return Visits.visit(UUID.randomUUID(), Visits.PENDING);
  }

  private static TestStore store(DatabaseSetting.Server database, Path folder, Path keys) {
    return TestStore.start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls -> TestStore.config(database, tls, keys).build());
  }
}

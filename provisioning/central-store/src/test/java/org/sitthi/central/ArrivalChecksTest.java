package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.database.Sql;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;

/** Checks of what came in numbers: each once, whatever came beside it and whoever stopped. */
@ExtendWith(SharedPostgres.class)
class ArrivalChecksTest {

  private static final int EACH = 150;
  private static final String CODES = "select count(*) from record_check where findings like ";

  private DatabaseSetting.Server setting;
  private Path folder;
  private Database database;
  private TestStore store;

  @BeforeEach
  void start(DatabaseSetting.Server setting, @TempDir Path folder) throws Exception {
    this.setting = setting;
    this.folder = folder;
    store = TestStore.staffed(setting, folder, InstantSource.system());
    database = Database.join(setting);
  }

  @AfterEach
  void stop() {
    database.close();
    store.close();
  }

  @Test
  void eachOfManyIsLookedAtOnceAndHeldAgainstTheOthers() throws Exception {
    for (int batch = 0; batch < 3; batch++) {
      List<String> records = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        int person = batch * EACH + i;
        records.add(record(person, "PP%010d".formatted(person), "%07d".formatted(person)));
      }
      send(records);
    }
    until("select count(*) from record_check", 3 * EACH);
    assertThat(number("select count(distinct record_id) from record_check")).isEqualTo(3 * EACH);
    assertThat(number("select count(*) from visit_index")).isEqualTo(3 * EACH);
    for (String check : List.of("K-03", "K-10", "K-20")) {
      assertThat(number(CODES + "'%\"" + check + "\"%'")).as(check).isZero();
    }

    String again = record(1, "PP0000000002", "0000003");
    send(List.of(again));
    until("select count(*) from record_check", 3 * EACH + 1);
    for (String check : List.of("K-03", "K-10", "K-20")) {
      assertThat(number(CODES + "'%\"" + check + "\"%'")).as(check).isEqualTo(1);
    }
  }

  @Test
  void aStoreThatStartsGoesOnWhereTheOtherEnded() throws Exception {
    send(List.of(record(1, "PP0000000001", "0000001")));
    until("select count(*) from check_progress", 1);
    until("select count(*) from record_check", 1);
    store.close();
    store = TestStore.staffed(setting, folder, InstantSource.system());
    send(List.of(record(2, "PP0000000002", "0000002")));
    until("select count(*) from record_check", 2);
    assertThat(number("select count(distinct record_id) from record_check")).isEqualTo(2);
  }

  @Test
  void whatIsCommittedBehindAWalkIsFoundByTheNext() throws Exception {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      records.add(record(i, "PP%010d".formatted(i), "%07d".formatted(i)));
    }
    send(records);
    until("select count(*) from record_check", EACH);
    // As if it had been committed only now: it lies before all that was looked at, and has no look.
    int behind =
        database.ask(connection ->
            Sql.update(
                connection,
                "delete from record_check where record_id ="
                    + " (select record_id from visit_record order by received_at, record_id limit 1)"));
    assertThat(behind).isEqualTo(1);
    send(List.of(record(EACH, "PP0000000999", "0000999")));
    until("select count(*) from record_check", EACH + 1);
    assertThat(number("select count(distinct record_id) from record_check")).isEqualTo(EACH + 1);
  }

  private void send(List<String> records) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String record : records) {
      String id = JsonMapper.shared().readTree(record).path("recordId").asString();
      items.add(Map.of("recordId", id, "revision", 1, "record", record));
    }
    byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("items", items));
    Caller caller = store.caller();
    Reply reply = caller.call(caller.to(Caller.RECORDS + "/batch").post(Caller.json(body)).build());
    assertThat(reply.body().split("\"status\":201", -1)).hasSize(records.size() + 1);
  }

  private static String record(int person, String code, String hn) {
    VisitRecord visit = Visits.visit(UUID.randomUUID(), Visits.OBTAINED);
    return new String(Visits.json(visit), UTF_8)
        .replace(Visits.CITIZEN, citizen(person))
        .replace("PP1234567890", code)
        .replace("\"idType\"", "\"hn\":\"" + hn + "\",\"idType\"");
  }

  private static String citizen(int person) {
    String digits = "9" + String.format(Locale.ROOT, "%011d", person);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += Character.digit(digits.charAt(i), 10) * (13 - i);
    }
    return digits + (11 - sum % 11) % 10;
  }

  private long number(String sql) throws Exception {
    return database.ask(
        connection -> Sql.first(connection, sql, row -> row.getLong(1)).orElseThrow());
  }

  private void until(String sql, long wanted) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (number(sql) < wanted) {
      assertThat(Instant.now()).as("not looked at in a minute").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}

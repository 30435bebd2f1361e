package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;

/** Records lie in the table of their month. */
@ExtendWith(SharedPostgres.class)
class MonthsTest {

  private static final String PLACES =
      "select tableoid::regclass::text || ' ' || service_date from visit_record order by 1";

  @TempDir private Path folder;

  @Test
  void whatComesForAMonthThatIsFarAheadIsMovedIntoItAtTheNextStart(DatabaseSetting.Server database)
      throws Exception {
    try (TestStore store = TestStore.start(database, folder)) {
      Caller caller = store.caller();
      for (String day : List.of("2026-03-02", "2026-06-30", "2026-07-01", "2031-12-31")) {
        UUID id = UUID.randomUUID();
        assertThat(caller.post(id, of(id, day)).status()).isEqualTo(201);
      }
    }
    assertThat(rows(database, PLACES))
        .containsExactly(
            "visit_record_2026_03 2026-03-02",
            "visit_record_2026_06 2026-06-30",
            "visit_record_other 2026-07-01",
            "visit_record_other 2031-12-31");

    TestStore.start(database, folder).close();

    assertThat(rows(database, PLACES))
        .containsExactly(
            "visit_record_2026_03 2026-03-02",
            "visit_record_2026_06 2026-06-30",
            "visit_record_2026_07 2026-07-01",
            "visit_record_2031_12 2031-12-31");
  }

  @Test
  void theSameRevisionWithAnotherDayIsAnotherBody(
      DatabaseSetting.Server database, @TempDir Path other) throws Exception {
    UUID id = UUID.randomUUID();
    try (TestStore store = TestStore.start(database, other)) {
      Caller caller = store.caller();
      assertThat(caller.post(id, of(id, "2026-03-02")).status()).isEqualTo(201);
      assertThat(caller.post(id, of(id, "2026-04-02")).status()).isEqualTo(409);
    }
    assertThat(rows(database, PLACES)).containsExactly("visit_record_2026_03 2026-03-02");
  }

  @Test
  void storesThatStartTogetherOnAnEmptyDatabaseBringItUpToDateOnce(
      DatabaseSetting.Server database) {
    List<CompletableFuture<Integer>> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path own = folder.resolve("store" + i);
      starts.add(
          CompletableFuture.supplyAsync(() -> {
            try (TestStore store = TestStore.start(database, own)) {
              UUID id = UUID.randomUUID();
              return store.caller().post(id, of(id, "2026-03-02")).status();
            }
          }));
    }
    assertThat(starts).extracting(CompletableFuture::join).containsOnly(201);
  }

  private static byte[] of(UUID id, String day) {
    String json = new String(Visits.json(Visits.visit(id, Visits.OBTAINED)), UTF_8);
    return json.replace("\"serviceDate\":\"2026-03-02\"", "\"serviceDate\":\"" + day + "\"")
        .getBytes(UTF_8);
  }

  private static List<String> rows(DatabaseSetting.Server database, String sql) throws Exception {
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}

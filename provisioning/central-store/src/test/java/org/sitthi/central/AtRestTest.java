package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.sitthi.central.atrest.DataKeys;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;

/** Whoever gets hold of the database alone learns nobody's number and name. */
@ExtendWith(SharedPostgres.class)
class AtRestTest {

  private static final List<String> PERSONAL = List.of(Visits.CITIZEN, "สมใจ", "เจริญสุข");

  @TempDir private Path folder;

  @Test
  void noTableSaysANumberOrAName(DatabaseSetting.Server database) throws Exception {
    UUID id = UUID.randomUUID();
    VisitRecord visit = Visits.visit(id, Visits.PENDING);
    try (TestStore store = store(database, "keys")) {
      Caller caller = store.caller();
      assertThat(caller.post(id, Visits.json(visit)).status()).isEqualTo(201);
      VisitRecord rival = Visits.visit("K02", id, Visits.OBTAINED, "สมใจ", "เจริญสุข");
      assertThat(caller.post(id, Visits.json(rival)).status()).isEqualTo(409);

      assertThat(caller.get(Caller.RECORDS + "/" + id).body())
          .isEqualTo(new String(Visits.json(visit), UTF_8));
      assertThat(lookup(caller).json().get("record").get("recordId").asString())
          .isEqualTo(id.toString());
    }

    assertThat(number(database, "select count(*) from rival_revision")).isEqualTo(1);
    assertThat(dump(database)).contains(id.toString());
    assertThat(told(dump(database))).isEmpty();
  }

  @Test
  void whatWasKeptInClearIsSealedOnceThereAreKeys(DatabaseSetting.Server database)
      throws Exception {
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
    try (TestStore store = TestStore.start(database, folder)) {
      assertThat(store.caller().post(id, body).status()).isEqualTo(201);
    }
    assertThat(told(dump(database))).containsAll(PERSONAL);

    try (TestStore store = store(database, "keys")) {
      awaitSealed(database, 1);
      assertThat(told(dump(database))).isEmpty();
      assertThat(lookup(store.caller()).json().get("found").asBoolean()).isTrue();
      assertThat(store.caller().post(id, body).status()).isEqualTo(200);
    }
  }

  @Test
  void newKeysSealFromThenOnAndSealTheOlderRowsToo(DatabaseSetting.Server database)
      throws Exception {
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
    String before;
    try (TestStore store = store(database, "keys")) {
      assertThat(store.caller().post(id, body).status()).isEqualTo(201);
      awaitSealed(database, 1);
      before = row(database);
    }
    DataKeys.renew(folder.resolve("keys/data-keys.json"));

    try (TestStore store = store(database, "keys")) {
      awaitSealed(database, 2);
      assertThat(row(database)).isNotEqualTo(before);
      assertThat(lookup(store.caller()).json().get("found").asBoolean()).isTrue();
      assertThat(store.caller().get(Caller.RECORDS + "/" + id).body())
          .isEqualTo(new String(body, UTF_8));
    }
  }

  @Test
  void aStoreWithOtherKeysDoesNotStart(DatabaseSetting.Server database) {
    store(database, "keys").close();

    assertThatThrownBy(() -> store(database, "others"))
        .hasRootCauseInstanceOf(org.sitthi.central.atrest.DataKeyException.class)
        .rootCause()
        .hasMessageStartingWith("data.keys: this database was written with the key ");
    assertThatThrownBy(() -> TestStore.start(database, folder))
        .rootCause()
        .hasMessageStartingWith("data.keys: this database was written with the key ");
  }

  @Test
  void theKeysAreForTheirOwnerAlone(DatabaseSetting.Server database) throws Exception {
    store(database, "keys").close();
    Path file = folder.resolve("keys/data-keys.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> store(database, "keys"))
        .rootCause()
        .hasMessageEndingWith("others may read it; its mode must be 0600");
  }

  private TestStore store(DatabaseSetting.Server database, String keys) {
    return TestStore.start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls -> TestStore.config(database, tls, folder.resolve(keys)).build());
  }

  private static Reply lookup(Caller caller) {
    return TestDevice.post(
        caller,
        Caller.RECORDS + "/lookup",
        Map.of(
            "citizenId",
            Visits.CITIZEN,
            "serviceDate",
            Visits.DAY.toString(),
            "kioskId",
            "K01",
            "purpose",
            "TEST"));
  }

  /** Each table as a dump of the database has it. */
  private static String dump(DatabaseSetting.Server database) throws Exception {
    try (Connection connection = connection(database)) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          connection
              .createStatement()
              .executeQuery(
                  "select oid::regclass::text from pg_class where relkind = 'r'"
                      + " and relnamespace = 'public'::regnamespace")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (String table : tables) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + table + " to stdout", out);
      }
      return out.toString(UTF_8);
    }
  }

  /** What of a person stands in it, as text or as bytes. */
  private static List<String> told(String dump) {
    return PERSONAL.stream()
        .filter(word ->
            dump.contains(word) || dump.contains(HexFormat.of().formatHex(word.getBytes(UTF_8))))
        .toList();
  }

  private static void awaitSealed(DatabaseSetting.Server database, int keys) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (number(database, "select count(*) from data_key where all_sealed is not null") == keys) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("not sealed within a minute");
  }

  private static String row(DatabaseSetting.Server database) throws Exception {
    try (Connection connection = connection(database);
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select citizen_id || encode(body, 'hex') from visit_record")) {
      row.next();
      return row.getString(1);
    }
  }

  private static long number(DatabaseSetting.Server database, String sql) throws Exception {
    try (Connection connection = connection(database);
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connection(DatabaseSetting.Server database) throws Exception {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
  }
}

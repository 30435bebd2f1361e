package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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

    assertThat(new Dump(database).number("select count(*) from rival_revision")).isEqualTo(1);
    assertThat(new Dump(database).text()).contains(id.toString());
    assertThat(told(database)).isEmpty();
  }

  @Test
  void whatWasKeptInClearIsSealedOnceThereAreKeys(DatabaseSetting.Server database)
      throws Exception {
    UUID id = UUID.randomUUID();
    byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
    try (TestStore store = TestStore.start(database, folder)) {
      assertThat(store.caller().post(id, body).status()).isEqualTo(201);
    }
    assertThat(told(database)).containsAll(PERSONAL);

    try (TestStore store = store(database, "keys")) {
      new Dump(database).awaitSealed(1);
      assertThat(told(database)).isEmpty();
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
      new Dump(database).awaitSealed(1);
      before = row(database);
    }
    DataKeys.renew(folder.resolve("keys/data-keys.json"));

    try (TestStore store = store(database, "keys")) {
      new Dump(database).awaitSealed(2);
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

  private static List<String> told(DatabaseSetting.Server database) throws Exception {
    return Dump.told(new Dump(database).text(), PERSONAL);
  }

  private static String row(DatabaseSetting.Server database) throws Exception {
    return new Dump(database)
        .strings("select citizen_id || encode(body, 'hex') from visit_record")
        .getFirst();
  }
}

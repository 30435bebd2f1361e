package org.sitthi.central.registry.hosxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.SharedPostgres;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.registry.HospitalVisits;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;

/** HOSxP's tables on a real PostgreSQL. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HosxpPostgresTest extends HosxpContract {

  private HosxpTables tables;
  private HosxpTables asReader;
  private Registry registry;
  private HospitalVisits visits;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) throws Exception {
    tables = new HosxpTables(database.jdbcUrl(), database.user(), "");
    tables.make();
    tables.run(
        "create role kiosk_read login password 'read-secret'",
        "grant select on all tables in schema public to kiosk_read",
        "create role kiosk_write login password 'write-secret'",
        "grant select on all tables in schema public to kiosk_write",
        "grant update (claim_code) on visit_pttype to kiosk_write");
    asReader = new HosxpTables(database.jdbcUrl(), "kiosk_read", "read-secret");
    Path read = Files.writeString(folder.resolve("read"), "read-secret\n");
    Path write = Files.writeString(folder.resolve("write"), "write-secret\n");
    HosxpSetting setting =
        new HosxpSetting(
            database.jdbcUrl(),
            new HosxpSetting.Role("kiosk_read", Optional.of(read)),
            Optional.of(new HosxpSetting.Role("kiosk_write", Optional.of(write))));
    registry = new HosxpRegistry(setting, 20);
    visits = new HosxpVisits(setting, 20);
  }

  @AfterAll
  void stop() {
    registry.close();
    visits.close();
    tables.run(
        "drop owned by kiosk_read", "drop role kiosk_read",
        "drop owned by kiosk_write", "drop role kiosk_write");
  }

  @Test
  void aDatabaseThatIsAwayIsAnAnswerWithoutAnybodysData() throws Exception {
    HosxpSetting nowhere =
        new HosxpSetting(
            "jdbc:postgresql://127.0.0.1:1/hosxp",
            new HosxpSetting.Role("kiosk_read", Optional.empty()),
            Optional.empty());
    try (Registry away = new HosxpRegistry(nowhere);
        HospitalVisits none = new HosxpVisits(nowhere)) {
      assertThat(away.find(MALI, DAY))
          .isInstanceOfSatisfying(
              RegistryAnswer.Away.class,
              it -> assertThat(it.detail()).startsWith("HOSxP: SQLSTATE").doesNotContain(MALI));
      assertThat(none.ofDay(DAY)).isInstanceOf(HospitalVisits.DayVisits.Away.class);
    }
  }

  @Override
  protected Registry registry() {
    return registry;
  }

  @Override
  HosxpTables tables() {
    return tables;
  }

  @Override
  HospitalVisits visits() {
    return visits;
  }

  @Override
  boolean readerMayWrite() {
    try {
      asReader.run("update visit_pttype set claim_code = 'X'");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}

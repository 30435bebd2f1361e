package org.sitthi.central.registry.hosxp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.registry.GuardedRegistry;
import org.sitthi.central.registry.HospitalVisits;
import org.sitthi.central.registry.Registry;

/** HOSxP's tables on a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HosxpMariaDbTest extends HosxpContract {

  private MariaDbServer server;
  private HosxpTables tables;
  private HosxpTables asReader;
  private Registry registry;
  private HospitalVisits visits;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = MariaDbServer.start(folder);
    new HosxpTables(server.url(""), "root", "")
        .run("create database hosxp character set utf8mb4 collate utf8mb4_general_ci");
    tables = new HosxpTables(server.url("hosxp"), "root", "");
    tables.make();
    tables.run(
        "create user kiosk_read@'%' identified by 'read-secret'",
        "grant select on hosxp.* to kiosk_read@'%'",
        "create user kiosk_write@'%' identified by 'write-secret'",
        "grant select on hosxp.* to kiosk_write@'%'",
        "grant update (claim_code) on hosxp.visit_pttype to kiosk_write@'%'");
    asReader = new HosxpTables(server.url("hosxp"), "kiosk_read", "read-secret");
    Path read = Files.writeString(folder.resolve("read"), "read-secret\n");
    Path write = Files.writeString(folder.resolve("write"), "write-secret\n");
    HosxpSetting setting =
        new HosxpSetting(
            server.url("hosxp"),
            new HosxpSetting.Role("kiosk_read", Optional.of(read)),
            Optional.of(new HosxpSetting.Role("kiosk_write", Optional.of(write))));
    registry = new GuardedRegistry(new HosxpRegistry(setting, 20), 16);
    visits = new HosxpVisits(setting, 20);
  }

  @AfterAll
  void stop() {
    registry.close();
    visits.close();
    server.close();
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

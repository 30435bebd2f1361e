package org.sitthi.device.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sitthi.central.CentralConfig;
import org.sitthi.central.CentralStore;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.Sql;
import org.sitthi.central.devices.Enrolments;
import org.sitthi.central.fleet.SettingRows;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.central.Enrolment;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.fleet.FleetReporter;
import org.sitthi.kiosk.fleet.SettingsFile;
import org.sitthi.kiosk.journal.InMemoryJournal;
import org.sitthi.kiosk.staff.StaffAudit;
import org.sitthi.record.RecordJson;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/** A real store, which knows its kiosks by certificate, and kiosks that are enrolled there. */
final class FleetHospital implements AutoCloseable {

  private static final String HCODE = "99900";
  private static final InstantSource CLOCK = InstantSource.system();

  private final Path folder;
  private final CentralConfig config;
  private final CentralStore store;

  private FleetHospital(Path folder, CentralConfig config, CentralStore store) {
    this.folder = folder;
    this.config = config;
    this.store = store;
  }

  /** Starts one whose store has these settings too. */
  static FleetHospital start(Path folder, List<String> more) throws Exception {
    List<String> lines = new ArrayList<>(more);
    lines.addAll(
        List.of(
            "listen=127.0.0.1:0",
            "site.hcode=" + HCODE,
            "database.url=embedded:" + folder.resolve("database"),
            "tls.trial-dir=" + folder.resolve("tls"),
            "keys.dir=" + folder.resolve("keys"),
            "devices=mtls"));
    CentralConfig config =
        CentralConfig.read(Files.write(folder.resolve("central.properties"), lines));
    return new FleetHospital(folder, config, CentralStore.start(config));
  }

  /** What tells the store how a kiosk is; has told nothing yet. */
  FleetReporter reporter(
      String kioskId, Supplier<Heartbeat.Attention> attention, Consumer<Optional<NextKiosk>> next)
      throws Exception {
    return reporter(kioskId, attention, next, Optional.empty());
  }

  /** The same of a kiosk with a staff mode that nobody looks at. */
  FleetReporter reporter(String kioskId, StaffAudit audit) throws Exception {
    return reporter(
        kioskId,
        () -> new Heartbeat.Attention(false, Optional.empty()),
        _ -> {},
        Optional.of(audit));
  }

  private FleetReporter reporter(
      String kioskId,
      Supplier<Heartbeat.Attention> attention,
      Consumer<Optional<NextKiosk>> next,
      Optional<StaffAudit> audit)
      throws Exception {
    Path file = kiosk(kioskId);
    return new FleetReporter(
        new FleetReporter.Sources(
            "test",
            new InMemoryJournal(new RecordJson()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            attention,
            audit),
        file,
        SettingsFile.over(file, KioskConfig.load(file)),
        KioskParts::objection,
        CLOCK,
        (_, _) -> {},
        next,
        bug -> {
          throw new IllegalStateException(bug);
        });
  }

  /** The same of a kiosk that nobody looks at. */
  FleetReporter reporter(String kioskId) throws Exception {
    return reporter(kioskId, () -> new Heartbeat.Attention(false, Optional.empty()), _ -> {});
  }

  /** The settings file of a kiosk that is enrolled. */
  Path kiosk(String kioskId) throws Exception {
    Path home = folder.resolve(kioskId);
    Path file = home.resolve("kiosk.properties");
    if (!Files.exists(file)) {
      Files.createDirectories(home.resolve("data"));
      URI url = URI.create("https://127.0.0.1:" + store.port());
      Path trust = folder.resolve("tls/ca.pem");
      Files.write(
          file,
          List.of(
              "kiosk.id=" + kioskId,
              "site.hcode=" + HCODE,
              "site.name.th=โรงพยาบาลสมมติ",
              "data.dir=" + home.resolve("data"),
              "nhso.agent.url=http://127.0.0.1:8189",
              "printer.port=tcp://127.0.0.1:9100",
              "printer.profile=generic80",
              "central.url=" + url,
              "central.trust=" + trust,
              "central.identity=" + home.resolve("identity")));
      enrol(kioskId);
    }
    return file;
  }

  /** Enrols a kiosk, or enrols it anew. */
  void enrol(String kioskId) throws Exception {
    String code;
    try (Database database = Database.join(config.database())) {
      code = Enrolments.newCode(database, kioskId, HCODE, "test", CLOCK.instant());
    }
    assertThat(
            new Enrolment(
                    URI.create("https://127.0.0.1:" + store.port()),
                    Optional.of(folder.resolve("tls/ca.pem")),
                    folder.resolve(kioskId).resolve("identity"),
                    kioskId,
                    HCODE)
                .enrol(code))
        .isInstanceOf(Enrolment.Answer.Enrolled.class);
  }

  /** What somebody was or would be told of a kiosk and is not over. */
  List<String> openAlarms(String kioskId) throws Exception {
    try (Database database = Database.join(config.database())) {
      return database.ask(connection ->
          Sql.list(
              connection,
              "select cause || ': ' || detail from kiosk_alarm"
                  + " where kiosk_id = ? and cleared_at is null order by alarm_id",
              row -> row.getString(1),
              kioskId));
    }
  }

  void place(String kiosk, String group, String th, String en, int at) throws Exception {
    try (Database database = Database.join(config.database())) {
      database.together(connection -> {
        SettingRows.place(connection, kiosk, group, th, en, at);
        return true;
      });
    }
  }

  void set(SettingRows.Scope scope, String name, String key, String value) throws Exception {
    try (Database database = Database.join(config.database())) {
      database.together(connection -> {
        SettingRows.set(connection, scope, name, key, Optional.of(value), "test", CLOCK.instant());
        return true;
      });
    }
  }

  /** What a kiosk told last, as it is kept; empty before it told anything. */
  String lastBeat(String kioskId) throws Exception {
    try (Database database = Database.join(config.database())) {
      return database.ask(connection ->
          Sql.first(
                  connection,
                  "select body from kiosk_beat where kiosk_id = ?",
                  row -> row.getString(1),
                  kioskId)
              .orElse(""));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}

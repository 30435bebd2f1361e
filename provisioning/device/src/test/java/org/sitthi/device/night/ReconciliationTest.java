package org.sitthi.device.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.CentralConfig;
import org.sitthi.central.CentralStore;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.Sql;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.central.reconcile.Difference;
import org.sitthi.central.reconcile.Reconciliation;
import org.sitthi.central.reconcile.Report;
import org.sitthi.central.reconcile.StatusService;
import org.sitthi.central.reconcile.StatusSetting;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.ServerFault;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;
import org.sitthi.kiosk.nhso.town.TownSettings;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** A day of the store beside NHSO, the kiosk and the invoices. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest {

  private static final String HCODE = "99900";
  private static final String PERSON = "9123456789010";
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final InstantSource CLOCK = InstantSource.system();

  private Path folder;
  private CentralConfig config;
  private CentralStore store;
  private NhsoTown town;
  private VisitRecord visit;
  private LocalDate day;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    visit = visit();
    day = visit.serviceDate();
    Path ledger = folder.resolve("ledger");
    // NHSO has another code for this person than the store, made at another counter.
    Files.writeString(
        ledger,
        ("{\"pid\":\"%s\",\"claimType\":\"PG0060001\",\"hcode\":\"%s\",\"code\":\"PP9900000077\","
                + "\"time\":\"%sT08:00:00\",\"correlationId\":\"\"}\n")
            .formatted(visit.person().citizenId(), HCODE, day));
    town =
        NhsoTown.start(
            TownSettings.usual(CLOCK).withPort(0).withLedgerFile(ledger),
            new TownReader() {
              @Override
              public Optional<TownPerson> inserted() {
                return Optional.empty();
              }

              @Override
              public boolean hasReader() {
                return true;
              }
            });
    config =
        CentralConfig.read(
            Files.write(
                folder.resolve("central.properties"),
                List.of(
                    "listen=127.0.0.1:0",
                    "site.hcode=" + HCODE,
                    "database.url=embedded:" + folder.resolve("database"),
                    "tls.trial-dir=" + folder.resolve("tls"))));
    store = CentralStore.start(config);
    URI url = URI.create("https://127.0.0.1:" + store.port());
    try (CentralStoreDesk desk =
        new CentralStoreDesk(
            url, Optional.of(folder.resolve("tls/ca.pem")), folder.resolve("id"), CLOCK)) {
      String json = new String(new RecordJson().write(visit), UTF_8);
      assertThat(desk.send(new Outgoing(visit.recordId(), 1, json, 0)))
          .isEqualTo(new UploadAnswer.Acknowledged());
    }
    awaitIndexed();
  }

  @AfterAll
  void stop() {
    store.close();
    town.close();
  }

  @Test
  void whatDiffersIsToldWithItsMeaningAndNamesNobody() throws Exception {
    Report report = look();

    assertThat(report.differences())
        .extracting(Difference::kind)
        .contains(
            Difference.Kind.DAY_NOT_CLOSED,
            Difference.Kind.CODE_NOT_HELD,
            Difference.Kind.CODE_UNKNOWN_AT_NHSO,
            Difference.Kind.CODE_WITHOUT_INVOICE);
    assertThat(report.differences())
        .filteredOn(each -> each.kind() == Difference.Kind.CODE_NOT_HELD)
        .extracting(Difference::other)
        .containsExactly(Optional.of("PP9900000077"));
    assertThat(report.counts()).containsEntry("nhsoAsked", 1);
    assertThat(report.differences().toString()).doesNotContain(visit.person().citizenId());
  }

  @Test
  void anNhsoThatIsAwayIsNotTakenForNone() throws Exception {
    town.serverFault(ServerFault.REFUSED);
    try {
      assertThat(look().differences())
          .extracting(Difference::kind)
          .contains(Difference.Kind.NHSO_NOT_ASKED)
          .doesNotContain(Difference.Kind.CODE_UNKNOWN_AT_NHSO);
    } finally {
      town.serverFault(ServerFault.NONE);
    }
  }

  @Test
  void aSecondLookIsANewOneAndTheFirstStays() throws Exception {
    Report first = look();
    Report second = look();

    assertThat(second.startedAt()).isAfterOrEqualTo(first.endedAt());
    assertThat(number("select count(*) from reconciliation")).isGreaterThanOrEqualTo(2);
  }

  private Report look() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), NhsoTown.TOKEN + "\n");
    try (Database database = Database.join(config.database());
        Reconciliation reconciliation =
            new Reconciliation(
                database,
                new VisitRecords(database, AtRest.inClear()),
                Optional.of(new StatusService(new StatusSetting(statusUrl(), token, 300))),
                Duration.ofMillis(5),
                Optional.empty(),
                HCODE,
                CLOCK)) {
      Report report = reconciliation.of(day);
      assertThat(reconciliation.latest(day).orElseThrow().differences())
          .isEqualTo(report.differences());
      return report;
    }
  }

  private URI statusUrl() {
    return URI.create(town.statusUrl().toString().replaceAll("/$", ""));
  }

  private void awaitIndexed() throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (number("select count(*) from visit_index") == 0) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private long number(String sql) throws Exception {
    try (Database database = Database.join(config.database())) {
      return database.ask(
          connection -> Sql.first(connection, sql, row -> row.getLong(1)).orElse(0L));
    }
  }

  private static VisitRecord visit() throws Exception {
    SiteRules rules =
        new SiteRules(
            "K01",
            HCODE,
            ZONE,
            List.of("PG0060001"),
            Optional.of("PG0060001"),
            false,
            "test",
            false,
            SiteRules.Patience.usual());
    VisitRecord made = VisitRehearsal.of(rules).record();
    UUID id = UUID.randomUUID();
    String today = LocalDate.now(ZONE).toString();
    String json =
        new String(new RecordJson().write(made), UTF_8)
            .replace(made.recordId().toString(), id.toString())
            .replace(made.person().citizenId(), PERSON)
            .replace(
                "\"serviceDate\":\"" + made.serviceDate() + "\"",
                "\"serviceDate\":\"" + today + "\"");
    return new RecordJson().read(json.getBytes(UTF_8));
  }
}

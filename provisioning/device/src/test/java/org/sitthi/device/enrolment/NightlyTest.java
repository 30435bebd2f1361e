package org.sitthi.device.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.central.CentralConfig;
import org.sitthi.central.CentralStore;
import org.sitthi.central.database.Database;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.ChainSigner;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.DayClosing;
import org.sitthi.kiosk.upload.NightlyDesk;
import org.sitthi.kiosk.upload.UploadOnce;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.KioskKey;

/** The nightly upload of a real journal to a real store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightlyTest {

  private static final String HCODE = "99900";
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Executor EACH = task -> Thread.ofPlatform().start(task);

  private Path folder;
  private CentralConfig config;
  private CentralStore store;

  /** This kiosk's chain, as the kiosk itself signs it. */
  private record Signer(String kioskId, KioskIdentity identity) implements ChainSigner {
    @Override
    public KioskKey key() {
      return identity.key();
    }

    @Override
    public String sign(byte[] message) {
      return identity.sign(message);
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
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
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @Test
  void twoUploadsAtOnceBringEachRecordOnceAndCloseTheDay() throws Exception {
    Path data = folder.resolve("K01");
    try (SqliteJournal journal = journal("K01", data)) {
      for (int i = 0; i < 250; i++) {
        journal.saveRecord(visit("K01"), Optional.empty());
      }
    }

    var one = CompletableFuture.supplyAsync(() -> upload(data), EACH);
    var two = CompletableFuture.supplyAsync(() -> upload(data), EACH);

    assertThat(one.get().complete()).isTrue();
    assertThat(two.get().complete()).isTrue();
    assertThat(number("select count(*) from visit_record where kiosk_id = 'K01'")).isEqualTo(250);
    assertThat(number("select count(*) from chain_entry where kiosk_id = 'K01'")).isEqualTo(250);
    assertThat(number("select count(*) from chain_findings where closed_at is null")).isZero();
    assertThat(closed("K01", data)).isEqualTo(new DayClosing.Result(1, 0, 0));
    assertThat(
            number(
                "select count(*) from day_close"
                    + " where kiosk_id = 'K01' and chain = 'WHOLE' and missing = 0"))
        .isEqualTo(1);
  }

  @Test
  void whatTheStoreHasLostIsSentAgainAndNothingElse() throws Exception {
    Path data = folder.resolve("K02");
    VisitRecord lost;
    try (SqliteJournal journal = journal("K02", data)) {
      for (int i = 0; i < 5; i++) {
        journal.saveRecord(visit("K02"), Optional.empty());
      }
      lost = journal.saveRecord(visit("K02"), Optional.empty());
    }
    assertThat(upload(data).sent()).isEqualTo(6);
    execute("delete from chain_entry where record_id = '" + lost.recordId() + "'");
    execute("delete from visit_record where record_id = '" + lost.recordId() + "'");
    execute("delete from visit_key where record_id = '" + lost.recordId() + "'");

    assertThat(closed("K02", data)).isEqualTo(new DayClosing.Result(0, 1, 1));
    assertThat(upload(data).sent()).isEqualTo(1);
    assertThat(closed("K02", data)).isEqualTo(new DayClosing.Result(1, 0, 0));
  }

  /**
   * 2 Mbit/s and 200 ms; and what 2 % of loss leaves of it for one connection by the formula of
   * Mathis and others: a segment of 1,460 bytes in 200 ms, times 1.22, by the root of 0.02, is 63
   * kB/s.
   */
  @ParameterizedTest
  @ValueSource(ints = {250_000, 63_000})
  @Tag("nightly")
  void fiveThousandVisitsGoOverALongThinLine(int bytesPerSecond) throws Exception {
    String kiosk = "L" + bytesPerSecond / 1_000;
    Path data = folder.resolve(kiosk);
    SplittableRandom random = new SplittableRandom(5);
    try (SqliteJournal journal = journal(kiosk, data)) {
      for (int i = 0; i < 5_000; i++) {
        journal.saveRecord(unlike(visit(kiosk), random), Optional.empty());
      }
    }
    try (SlowLink link = SlowLink.to(store.port(), bytesPerSecond, Duration.ofMillis(200))) {
      long before = System.nanoTime();
      UploadOnce.Result result = upload(data, URI.create("https://127.0.0.1:" + link.port()));
      System.out.printf(
          "5,000 visits over %,d bytes/s and 200 ms: %.0f s, %,d bytes%n",
          bytesPerSecond, (System.nanoTime() - before) / 1e9, link.bytesThere());
      assertThat(result.sent()).isEqualTo(5_000);
      assertThat(result.complete()).isTrue();
      assertThat(link.bytesThere()).as("it went by the line").isGreaterThan(500_000);
    }
    assertThat(number("select count(*) from visit_record where kiosk_id = '" + kiosk + "'"))
        .isEqualTo(5_000);
    assertThat(closed(kiosk, data)).isEqualTo(new DayClosing.Result(1, 0, 0));
  }

  private UploadOnce.Result upload(Path data) {
    return upload(data, url());
  }

  private UploadOnce.Result upload(Path data, URI url) {
    try (SqliteJournal journal = SqliteJournal.open(data, new RecordJson(), CLOCK);
        CentralStoreDesk single =
            new CentralStoreDesk(url, trust(), data.resolve("identity"), CLOCK);
        NightlyDesk desk = new NightlyDesk(url, trust(), data.resolve("identity"), CLOCK, single)) {
      return new UploadOnce(journal, desk, (_, _) -> {}, CLOCK, new SplittableRandom(1)).run();
    }
  }

  private DayClosing.Result closed(String kioskId, Path data) {
    try (SqliteJournal journal = SqliteJournal.open(data, new RecordJson(), CLOCK);
        CentralStoreDesk single =
            new CentralStoreDesk(url(), trust(), data.resolve("identity"), CLOCK);
        NightlyDesk desk = desk(data, single)) {
      return new DayClosing(journal, desk, kioskId).run(LocalDate.of(1990, 1, 1));
    }
  }

  private NightlyDesk desk(Path data, CentralStoreDesk single) {
    return new NightlyDesk(url(), trust(), data.resolve("identity"), CLOCK, single);
  }

  private static SqliteJournal journal(String kioskId, Path data) throws Exception {
    KioskIdentity identity = KioskIdentity.open(data.resolve("identity"));
    return SqliteJournal.open(data, new RecordJson(), CLOCK, new Signer(kioskId, identity));
  }

  private URI url() {
    return URI.create("https://127.0.0.1:" + store.port());
  }

  private Optional<Path> trust() {
    return Optional.of(folder.resolve("tls/ca.pem"));
  }

  private long number(String sql) throws Exception {
    try (Database database = Database.join(config.database())) {
      return database.ask(connection -> {
        try (var rows = connection.createStatement().executeQuery(sql)) {
          rows.next();
          return rows.getLong(1);
        }
      });
    }
  }

  private void execute(String sql) throws Exception {
    try (Database database = Database.join(config.database())) {
      int _ =
          database.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
              return statement.executeUpdate(sql);
            }
          });
    }
  }

  /** With names and a code of its own: alike bodies would be packed to next to nothing. */
  private static VisitRecord unlike(VisitRecord visit, SplittableRandom random) throws Exception {
    RecordJson json = new RecordJson();
    String text = new String(json.write(visit), java.nio.charset.StandardCharsets.UTF_8);
    String code = "PP99%08d".formatted(random.nextInt(100_000_000));
    String other =
        text.replaceAll("\"firstName\":\"[^\"]*\"", "\"firstName\":\"" + letters(random) + "\"")
            .replaceAll("\"lastName\":\"[^\"]*\"", "\"lastName\":\"" + letters(random) + "\"")
            .replace("PP0000000000", code);
    VisitRecord made = json.read(other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(made.person()).isNotEqualTo(visit.person());
    assertThat(made.claim()).isNotEqualTo(visit.claim());
    return made;
  }

  private static String letters(SplittableRandom random) {
    return random
        .ints(10, 'ก', 'ฮ' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static VisitRecord visit(String kioskId) throws Exception {
    SiteRules rules =
        new SiteRules(
            kioskId,
            HCODE,
            ZONE,
            List.of("PG0060001"),
            Optional.of("PG0060001"),
            false,
            "test",
            false,
            SiteRules.Patience.usual());
    RecordJson json = new RecordJson();
    VisitRecord one = VisitRehearsal.of(rules).record();
    String text = new String(json.write(one), java.nio.charset.StandardCharsets.UTF_8);
    String id = UUID.randomUUID().toString();
    return json.read(
        text.replace(one.recordId().toString(), id)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}

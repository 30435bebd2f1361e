package org.sitthi.central.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Stops a PostgreSQL whose Java process ended without stopping it: a shell that waits for the pipe
 * from us to close, in whatever way we end.
 */
final class Watchdog implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r _
      read -r pid < "$1/postmaster.pid" && kill -INT "$pid"
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /** Watches over the PostgreSQL of this data folder. */
  static Watchdog over(Path data) throws IOException {
    return new Watchdog(
        new ProcessBuilder("sh", "-c", SCRIPT, "sh", data.toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start());
  }

  /** To be called when PostgreSQL has stopped. */
  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
  }
}

package org.sitthi.central.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that outlives a store which was killed: it holds the data folder, so the next
 * start must end it first.
 */
final class LeftOver {

  private static final String PID_FILE = "postmaster.pid";
  private static final Duration GENTLE = Duration.ofSeconds(10);
  private static final Duration HARD = Duration.ofSeconds(5);

  private LeftOver() {}

  static void stop(Path data) throws IOException {
    Path pidFile = data.resolve(PID_FILE);
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> postmaster = process(pidFile).filter(it -> serves(it, data));
    if (postmaster.isEmpty()) {
      // A number of a process that is gone may now belong to another one; PostgreSQL would refuse.
      Files.deleteIfExists(pidFile);
      return;
    }
    postmaster.get().destroy();
    if (!ended(postmaster.get(), GENTLE)) {
      postmaster.get().destroyForcibly();
      if (!ended(postmaster.get(), HARD)) {
        throw new IOException("an older PostgreSQL does not leave the folder");
      }
      Files.deleteIfExists(pidFile);
    }
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      String[] words = Files.readString(commandLine, UTF_8).split("\0", -1);
      return words[0].endsWith("postgres") && List.of(words).contains(data.toString());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ended(ProcessHandle process, Duration deadline) throws IOException {
    try {
      process.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}

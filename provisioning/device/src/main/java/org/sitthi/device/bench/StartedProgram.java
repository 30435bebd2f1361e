package org.sitthi.device.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program on a display, with the time of its exec; ends with all that it started. */
final class StartedProgram implements AutoCloseable {

  private static final int STOP_SECONDS = 20;

  private final Process process;
  private final long started;

  private StartedProgram(Process process, long started) {
    this.process = process;
    this.started = started;
  }

  /** Starts it; what it says goes to a file. */
  static StartedProgram start(
      List<String> command, Map<String, String> environment, String display, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("DISPLAY", display);
    long started = System.nanoTime();
    return new StartedProgram(builder.start(), started);
  }

  /** Nanoseconds since it was started. */
  long age() {
    return System.nanoTime() - started;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its own end. */
  int end(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("did not end within " + seconds + " s");
    }
    return process.exitValue();
  }

  /** Processor time of it and all that it started and that is still there, user and system. */
  double cpuMillis() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .mapToLong(Duration::toMillis)
        .sum();
  }

  /** Memory of it and all that it started, each shared page divided by those that share it. */
  double pssMegabytes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .mapToLong(each -> pssKilobytes(each.pid()))
            .sum()
        / 1024.0;
  }

  private static long pssKilobytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isEmpty()) {
        return 0;
      }
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> others = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    others.forEach(ProcessHandle::destroyForcibly);
  }
}

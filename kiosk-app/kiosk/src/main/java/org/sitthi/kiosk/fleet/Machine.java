package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitthi.record.fleet.Heartbeat;

/** Figures of this computer, from Linux's own files; what is not there is not told. */
final class Machine {

  private static final long MIB = 1024 * 1024;
  private static final int MOST_BYTES = 8 * 1024;
  private static final Pattern ZONE = Pattern.compile("-?[0-9]{1,7}");

  private final Path root;
  private final Path dataDir;

  /**
   * Looks from now on.
   *
   * @param root {@code /}, or a folder that stands for it in tests
   * @param dataDir whose disk counts
   */
  Machine(Path root, Path dataDir) {
    this.root = root;
    this.dataDir = dataDir;
  }

  Heartbeat.Machine look() {
    Runtime java = Runtime.getRuntime();
    Optional<FileStore> disk = disk();
    String memory = text("proc/meminfo");
    return new Heartbeat.Machine(
        hottest(),
        disk.map(Machine::free).orElse(0L),
        disk.map(Machine::total).orElse(0L),
        kilobytes(memory, "MemAvailable"),
        kilobytes(memory, "MemTotal"),
        (java.totalMemory() - java.freeMemory()) / MIB,
        first(text("proc/loadavg")).map(load -> load / java.availableProcessors()),
        first(text("proc/uptime")).map(Double::longValue));
  }

  static String system() {
    return System.getProperty("os.name") + " " + System.getProperty("os.version");
  }

  private Optional<Integer> hottest() {
    int hottest = Integer.MIN_VALUE;
    Path zones = root.resolve("sys/class/thermal");
    try (DirectoryStream<Path> all = Files.newDirectoryStream(zones, "thermal_zone*")) {
      for (Path zone : all) {
        String text = read(zone.resolve("temp")).strip();
        if (ZONE.matcher(text).matches()) {
          hottest = Math.max(hottest, Integer.parseInt(text) / 1000);
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return hottest == Integer.MIN_VALUE ? Optional.empty() : Optional.of(hottest);
  }

  private Optional<FileStore> disk() {
    try {
      return Optional.of(Files.getFileStore(dataDir));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long free(FileStore disk) {
    try {
      return disk.getUsableSpace() / MIB;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long total(FileStore disk) {
    try {
      return disk.getTotalSpace() / MIB;
    } catch (IOException e) {
      return 0;
    }
  }

  private static Optional<Long> kilobytes(String text, String name) {
    Matcher line = Pattern.compile(name + ":\\s+([0-9]{1,12}) kB").matcher(text);
    return line.find() ? Optional.of(Long.parseLong(line.group(1)) / 1024) : Optional.empty();
  }

  private static Optional<Double> first(String text) {
    Matcher number = Pattern.compile("^[0-9]{1,12}\\.[0-9]{1,4}").matcher(text);
    return number.find() ? Optional.of(Double.valueOf(number.group())) : Optional.empty();
  }

  private String text(String file) {
    return read(root.resolve(file));
  }

  private static String read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), java.nio.charset.StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }
}

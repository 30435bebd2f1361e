package org.sitthi.kiosk.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine itself, as the kernel tells of it.
 *
 * @param system where the kernel shows its devices: {@code /sys}
 * @param processes where it shows itself: {@code /proc}
 */
record MachineLooks(Path system, Path processes) {

  private static final long MEGABYTE = 1L << 20;
  private static final long FULL = 200 * MEGABYTE;
  private static final long LOW = 1024 * MEGABYTE;
  private static final int PROBE_BYTES = 4096;

  private static final int HOT = 95_000;
  private static final int WARM = 80_000;

  /** JEDEC eMMC, PRE_EOL_INFO: 1 normal, 2 eight tenths of the reserve are used, 3 nine tenths. */
  private static final int WORN = 2;

  /** Room in the data folder, whether a byte reaches the disk, and what the disk says of itself. */
  Finding disk(Path folder) {
    long begun = System.nanoTime();
    try {
      probe(folder);
      Duration sync = Duration.ofNanos(System.nanoTime() - begun);
      long free = Files.getFileStore(folder).getUsableSpace();
      String said = "%d MB free, a write takes %d ms".formatted(free / MEGABYTE, sync.toMillis());
      if (free < FULL) {
        return Finding.of(Ailment.DISK_FULL, said);
      }
      if (sum(system.resolve("fs/ext4"), "errors_count") > 0) {
        return Finding.of(Ailment.DISK_DAMAGED, "ext4 errors_count");
      }
      if (largest(system.resolve("block"), "device/pre_eol_info") >= WORN) {
        return Finding.of(Ailment.DISK_WORN, "pre_eol_info");
      }
      return free < LOW ? Finding.of(Ailment.DISK_LOW, said) : Finding.well(said);
    } catch (IOException e) {
      return Finding.of(Ailment.DISK_READ_ONLY, folder + ": " + e.getClass().getSimpleName());
    }
  }

  private static void probe(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "doctor", ".probe");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.allocate(PROBE_BYTES));
      channel.force(true);
    } finally {
      Files.delete(file);
    }
  }

  /** The hottest sensor. */
  Finding heat() {
    int most = largest(system.resolve("class/thermal"), "temp");
    if (most <= 0) {
      return Finding.well("no sensor here");
    }
    String said = most / 1000 + " °C";
    if (most >= HOT) {
      return Finding.of(Ailment.TOO_HOT, said);
    }
    return most >= WARM ? Finding.of(Ailment.WARM, said) : Finding.well(said);
  }

  /** Memory that is written to a disk: compressed memory and encrypted devices may be. */
  Finding swap() {
    List<String> open =
        lines(processes.resolve("swaps")).stream()
            .skip(1)
            .map(line -> line.split("\\s+", 2)[0])
            .filter(device -> !device.startsWith("/dev/zram") && !device.startsWith("/dev/dm-"))
            .toList();
    return open.isEmpty()
        ? Finding.well("none that is open")
        : Finding.of(Ailment.SWAP_OPEN, String.join(", ", open));
  }

  /** Whether anything can be heard. */
  Finding sound(boolean wanted) {
    boolean card =
        lines(processes.resolve("asound/cards")).stream().anyMatch(line -> line.contains("["));
    if (card) {
      return Finding.well("a sound card is there");
    }
    return wanted
        ? Finding.of(Ailment.SOUND_NONE, "no card")
        : Finding.well("none, and none wanted");
  }

  /** Whether the screens' toolkit finds a font; without any it can't start. */
  static Finding fonts() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("fc-list", ":", "family")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      long families = process.inputReader().lines().distinct().count();
      boolean ended = process.waitFor(5, TimeUnit.SECONDS);
      return ended && families > 0
          ? Finding.well(families + " families")
          : Finding.of(Ailment.FONT_NONE, "fc-list names none");
    } catch (IOException e) {
      return Finding.of(Ailment.FONT_NONE, "no fc-list");
    }
  }

  private static long sum(Path folder, String name) {
    return numbers(folder, name).mapToLong(Integer::longValue).sum();
  }

  private static int largest(Path folder, String name) {
    return numbers(folder, name).mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The number in this file of each folder in a folder; those that have none are left out. */
  private static Stream<Integer> numbers(Path folder, String name) {
    try (Stream<Path> each = Files.list(folder)) {
      return each
          .map(one -> number(one.resolve(name)))
          .filter(OptionalInt::isPresent)
          .map(OptionalInt::getAsInt)
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static OptionalInt number(Path file) {
    return lines(file).stream()
        .limit(1)
        .map(String::strip)
        .filter(text -> text.matches("-?[0-9]{1,9}|0x[0-9a-fA-F]{1,4}"))
        .mapToInt(Integer::decode)
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}

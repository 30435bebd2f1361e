package org.sitthi.device.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A machine in QEMU: its serial line, its screen, its power button. */
final class Machine implements AutoCloseable {

  private static final Duration PLUGGED = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Process process;
  private final Path folder;
  private final QemuMonitor monitor;
  private final Inside inside;

  private Machine(Process process, Path folder, QemuMonitor monitor, Inside inside) {
    this.process = process;
    this.folder = folder;
    this.monitor = monitor;
    this.inside = inside;
  }

  /**
   * Starts an image; what the program says goes to {@code machine.log}.
   *
   * @param ports out here, in the order in which the program wants them
   */
  static Machine start(Path program, Path image, Path folder, int... ports)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), image.toString(), folder.toString()));
    IntStream.of(ports).mapToObj(Integer::toString).forEach(command::add);
    Path control = folder.resolve("qmp.sock");
    Path within = folder.resolve("inside.sock");
    Files.deleteIfExists(control);
    Files.deleteIfExists(within);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("machine.log").toFile())
            .start();
    long begun = System.nanoTime();
    try {
      while (!Files.exists(control) || !Files.exists(within)) {
        if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)
            || System.nanoTime() - begun > PLUGGED.toNanos()) {
          throw new IOException("QEMU does not start; see " + folder.resolve("machine.log"));
        }
      }
      return new Machine(process, folder, QemuMonitor.open(control), Inside.of(within));
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Whether the log on the serial line has these words. */
  boolean said(String words) throws IOException {
    return log().contains(words);
  }

  /** How many lines of the log on the serial line have all these words. */
  int lines(String... words) throws IOException {
    return (int) log().lines().filter(line -> Stream.of(words).allMatch(line::contains)).count();
  }

  /** Whether something in the log is like this. */
  boolean said(Pattern like) throws IOException {
    return like.matcher(log()).find();
  }

  /** Takes a picture of the screen; how many colours are in it. */
  int picture(Path file) throws IOException {
    monitor.picture(file);
    BufferedImage picture = ImageIO.read(file.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }

  /** The share of the pixels looked at that two pictures of the screen have alike; 0 to 1. */
  static double likeness(Path one, Path other) throws IOException {
    BufferedImage first = ImageIO.read(one.toFile());
    BufferedImage second = ImageIO.read(other.toFile());
    if (first.getWidth() != second.getWidth() || first.getHeight() != second.getHeight()) {
      return 0;
    }
    long alike = 0;
    long looked = 0;
    for (int y = 0; y < first.getHeight(); y += 2) {
      for (int x = 0; x < first.getWidth(); x += 2) {
        looked++;
        if (first.getRGB(x, y) == second.getRGB(x, y)) {
          alike++;
        }
      }
    }
    return (double) alike / looked;
  }

  /** The screen's control: finger, keyboard. */
  QemuMonitor monitor() {
    return monitor;
  }

  /** Who runs a line as root in it. */
  Inside inside() {
    return inside;
  }

  void pressPower() throws IOException {
    monitor.pressPower();
  }

  boolean isOff() {
    return !process.isAlive();
  }

  /** Lets time pass; true if the machine ended meanwhile. */
  boolean ends(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    inside.close();
    monitor.close();
    process.destroy();
    try {
      if (!ends(END)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String log() throws IOException {
    Path serial = folder.resolve("serial.log");
    return Files.exists(serial)
        ? new String(Files.readAllBytes(serial), StandardCharsets.UTF_8)
        : "";
  }
}

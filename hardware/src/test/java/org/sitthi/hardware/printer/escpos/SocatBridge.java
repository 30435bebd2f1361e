package org.sitthi.hardware.printer.escpos;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.roll.PaperRoll;

/**
 * A pseudo terminal that stands for a printer's device: while the simulated printer can be reached
 * the device is there, under a name that stays; when the printer goes, the device goes, and comes
 * back as another one.
 *
 * <p>The name is made once socat has set up its terminal: it would undo settings made before.
 */
final class SocatBridge implements AutoCloseable {

  private static final String READY = "starting data transfer loop";
  private static final String TERMINAL = "PTY is ";

  private final Path folder;
  private final List<String> addresses;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread keeper;
  private volatile @Nullable Process bridge;

  SocatBridge(PaperRoll roll) throws IOException {
    this("TCP:127.0.0.1:" + roll.port(), "pty,rawer");
  }

  /** A bridge between two addresses in socat's words; each terminal gets a name. */
  SocatBridge(String... addresses) throws IOException {
    this.addresses = List.of(addresses);
    this.folder = Files.createTempDirectory(Path.of("/dev/shm"), "sitthi-printer-");
    this.keeper = Thread.ofPlatform().daemon().name("socat").unstarted(this::keep);
    start(List.of("-V"));
    keeper.start();
  }

  /** Below /dev, as a printer's place must be. */
  Path device() {
    return device(0);
  }

  /** The first terminal is number 0. */
  Path device(int number) {
    return folder.resolve("printer" + number);
  }

  private void keep() {
    try {
      do {
        serve();
      } while (!closed.await(20, TimeUnit.MILLISECONDS));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-t0", "-d", "-d"));
    arguments.addAll(addresses);
    Process process = start(arguments);
    bridge = process;
    if (closed.getCount() == 0) {
      process.toHandle().destroy();
    }
    List<Path> terminals = new ArrayList<>();
    try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.contains(TERMINAL)) {
          terminals.add(Path.of(line.substring(line.indexOf(TERMINAL) + TERMINAL.length())));
        } else if (line.contains(READY)) {
          name(terminals);
        }
      }
    }
    process.waitFor();
    for (int i = 0; i < terminals.size(); i++) {
      Files.deleteIfExists(device(i));
    }
  }

  private void name(List<Path> terminals) throws IOException {
    for (int i = 0; i < terminals.size(); i++) {
      Files.deleteIfExists(device(i));
      Files.createSymbolicLink(device(i), terminals.get(i));
    }
  }

  private static Process start(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("socat"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new AssertionError("socat is missing: install the package socat", e);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    Process process = bridge;
    if (process != null) {
      process.toHandle().destroy();
    }
    try {
      if (!keeper.join(Duration.ofSeconds(10))) {
        throw new AssertionError("socat does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(folder);
  }
}

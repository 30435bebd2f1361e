package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sitthi.hardware.printer.roll.PaperRoll;

/**
 * A pseudo terminal that stands for a printer's device: while the simulated printer can be reached
 * the device is there, under a name that stays; when the printer goes, the device goes, and comes
 * back as another one.
 */
final class SocatBridge implements AutoCloseable {

  private final Path folder;
  private final String address;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread keeper;

  SocatBridge(PaperRoll roll) throws IOException {
    this("127.0.0.1:" + roll.port());
  }

  SocatBridge(String address) throws IOException {
    this.address = address;
    this.folder = Files.createTempDirectory(Path.of("/dev/shm"), "sitthi-printer-");
    this.keeper = Thread.ofPlatform().daemon().name("socat").unstarted(this::keep);
    socat("-V").destroyForcibly();
    keeper.start();
  }

  /** Below /dev, as a printer's place must be. */
  Path device() {
    return folder.resolve("printer");
  }

  private void keep() {
    try {
      while (closed.getCount() > 0) {
        Process bridge = socat("-t0", "TCP:" + address, "pty,rawer,link=" + device());
        while (bridge.isAlive() && !closed.await(20, TimeUnit.MILLISECONDS)) {
          // It serves.
        }
        bridge.destroy();
        bridge.waitFor();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process socat(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "socat";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new AssertionError("socat is missing: install the package socat", e);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    try {
      if (!keeper.join(java.time.Duration.ofSeconds(10))) {
        throw new AssertionError("socat does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(device());
    Files.deleteIfExists(folder);
  }
}

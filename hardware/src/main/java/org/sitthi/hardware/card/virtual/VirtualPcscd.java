package org.sitthi.hardware.card.virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real pcscd of one's own with a virtual reader of two slots, for tests and the demo.
 *
 * <p>Several run side by side and none disturbs the machine's pcscd: see {@link PcscdStart}.
 * Clients find it by {@link #socket}. It ends with {@link #close}, and also when this process ends
 * in whatever way: its shell ends it when the pipe from this process closes. vpcd listens on all
 * addresses without asking who comes: for machines under test only.
 */
public final class VirtualPcscd implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
  private static final List<Path> PCSCD =
      List.of(Path.of("/usr/sbin/pcscd"), Path.of("/sbin/pcscd"));
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 30_000;
  private static final int PORT_TRIES = 50;

  private final Path folder;
  private final int port;
  private @Nullable Process shell;
  private PcscdStart way = PcscdStart.IN_NAMESPACE;

  private VirtualPcscd(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts a pcscd on free ports and waits until it serves.
   *
   * @throws IllegalStateException in one line, if pcscd or vpcd is not installed or may not run
   */
  public static VirtualPcscd start() {
    pcscd();
    if (!Files.exists(DRIVER)) {
      throw new IllegalStateException(DRIVER + " is missing: install vsmartcard-vpcd");
    }
    try {
      Path folder = Files.createTempDirectory("sitthi-pcscd-");
      VirtualPcscd made = new VirtualPcscd(folder, freePort());
      made.startOrLeaveNothing();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients reach it: for {@code PCSCLITE_CSOCK_NAME} or {@code sitthi.pcsc.socket}. */
  public Path socket() {
    return folder.resolve("run").resolve("pcscd.comm");
  }

  /**
   * vpcd's port of a slot.
   *
   * @param slot 0 or 1
   */
  public int port(int slot) {
    return port + slot;
  }

  /** The name of a slot's reader, such as {@code Virtual PCD 00 00}. */
  public String readerName(int slot) {
    return "Virtual PCD 00 0" + slot;
  }

  /** A hand at a slot. */
  public VirtualSlot slot(int slot) {
    return new VirtualSlot(port(slot));
  }

  /** Ends pcscd as a service manager does. */
  public void stop() {
    end(false);
  }

  /** Ends pcscd as a crash does (SIGKILL): its socket file stays. */
  public void kill() {
    end(true);
  }

  /** Ends pcscd if it runs and starts it with the same ports and socket. */
  public void restart() {
    restart(true);
  }

  /** As {@link #restart}, but its reader is gone, as after the cable was pulled. */
  public void restartWithoutReader() {
    restart(false);
  }

  /** Stops pcscd without ending it (SIGSTOP): it accepts calls and answers none. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets a frozen pcscd go on. */
  public void thaw() {
    signal("CONT");
  }

  /** Ends pcscd and removes its folder. */
  @Override
  public void close() {
    stop();
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startOrLeaveNothing() throws IOException {
    boolean started = false;
    try {
      configure();
      launch();
      started = true;
    } finally {
      if (!started) {
        close();
      }
    }
  }

  private void restart(boolean withReader) {
    stop();
    try {
      if (withReader) {
        plug();
      } else {
        Files.deleteIfExists(folder.resolve("config").resolve("vpcd"));
      }
      launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signal(String name) {
    Process process = shell;
    if (process == null) {
      return;
    }
    process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("pcscd"))
        .forEach(child -> run("kill", "-" + name, String.valueOf(child.pid())));
  }

  private static void run(String... command) {
    try {
      if (!new ProcessBuilder(command).start().waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(command[0] + " does not end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void configure() throws IOException {
    Files.createDirectory(folder.resolve("run"));
    Files.createDirectory(folder.resolve("config"));
    plug();
  }

  private void plug() throws IOException {
    Path config = folder.resolve("config");
    String hex = "0x%04X".formatted(port);
    Files.writeString(
        config.resolve("vpcd"),
        """
        FRIENDLYNAME "Virtual PCD"
        DEVICENAME /dev/null:%s
        LIBPATH %s
        CHANNELID %s
        """
            .formatted(hex, DRIVER, hex));
  }

  /** In a namespace, or by a handed-over socket from the first time on that this was refused. */
  private void launch() throws IOException {
    if (launched()) {
      return;
    }
    if (way == PcscdStart.IN_NAMESPACE) {
      way = PcscdStart.WITH_SOCKET;
      if (launched()) {
        return;
      }
    }
    throw new IllegalStateException("pcscd did not start: be root, or allow user namespaces");
  }

  /** False if it ended before it was ready. */
  private boolean launched() throws IOException {
    List<String> command = way.command(folder.resolve("run"), folder.resolve("config"), pcscd());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    shell = process;
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("pcscd-output").start(() -> drain(process, ready));
    if (await(ready) && awaitConnection(process)) {
      return true;
    }
    stop();
    return false;
  }

  /** Reads pcscd's messages to the end, so that it never blocks on a full pipe. */
  private static void drain(Process process, CompletableFuture<Boolean> ready) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("daemon ready")) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
    ready.complete(false);
  }

  private boolean await(CompletableFuture<Boolean> ready) {
    try {
      return ready.get(START.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      stop();
      throw new IllegalStateException("pcscd did not become ready", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      throw new IllegalStateException("interrupted while pcscd started", e);
    }
  }

  /** pcscd calls itself ready before it listens; true once somebody can connect. */
  private boolean awaitConnection(Process process) {
    long until = System.nanoTime() + START.toNanos();
    try {
      do {
        if (listens()) {
          return true;
        }
      } while (System.nanoTime() < until && !process.waitFor(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private boolean listens() {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
      return channel.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private void end(boolean atOnce) {
    Process process = shell;
    if (process == null) {
      return;
    }
    shell = null;
    try {
      if (atOnce) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
      }
      process.getOutputStream().close();
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Path pcscd() {
    return PCSCD.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("pcscd is missing: install pcscd"));
  }

  /** Two free neighbours below the range that Linux gives out by itself. */
  private static int freePort() {
    for (int i = 0; i < PORT_TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      if (isFree(port) && isFree(port + 1)) {
        return port;
      }
    }
    throw new IllegalStateException("no two free neighbouring ports");
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

package org.sitthi.device.demo;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** How a second terminal tells a running demo what to do: one line in, one line back. */
final class DemoControl implements AutoCloseable {

  private static final int LINE = 1000;

  private final Path socket;
  private final ServerSocketChannel server;

  private DemoControl(Path socket, ServerSocketChannel server) {
    this.socket = socket;
    this.server = server;
  }

  /** The place of the demo of this user. */
  static Path usualPlace() {
    String folder = System.getenv("XDG_RUNTIME_DIR");
    String base = folder == null || !Files.isDirectory(Path.of(folder)) ? "/tmp" : folder;
    return Path.of(base, "sitthi-demo-" + System.getProperty("user.name") + ".sock");
  }

  /** Listens; the one who listened before is dead or loses. */
  static DemoControl listen(Path socket, Function<String, String> doIt) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    DemoControl control = new DemoControl(socket, server);
    Thread.ofVirtual().name("demo-control").start(() -> control.serve(doIt));
    return control;
  }

  /**
   * Tells the running demo one thing.
   *
   * @return its answer
   * @throws IOException if there is none
   */
  static String tell(Path socket, String line) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
      return read(channel);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }

  private void serve(Function<String, String> doIt) {
    while (server.isOpen()) {
      try (SocketChannel channel = server.accept()) {
        channel.write(StandardCharsets.UTF_8.encode(doIt.apply(read(channel)) + "\n"));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        // Whoever asked has gone: nothing to answer.
      }
    }
  }

  private static String read(SocketChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LINE);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
      if (buffer.get(buffer.position() - 1) == '\n') {
        break;
      }
    }
    return StandardCharsets.UTF_8.decode(buffer.flip()).toString().strip();
  }
}

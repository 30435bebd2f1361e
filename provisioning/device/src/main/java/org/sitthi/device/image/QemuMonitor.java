package org.sitthi.device.image;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** QEMU's control socket (QMP): a picture of the screen, the power button. For one thread. */
final class QemuMonitor implements AutoCloseable {

  private final SocketChannel channel;
  private final BufferedReader in;

  private QemuMonitor(SocketChannel channel) {
    this.channel = channel;
    in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
  }

  static QemuMonitor open(Path socket) throws IOException {
    QemuMonitor monitor = new QemuMonitor(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    monitor.line();
    monitor.tell("{\"execute\":\"qmp_capabilities\"}");
    return monitor;
  }

  /** Takes a picture of the screen as a PNG; the path has no quotes in it. */
  void picture(Path file) throws IOException {
    tell(
        "{\"execute\":\"screendump\",\"arguments\":{\"format\":\"png\",\"filename\":\""
            + file
            + "\"}}");
  }

  /** Presses the power button shortly. */
  void pressPower() throws IOException {
    tell("{\"execute\":\"system_powerdown\"}");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Says something and waits for the answer; what happens meanwhile is told in between. */
  private void tell(String command) throws IOException {
    channel.write(StandardCharsets.UTF_8.encode(command + "\n"));
    String answer = line();
    while (answer.contains("\"event\":")) {
      answer = line();
    }
    if (!answer.startsWith("{\"return\"")) {
      throw new IOException("QEMU refused: " + answer);
    }
  }

  private String line() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new EOFException("QEMU has ended");
    }
    return line;
  }
}

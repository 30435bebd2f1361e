package org.sitthi.device.image;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * QEMU's control socket (QMP): a picture of the screen, the power button, a finger, a keyboard. For
 * one thread.
 */
final class QemuMonitor implements AutoCloseable {

  private static final int WIDEST = 32_767;

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

  /** Plugs a keyboard in at USB. */
  void plugKeyboard() throws IOException {
    tell("{\"execute\":\"device_add\",\"arguments\":{\"driver\":\"usb-kbd\",\"id\":\"keyboard\"}}");
  }

  /** Presses keys together, by QEMU's names for them, such as {@code ctrl} and {@code f2}. */
  void press(String... keys) throws IOException {
    String all =
        Stream.of(keys)
            .map("{\"type\":\"qcode\",\"data\":\"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    tell("{\"execute\":\"send-key\",\"arguments\":{\"keys\":[" + all + "]}}");
  }

  /**
   * Puts a finger on the screen, or takes it away.
   *
   * @param x share of the screen's width, 0 to 1
   * @param y share of its height, 0 to 1
   */
  void finger(double x, double y, boolean down) throws IOException {
    tell(
        """
        {"execute":"input-send-event","arguments":{"events":[\
        {"type":"abs","data":{"axis":"x","value":%d}},\
        {"type":"abs","data":{"axis":"y","value":%d}},\
        {"type":"btn","data":{"down":%b,"button":"left"}}]}}\
        """
            .formatted(Math.round(x * WIDEST), Math.round(y * WIDEST), down));
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

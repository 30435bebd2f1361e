package org.sitthi.device.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody inside a machine of the trial, who runs a line as root and says what came of it. An
 * image has nobody like that; the trial brings him along. For one thread.
 */
final class Inside implements AutoCloseable {

  /** More than any line here needs, on a machine whose every instruction is translated. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final Pattern END = Pattern.compile("== (\\d+) ==");
  private static final int LINES = 10_000;

  private final SocketChannel channel;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>(LINES);

  /** What a line said, and its exit status. */
  record Answer(int status, List<String> lines) {

    boolean isGood() {
      return status == 0;
    }

    String text() {
      return String.join("\n", lines);
    }
  }

  private Inside(SocketChannel channel) {
    this.channel = channel;
  }

  static Inside of(Path socket) throws IOException {
    Inside inside = new Inside(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    Thread.ofVirtual().name("inside").start(inside::listen);
    return inside;
  }

  /**
   * Runs one line.
   *
   * @throws IOException if no answer comes
   */
  Answer run(String line) throws IOException, InterruptedException {
    said.clear();
    channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
    List<String> lines = new ArrayList<>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String next = said.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new IOException("nobody inside answers to: " + line);
      }
      Matcher end = END.matcher(next);
      if (end.matches()) {
        return new Answer(Integer.parseInt(end.group(1)), lines);
      }
      lines.add(next);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void listen() {
    try (var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null) {
        // What nobody asks for is dropped once there is too much of it.
        said.offer(line);
        line = in.readLine();
      }
    } catch (IOException e) {
      // The machine is off.
    }
  }
}

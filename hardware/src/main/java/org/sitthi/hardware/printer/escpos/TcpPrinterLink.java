package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.escpos.LinkException.Kind;

/**
 * A printer on TCP 9100: one non-blocking channel, each wait a select with a deadline.
 *
 * <p>Little is left to the system's send buffer ({@value #SEND_BUFFER_BYTES} bytes), so that a
 * stuck printer is noticed soon and a failed slip has few bytes on the way.
 */
final class TcpPrinterLink implements PrinterLink {

  static final int SEND_BUFFER_BYTES = 32 * 1024;

  private final PrinterPort.Tcp port;
  private volatile @Nullable Line line;

  TcpPrinterLink(PrinterPort.Tcp port) {
    this.port = port;
  }

  /** What is open while connected. */
  private record Line(SocketChannel channel, Selector selector, SelectionKey key) {}

  @Override
  public void open(Deadline deadline) throws LinkException {
    close();
    InetAddress address = resolve(deadline);
    try {
      SocketChannel channel = SocketChannel.open();
      Selector selector = Selector.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
      Line fresh = new Line(channel, selector, channel.register(selector, 0));
      line = fresh;
      connect(fresh, new InetSocketAddress(address, port.port()), deadline);
    } catch (IOException | CancelledKeyException | ClosedSelectorException e) {
      abort();
      throw e instanceof LinkException known
          ? known
          : new LinkException(Kind.ABSENT, "cannot connect to the printer", e);
    }
  }

  private static void connect(Line fresh, InetSocketAddress to, Deadline deadline)
      throws IOException {
    boolean connected = fresh.channel.connect(to);
    while (!connected) {
      if (!await(fresh, SelectionKey.OP_CONNECT, deadline)) {
        throw new LinkException(Kind.ABSENT, "printer did not take the connection in time");
      }
      connected = fresh.channel.finishConnect();
    }
  }

  @Override
  public boolean isOpen() {
    return line != null;
  }

  @Override
  public boolean write(ByteBuffer bytes, Deadline deadline) throws LinkException {
    Line open = opened();
    try {
      while (open.channel.write(bytes) >= 0 && bytes.hasRemaining()) {
        if (!await(open, SelectionKey.OP_WRITE, deadline)) {
          return false;
        }
      }
      return true;
    } catch (IOException | CancelledKeyException | ClosedSelectorException e) {
      throw broken(e);
    }
  }

  @Override
  public int read(ByteBuffer into, Deadline deadline) throws LinkException {
    Line open = opened();
    try {
      int count = open.channel.read(into);
      if (count == 0 && await(open, SelectionKey.OP_READ, deadline)) {
        count = open.channel.read(into);
      }
      if (count < 0) {
        throw new LinkException(Kind.BROKEN, "printer closed the connection");
      }
      return count;
    } catch (IOException | CancelledKeyException | ClosedSelectorException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    Line open = line;
    line = null;
    if (open != null) {
      shut(open, false);
    }
  }

  @Override
  public void abort() {
    Line open = line;
    line = null;
    if (open != null) {
      shut(open, true);
    }
  }

  private Line opened() throws LinkException {
    Line open = line;
    if (open == null) {
      throw new LinkException(Kind.BROKEN, "not connected");
    }
    return open;
  }

  private LinkException broken(Exception e) {
    abort();
    return e instanceof LinkException known
        ? known
        : new LinkException(Kind.BROKEN, "connection to the printer broke", e);
  }

  /** Waits until the channel is ready; false at the deadline. An interrupt ends the link. */
  private static boolean await(Line open, int operation, Deadline deadline) throws IOException {
    open.key.interestOps(operation);
    for (long millis = deadline.millisLeft(); millis > 0; millis = deadline.millisLeft()) {
      int ready = open.selector.select(millis);
      open.selector.selectedKeys().clear();
      if (Thread.currentThread().isInterrupted()) {
        throw new LinkException(Kind.BROKEN, "interrupted");
      }
      if (ready > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * A look-up has no deadline of its own, so it runs aside; not on a virtual thread, whose carrier
   * it would keep for as long as the name server is silent.
   */
  private InetAddress resolve(Deadline deadline) throws LinkException {
    FutureTask<InetAddress> lookUp = new FutureTask<>(() -> InetAddress.getByName(port.host()));
    Thread.ofPlatform().daemon().name("printer-name").start(lookUp);
    try {
      return lookUp.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LinkException(Kind.ABSENT, "printer's name cannot be looked up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(Kind.ABSENT, "interrupted", e);
    }
  }

  private static void shut(Line open, boolean drop) {
    try (Selector selector = open.selector;
        SocketChannel channel = open.channel) {
      selector.wakeup();
      if (drop) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } else if (channel.isConnected()) {
        channel.shutdownOutput();
        drain(channel);
      }
    } catch (IOException e) {
      // Closing what is already gone: the aim is reached.
      return;
    }
  }

  /** Unread bytes would turn the closing into a reset, and a printer may then drop its data. */
  private static void drain(SocketChannel channel) throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(256);
    for (int i = 0; i < 16 && channel.read(rest) > 0; i++) {
      rest.clear();
    }
  }
}

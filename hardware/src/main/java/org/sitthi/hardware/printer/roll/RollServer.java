package org.sitthi.hardware.printer.roll;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The network side of a simulated printer: one client at a time, the next waits its turn.
 *
 * <p>A client whose bytes don't fit any more gives way to the next one: a real printer would see
 * that the old one has gone, this one reads no further and cannot.
 */
final class RollServer {

  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration END = Duration.ofSeconds(2);
  private static final int WAITING_CLIENTS = 8;
  private static final int SOCKET_BUFFER_BYTES = 16 * 1024;

  private final RollState state;
  private final Supplier<RealTimeEar> ears;
  private final RollPace pace;
  private final Object answering = new Object();
  private @Nullable ServerSocket server;
  private @Nullable Thread acceptor;
  private volatile @Nullable Client client;
  private int port;

  RollServer(int port, RollState state, RollPace pace, Supplier<RealTimeEar> ears) {
    this.port = port;
    this.pace = pace;
    this.state = state;
    this.ears = ears;
  }

  /** Who is served. */
  private record Client(Socket socket, Thread thread) {}

  int port() {
    return port;
  }

  /** Opens the port, each time the same. */
  synchronized void open() throws IOException {
    if (server != null) {
      return;
    }
    ServerSocket fresh = new ServerSocket();
    fresh.setReuseAddress(true);
    fresh.setReceiveBufferSize(SOCKET_BUFFER_BYTES);
    fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CLIENTS);
    port = fresh.getLocalPort();
    server = fresh;
    acceptor = Thread.ofVirtual().name("paper-roll-port").start(() -> accept(fresh));
  }

  /** Closes the port and throws the client out; when it returns, connecting is refused. */
  void shut() throws IOException {
    ServerSocket closing;
    Thread ending;
    synchronized (this) {
      closing = server;
      ending = acceptor;
      server = null;
      acceptor = null;
    }
    if (closing != null && ending != null) {
      closing.close();
      throwOut();
      // The system keeps the port open until the thread that waits at it has let go.
      join(ending);
      throwOut();
    }
  }

  /** Throws the client out; the port stays open. */
  synchronized void disconnect() {
    throwOut();
  }

  /** Sends to the client, if there is one; a client that has gone hears nothing. */
  void answer(byte[] bytes) {
    Client served = client;
    if (served == null) {
      return;
    }
    synchronized (answering) {
      try {
        served.socket.getOutputStream().write(bytes);
      } catch (IOException e) {
        closeQuietly(served.socket);
      }
    }
  }

  private void accept(ServerSocket from) {
    try {
      while (!from.isClosed()) {
        Socket socket = from.accept();
        awaitTurn(from);
        serve(from, socket);
      }
    } catch (IOException e) {
      // The port was closed: that ends this thread.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitTurn(ServerSocket from) throws InterruptedException {
    Client before = client;
    while (before != null && !from.isClosed() && !before.thread.join(LOOK)) {
      if (state.isStuck()) {
        throwOut();
      }
    }
  }

  private synchronized void serve(ServerSocket from, Socket socket) throws IOException {
    if (from.isClosed()) {
      socket.close();
      return;
    }
    socket.setTcpNoDelay(true);
    RealTimeEar ear = ears.get();
    Thread thread = Thread.ofVirtual().name("paper-roll-client").unstarted(() -> hear(socket, ear));
    client = new Client(socket, thread);
    thread.start();
  }

  private void hear(Socket socket, RealTimeEar ear) {
    try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        ear.hear((byte) next);
        pace.passed(1);
      }
    } catch (IOException e) {
      // The client has gone, in good order or not; the next one is served.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwOut() {
    Client served = client;
    client = null;
    if (served != null) {
      closeQuietly(served.socket);
      served.thread.interrupt();
      join(served.thread);
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(END)) {
        throw new IllegalStateException("a printer's thread does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Gone already: the aim is reached.
      return;
    }
  }
}

package org.sitthi.central;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for several stores: connections go to them in turn, past one that is away. */
final class Balancer implements AutoCloseable {

  private final ServerSocket listening;
  private final List<Integer> ports;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<Integer, AtomicInteger> carried = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Balancer(List<Integer> ports) throws IOException {
    this.ports = ports;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  int carriedTo(int port) {
    return carried.getOrDefault(port, new AtomicInteger()).get();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> carry(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void carry(Socket client) {
    for (int tried = 0; tried < ports.size(); tried++) {
      int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
      Socket store = new Socket();
      try {
        store.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      } catch (IOException e) {
        continue;
      }
      carried.computeIfAbsent(port, _ -> new AtomicInteger()).incrementAndGet();
      threads.execute(() -> pump(client, store));
      pump(store, client);
      return;
    }
    close(client);
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream()) {
      long _ = in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of the two has ended; so does the other.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone anyway.
    }
  }
}

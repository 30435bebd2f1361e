package org.sitthi.device.enrolment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A long thin line in front of a server: what goes in comes out later and no faster than the rate,
 * each way. It loses nothing; what loss makes of a line of TCP has to be put into its rate.
 */
final class SlowLink implements AutoCloseable {

  private static final int SEGMENT = 1_460;
  private static final int SECOND = 1_000_000_000;

  private final ServerSocket door;
  private final InetSocketAddress server;
  private final long nanosPerByte;
  private final long latency;
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private final AtomicLong up = new AtomicLong();
  private final Way there = new Way();
  private final Way back = new Way();

  private record Piece(ByteBuffer bytes, long due) {}

  /** One direction; all connections share it. */
  private final class Way {
    private long free = System.nanoTime();

    synchronized long due(int bytes) {
      free = Math.max(free, System.nanoTime()) + bytes * nanosPerByte;
      return free + latency;
    }
  }

  private SlowLink(int port, int bytesPerSecond, Duration roundTrip) throws IOException {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    nanosPerByte = SECOND / bytesPerSecond;
    latency = roundTrip.toNanos() / 2;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(door);
  }

  static SlowLink to(int port, int bytesPerSecond, Duration roundTrip) throws IOException {
    SlowLink link = new SlowLink(port, bytesPerSecond, roundTrip);
    var _ = Thread.ofPlatform().daemon().start(link::accept);
    return link;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Bytes that went to the server. */
  long bytesThere() {
    return up.get();
  }

  @Override
  public void close() {
    open.forEach(SlowLink::close);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket target = new Socket();
        open.add(client);
        open.add(target);
        target.connect(server);
        carry(client, target, there);
        carry(target, client, back);
      }
    } catch (IOException e) {
      close();
    }
  }

  private void carry(Socket from, Socket to, Way way) throws IOException {
    // As much as can be under way; whoever sends more has to wait.
    BlockingQueue<Piece> under = new ArrayBlockingQueue<>(64);
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    var _ = Thread.ofPlatform().daemon().start(() -> take(in, under, way));
    var _ =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              give(under, out);
              close(from);
              close(to);
            });
  }

  private void take(InputStream in, BlockingQueue<Piece> under, Way way) {
    byte[] buffer = new byte[SEGMENT];
    try {
      int read;
      do {
        read = ended(in, buffer);
        byte[] bytes = Arrays.copyOf(buffer, Math.max(0, read));
        under.put(new Piece(ByteBuffer.wrap(bytes), way.due(bytes.length)));
        if (way == there) {
          up.addAndGet(bytes.length);
        }
      } while (read > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was read, and -1 also where the connection broke. */
  private static int ended(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      return -1;
    }
  }

  private static void give(BlockingQueue<Piece> under, OutputStream out) {
    try {
      while (true) {
        Piece piece = under.take();
        for (long left = piece.due() - System.nanoTime();
            left > 0;
            left = piece.due() - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        if (!piece.bytes().hasRemaining()) {
          return;
        }
        out.write(piece.bytes().array());
        out.flush();
      }
    } catch (IOException e) {
      // The other side has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Closeable one) {
    try {
      one.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }
}

package org.sitthi.kiosk.nhso.town;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for NHSO's Secure SmartCard Agent and the NHSO behind it, on the loopback address: the
 * demo and the tests run against it. It keeps the rules as we know them (facts/nhso.md §7), knows
 * only made-up people, and can be given any {@link TownFault} while it runs.
 *
 * <p>One code a person, hospital, claim type and day. A claim needs the correlationId of a read of
 * the same person, not older than 15 minutes, which serves once.
 *
 * <p>Threads: any.
 */
public final class NhsoTown implements AutoCloseable {

  private static final int BACKLOG = 50;

  private final InetSocketAddress address;
  private final TownBooks books;
  private final TownHandler handler;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile TownFault fault = TownFault.NONE;
  private HttpServer server;

  private NhsoTown(TownSettings settings, TownReader reader) {
    books = new TownBooks(settings);
    TownDesk desk = new TownDesk(settings, reader, books, () -> fault);
    handler = new TownHandler(desk, settings, closed);
    server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
    address = server.getAddress();
  }

  /**
   * Starts the town; close it to stop.
   *
   * @throws UncheckedIOException if the port is taken or the ledger can't be read
   */
  public static NhsoTown start(TownSettings settings, TownReader reader) {
    return new NhsoTown(settings, reader);
  }

  /** Where it listens, such as {@code http://127.0.0.1:8189/}. */
  public URI baseUrl() {
    return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/");
  }

  /** The fault that is set for everybody. */
  public TownFault fault() {
    return fault;
  }

  /**
   * Sets the fault for everybody; {@link TownFault#NONE} lifts it.
   *
   * @throws UncheckedIOException if {@link TownFault#REFUSED} is lifted and the port is taken now
   */
  public synchronized void fault(TownFault wanted) {
    boolean down = fault == TownFault.REFUSED;
    fault = wanted;
    if (wanted == TownFault.REFUSED && !down) {
      server.stop(0);
    } else if (wanted != TownFault.REFUSED && down) {
      server = listen(address);
    }
  }

  /** The codes made here, oldest first. */
  public List<IssuedInTown> ledger() {
    return books.ledger();
  }

  /** How many requests for a code came for this person, whatever became of them. */
  public int confirmRequests(String pid) {
    return books.requests(pid);
  }

  /** How many requests for a code came for anybody. */
  public int confirmRequests() {
    return books.requests();
  }

  /** Stops listening and cuts what is still to be answered. May be called repeatedly. */
  @Override
  public synchronized void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private HttpServer listen(InetSocketAddress where) {
    try {
      HttpServer listening = HttpServer.create(where, BACKLOG);
      listening.createContext("/", handler);
      listening.setExecutor(threads);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException("can't listen at port " + where.getPort(), e);
    }
  }
}

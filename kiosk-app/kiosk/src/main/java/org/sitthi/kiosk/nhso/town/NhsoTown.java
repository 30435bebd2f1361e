package org.sitthi.kiosk.nhso.town;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for NHSO's Secure SmartCard Agent and, at another port, for the servers of the NHSO
 * behind it, on the loopback address: the demo and the tests run against it. It keeps the rules as
 * we know them (facts/nhso.md §7), knows only made-up people, and can be given any {@link
 * TownFault} while it runs.
 *
 * <p>One code a person, hospital, claim type and day. A claim needs the correlationId of a read of
 * the same person, not older than 15 minutes, which serves once.
 *
 * <p>Threads: any.
 */
public final class NhsoTown implements AutoCloseable {

  /** The only token that the town's servers take. */
  public static final String TOKEN = "made-up-token-of-the-town";

  private static final int BACKLOG = 50;

  private final InetSocketAddress address;
  private final TownSettings settings;
  private final TownBooks books;
  private final TownSender sender;
  private final List<HttpServer> beside = new ArrayList<>();
  private final TownHandler handler;
  private final TownServers servers;
  private final InetSocketAddress serversAddress;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile TownFault fault = TownFault.NONE;
  private volatile ServerFault serverFault = ServerFault.NONE;
  private HttpServer server;
  private HttpServer behind;

  private NhsoTown(TownSettings settings, TownReader reader) {
    this.settings = settings;
    books = new TownBooks(settings);
    TownDesk desk = new TownDesk(settings, reader, books, () -> fault, this::agentDies);
    sender = new TownSender(settings.slowness(), closed);
    handler = new TownHandler(desk, settings.clock(), sender);
    servers = new TownServers(settings, books, desk, sender, this::faultOfServers);
    server = listen(loopback(settings.port()), handler);
    address = server.getAddress();
    behind = listen(loopback(0), servers);
    serversAddress = behind.getAddress();
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

  /**
   * Starts the agent of another kiosk, with the same NHSO behind it; it ends with the town. A fault
   * strikes it as it strikes the first one, but for those that close the first one's port.
   *
   * @return where it listens
   */
  public synchronized URI agentBeside(TownReader reader) {
    TownDesk desk = new TownDesk(settings, reader, books, () -> fault, this::agentDies);
    HttpServer other = listen(loopback(0), new TownHandler(desk, settings.clock(), sender));
    beside.add(other);
    InetSocketAddress where = other.getAddress();
    return URI.create("http://" + where.getHostString() + ":" + where.getPort() + "/");
  }

  /** NHSO's status service, before {@code /api/check-authen-status}. */
  public URI statusUrl() {
    return serversUrl(TownServers.STATUS);
  }

  /** NHSO's server-to-server service, before {@code /api/RealPerson}. */
  public URI endpointUrl() {
    return serversUrl(TownServers.ENDPOINT);
  }

  /** The fault that is set for NHSO's servers. */
  public ServerFault serverFault() {
    return serverFault;
  }

  /**
   * Sets the fault of NHSO's servers; {@link ServerFault#NONE} lifts it. What silences or slows
   * NHSO behind the agent does the same to its servers, if no other fault is set for them.
   *
   * @throws UncheckedIOException if {@link ServerFault#REFUSED} is lifted and the port is taken now
   */
  public synchronized void serverFault(ServerFault wanted) {
    boolean down = serverFault == ServerFault.REFUSED;
    serverFault = wanted;
    if (wanted == ServerFault.REFUSED && !down) {
      behind.stop(0);
    } else if (wanted != ServerFault.REFUSED && down) {
      behind = listen(serversAddress, servers);
    }
  }

  /** The calls that NHSO's servers got, by the last word of their path, oldest first. */
  public List<String> serverCalls() {
    return servers.asked();
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
      server = listen(address, handler);
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
    behind.stop(0);
    beside.forEach(other -> other.stop(0));
    threads.shutdownNow();
  }

  private void agentDies() {
    fault(TownFault.REFUSED);
  }

  private ServerFault faultOfServers() {
    if (serverFault != ServerFault.NONE) {
      return serverFault;
    }
    if (fault == TownFault.UPSTREAM_DOWN) {
      return ServerFault.DOWN;
    }
    return fault == TownFault.SLOW ? ServerFault.SLOW : ServerFault.NONE;
  }

  private URI serversUrl(String path) {
    return URI.create(
        "http://" + serversAddress.getHostString() + ":" + serversAddress.getPort() + path);
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private HttpServer listen(InetSocketAddress where, HttpHandler answering) {
    try {
      HttpServer listening = HttpServer.create(where, BACKLOG);
      listening.createContext("/", answering);
      listening.setExecutor(threads);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException("can't listen at port " + where.getPort(), e);
    }
  }
}

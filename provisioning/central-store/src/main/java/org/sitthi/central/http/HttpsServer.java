package org.sitthi.central.http;

import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;

/**
 * The HTTPS server: a list of routes, limits on everything, TLS 1.2 and 1.3 only.
 *
 * <p>Each request has its own virtual thread.
 */
public final class HttpsServer implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 1024;
  private static final int MAX_REQUESTS = 256;
  private static final long MAX_PAYLOAD_BYTES = 1024L * 1024;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration READ = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final WebServer server;

  private HttpsServer(WebServer server) {
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @throws IllegalStateException or another unchecked exception if the address cannot be had
   */
  public static HttpsServer start(
      InetSocketAddress address, SSLContext tls, List<Route> routes, Problems problems) {
    WebServer server =
        WebServer.builder()
            .bindAddress(address)
            .shutdownHook(false)
            .tls(Tls.builder().sslContext(tls).enabledProtocols(tlsVersions()).build())
            .maxTcpConnections(MAX_CONNECTIONS)
            .maxConcurrentRequests(MAX_REQUESTS)
            .maxPayloadSize(MAX_PAYLOAD_BYTES)
            .idleConnectionTimeout(IDLE)
            .shutdownGracePeriod(GRACE)
            .connectionOptions(options -> options.readTimeout(READ).tcpNoDelay(true))
            .addProtocol(
                Http1Config.builder().maxHeadersSize(16_384).maxPrologueLength(2_048).build())
            .directHandlers(refusals(problems))
            .routing(routing -> route(routing, routes, problems))
            .build();
    return new HttpsServer(server.start());
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Lets calls under way end, for up to five seconds, and stops. */
  @Override
  public void close() {
    server.stop();
  }

  private static List<String> tlsVersions() {
    return List.of("TLSv1.3", "TLSv1.2");
  }

  private static void route(HttpRouting.Builder routing, List<Route> routes, Problems problems) {
    Map<String, TreeSet<String>> methods = new LinkedHashMap<>();
    for (Route route : routes) {
      Serving serving = new Serving(route.template(), route.endpoint(), problems);
      methods.computeIfAbsent(route.template(), any -> new TreeSet<>()).add(route.method());
      routing.route(io.helidon.http.Method.create(route.method()), route.template(), serving);
    }
    methods.forEach((template, allowed) -> {
      Answer refusal =
          problems.of(ProblemKind.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", allowed));
      routing.any(template, new Serving(template, call -> refusal, problems));
    });
    Answer nothing = problems.of(ProblemKind.NOT_FOUND);
    routing.any(new Serving("-", call -> nothing, problems));
  }

  /** What never reaches a route: broken request lines, headers or bodies that are too long. */
  private static DirectHandlers refusals(Problems problems) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType event : DirectHandler.EventType.values()) {
      handlers.addHandler(event, new Refusing(problems));
    }
    return handlers.build();
  }
}

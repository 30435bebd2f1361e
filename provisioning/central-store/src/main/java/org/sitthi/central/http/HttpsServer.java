package org.sitthi.central.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The HTTPS server: a list of routes, limits on everything, HTTP/1.1 over TLS 1.2 and 1.3 only.
 *
 * <p>Each request has its own virtual thread.
 */
public final class HttpsServer implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 1024;
  private static final int MAX_HEADER_BYTES = 8 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final String ANYWHERE = "/*";

  private final Javalin server;

  private final List<Route> routes;

  private HttpsServer(Javalin server, List<Route> routes) {
    this.routes = List.copyOf(routes);
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @param served told of each call
   * @throws RuntimeException if the address cannot be had
   */
  public static HttpsServer start(
      String host, int port, SSLContext tls, List<Route> routes, Problems problems, Served served) {
    return start(host, port, tls, routes, problems, served, IDLE);
  }

  static HttpsServer start(
      String host, int port, SSLContext tls, List<Route> routes, Problems problems, Duration idle) {
    return start(host, port, tls, routes, problems, (_, _, _, _) -> {}, idle);
  }

  private static HttpsServer start(
      String host,
      int port,
      SSLContext tls,
      List<Route> routes,
      Problems problems,
      Served served,
      Duration idle) {
    Javalin server =
        Javalin.create(config -> {
          configure(config, problems);
          config.jetty.addConnector((jetty, base) -> {
            ServerConnector connector = connector(jetty, base, tls);
            connector.setHost(host);
            connector.setPort(port);
            connector.setIdleTimeout(idle.toMillis());
            return connector;
          });
          route(config.routes, routes, problems, served);
        });
    return new HttpsServer(server.start(), routes);
  }

  /** What is served. */
  public List<Route> routes() {
    return routes;
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

  private static void configure(JavalinConfig config, Problems problems) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyServer(server -> {
      server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
      server.setErrorHandler(new Refusing(problems));
      server.setStopTimeout(GRACE.toMillis());
    });
  }

  private static ServerConnector connector(Server server, HttpConfiguration base, SSLContext tls) {
    HttpConfiguration http = new HttpConfiguration(base);
    // Else a connection's later header that differs by case alone is taken for the earlier one: a
    // wrong token for the right one.
    http.setHeaderCacheCaseSensitive(true);
    // Any name that the certificate bears may be used; the caller checks it, not we.
    http.addCustomizer(new SecureRequestCustomizer(false));
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    SslContextFactory.Server ssl = new SslContextFactory.Server();
    ssl.setSslContext(tls);
    ssl.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    // Kiosks show one, browsers do not; which calls want one is decided behind.
    ssl.setWantClientAuth(true);
    return new ServerConnector(
        server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
  }

  /** Each template answers its own methods, refuses the others; every other place is not found. */
  private static void route(
      RoutesConfig routing, List<Route> routes, Problems problems, Served served) {
    Map<String, TreeSet<String>> methods = new LinkedHashMap<>();
    for (Route route : routes) {
      methods.computeIfAbsent(route.template(), any -> new TreeSet<>()).add(route.method());
      routing.addHttpHandler(
          HandlerType.findOrCreate(route.method()),
          route.template(),
          new Serving(route.template(), route.endpoint(), problems, served));
    }
    methods.forEach((template, allowed) -> {
      String allow = String.join(", ", allowed);
      Serving refusing =
          new Serving(
              template,
              call -> problems.of(ProblemKind.METHOD_NOT_ALLOWED).with("Allow", allow),
              problems,
              served);
      HandlerType.commonHttp().stream()
          .filter(method -> !allowed.contains(method.name()))
          .forEach(method -> routing.addHttpHandler(method, template, refusing));
    });
    Serving nowhere =
        new Serving("-", call -> problems.of(ProblemKind.NOT_FOUND), problems, served);
    HandlerType.commonHttp().forEach(it -> routing.addHttpHandler(it, ANYWHERE, nowhere));
  }
}

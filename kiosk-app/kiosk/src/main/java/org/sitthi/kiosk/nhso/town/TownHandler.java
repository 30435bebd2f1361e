package org.sitthi.kiosk.nhso.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Finds who answers a request and sends what they say. A slash at a path's end is tolerated. */
final class TownHandler implements HttpHandler {

  private static final int MAX_REQUEST_BYTES = 16 * 1024;
  private static final String CONFIRM = "/api/nhso-service/confirm-save";

  private final TownDesk desk;
  private final InstantSource clock;
  private final Duration slowness;
  private final CountDownLatch closed;
  private final JsonMapper mapper = JsonMapper.builder().build();

  /**
   * @param closed counted down when the town closes: late answers then wait no longer
   */
  TownHandler(TownDesk desk, TownSettings settings, CountDownLatch closed) {
    this.desk = desk;
    this.clock = settings.clock();
    this.slowness = settings.slowness();
    this.closed = closed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private TownReply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String route = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = route.substring(route.lastIndexOf('/') + 1);
    return switch (exchange.getRequestMethod()) {
      case "GET" -> look(route, last);
      case "POST" -> route.equals(CONFIRM) ? desk.confirm(body(exchange)) : error(404, "Not Found");
      default -> error(405, "Method Not Allowed");
    };
  }

  private TownReply look(String route, String last) {
    return switch (route) {
      case "/api/smartcard/terminals" -> desk.terminals();
      case "/api/smartcard/read" -> desk.read();
      case "/api/smartcard/read-card-only" -> desk.readCardOnly();
      case "/api/preference" -> desk.preference();
      case CONFIRM -> error(405, "Method Not Allowed");
      default ->
          switch (route.substring(0, route.length() - last.length())) {
            case "/api/nhso-service/latest-authen-code/" -> desk.latest(last);
            case "/api/nhso-service/latest-5-authen-code-all-hospital/" -> desk.latestFive(last);
            default -> error(404, "Not Found");
          };
    };
  }

  /** A body that is too long or no JSON is as good as none. */
  private JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES);
    try {
      return mapper.readTree(bytes);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private TownReply error(int status, String error) {
    return TownReply.error(status, error, error, clock.instant());
  }

  private void send(HttpExchange exchange, TownReply reply) throws IOException {
    switch (reply) {
      case TownReply.Json(int status, JsonNode body) ->
          send(exchange, status, List.of("application/json"), mapper.writeValueAsBytes(body));
      case TownReply.Page() ->
          send(
              exchange, 200, List.of("text/html"), TownTexts.PAGE.getBytes(StandardCharsets.UTF_8));
      case TownReply.Nothing() -> send(exchange, 200, List.of(), new byte[0]);
      case TownReply.Late(TownReply late) -> sendLate(exchange, late);
      case TownReply.Cut() -> {
        // Closing an exchange that was not answered closes its connection.
      }
    }
  }

  private void sendLate(HttpExchange exchange, TownReply reply) throws IOException {
    try {
      if (!closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS)) {
        send(exchange, reply);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the town closes: this connection is cut
    }
  }

  private static void send(HttpExchange exchange, int status, List<String> type, byte[] body)
      throws IOException {
    type.forEach(name -> exchange.getResponseHeaders().set("Content-Type", name));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}

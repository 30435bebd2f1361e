package org.sitthi.kiosk.nhso.town;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends what was decided.
 *
 * @param closed counted down when the town closes: late answers then wait no longer
 */
record TownSender(Duration slowness, CountDownLatch closed, JsonMapper mapper) {

  private static final int MAX_REQUEST_BYTES = 16 * 1024;

  TownSender(Duration slowness, CountDownLatch closed) {
    this(slowness, closed, JsonMapper.builder().build());
  }

  /** The request's body; one that is too long or no JSON is as good as none. */
  JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES);
    try {
      return mapper.readTree(bytes);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  void send(HttpExchange exchange, TownReply reply) throws IOException {
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

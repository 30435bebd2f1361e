package org.sitthi.kiosk.nhso.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.InstantSource;

/** Finds who at the agent answers a request. A slash at a path's end is tolerated. */
final class TownHandler implements HttpHandler {

  private static final String CONFIRM = "/api/nhso-service/confirm-save";

  private final TownDesk desk;
  private final InstantSource clock;
  private final TownSender sender;

  TownHandler(TownDesk desk, InstantSource clock, TownSender sender) {
    this.desk = desk;
    this.clock = clock;
    this.sender = sender;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      sender.send(exchange, answer(exchange));
    }
  }

  private TownReply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String route = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = route.substring(route.lastIndexOf('/') + 1);
    return switch (exchange.getRequestMethod()) {
      case "GET" -> look(route, last);
      case "POST" ->
          route.equals(CONFIRM) ? desk.confirm(sender.body(exchange)) : error(404, "Not Found");
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

  private TownReply error(int status, String error) {
    return TownReply.error(status, error, error, clock.instant());
  }
}

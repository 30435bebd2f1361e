package org.sitthi.kiosk.nhso.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** NHSO's servers: the door, where the token is looked at, and who answers behind it. */
final class TownServers implements HttpHandler {

  static final String STATUS = "/authencodestatus/";
  static final String ENDPOINT = "/nhsoendpoint/";

  private static final int MAX_NOTED = 10_000;

  private final TownSender sender;
  private final InstantSource clock;
  private final Supplier<ServerFault> fault;
  private final StatusCounter status;
  private final EndpointCounter endpoint;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  TownServers(
      TownSettings settings,
      TownBooks books,
      TownDesk desk,
      TownSender sender,
      Supplier<ServerFault> fault) {
    this.sender = sender;
    this.clock = settings.clock();
    this.fault = fault;
    this.status = new StatusCounter(settings, books);
    this.endpoint = new EndpointCounter(books, desk::faultOf);
  }

  /** The calls that came, by the last word of their path, oldest first. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (asked.size() < MAX_NOTED) {
        asked.add(path.substring(path.lastIndexOf('/') + 1));
      }
      ServerFault now = fault.get();
      JsonNode body = sender.body(exchange);
      TownReply reply =
          spoilt(now)
              .or(() -> withoutToken(exchange))
              .orElseGet(
                  () -> answer(exchange.getRequestMethod() + " " + path, exchange, body, now));
      sender.send(exchange, now == ServerFault.SLOW ? new TownReply.Late(reply) : reply);
    }
  }

  private TownReply answer(String call, HttpExchange exchange, JsonNode body, ServerFault now) {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    return switch (call) {
      case "GET /authencodestatus/api/check-authen-status" -> status.check(query, now);
      case "GET /nhsoendpoint/api/v2/right-search" -> endpoint.rightSearch(query, now);
      case "GET /nhsoendpoint/api/RealPerson" -> endpoint.realPerson(query, now);
      case "POST /nhsoendpoint/api/AuthenCode" -> endpoint.authenCode(body, now);
      default -> error(404, "Not Found");
    };
  }

  private Optional<TownReply> spoilt(ServerFault now) {
    return switch (now) {
      case DOWN -> Optional.of(error(503, "Service Unavailable"));
      case TOKEN -> Optional.of(error(401, "Unauthorized"));
      case RATE -> Optional.of(error(429, "Too Many Requests"));
      case HTML -> Optional.of(new TownReply.Page());
      case EMPTY_BODY -> Optional.of(new TownReply.Nothing());
      case CUT -> Optional.of(new TownReply.Cut());
      case NONE,
          REFUSED,
          SLOW,
          ANSWER_LOST,
          TOKEN_IN_WORDS,
          OTHER_PERSON,
          OTHER_SHAPES,
          DATE_WITH_OFFSET,
          NO_IS_400 ->
          Optional.empty();
    };
  }

  private Optional<TownReply> withoutToken(HttpExchange exchange) {
    String said = exchange.getRequestHeaders().getFirst("Authorization");
    return ("Bearer " + NhsoTown.TOKEN).equals(said)
        ? Optional.empty()
        : Optional.of(error(401, "Unauthorized"));
  }

  private TownReply error(int httpStatus, String error) {
    return TownReply.error(httpStatus, error, error, clock.instant());
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> all = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", 20)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        all.put(
            pair.substring(0, at),
            URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
      }
    }
    return all;
  }
}

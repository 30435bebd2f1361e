package org.sitthi.kiosk.nhso.town;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the town sends back. */
sealed interface TownReply {

  /** JSON. */
  record Json(int status, JsonNode body) implements TownReply {}

  /** A page of HTML where JSON was promised, status 200. */
  record Page() implements TownReply {}

  /** Status 200 and no body. */
  record Nothing() implements TownReply {}

  /** The connection is cut. */
  record Cut() implements TownReply {}

  /** The same, but late. */
  record Late(TownReply reply) implements TownReply {}

  /** An error as Spring Boot writes it (facts/nhso.md §7.11). */
  static TownReply error(int status, String error, String message, Instant now) {
    return new Json(status, errorBody(status, error, message, now));
  }

  /** A validation error with one entry a text (facts/nhso.md §7.6). */
  static TownReply invalid(List<String> texts, Instant now) {
    ObjectNode body = errorBody(400, "Bad Request", "Validation failed", now);
    var errors = body.putArray("errors");
    for (String text : texts) {
      ObjectNode error = errors.addObject();
      error.putArray("codes").add("Rule.claim");
      error.putArray("arguments");
      error.put("defaultMessage", text);
      error.put("objectName", "claim");
      error.put("code", "Rule");
    }
    return new Json(400, body);
  }

  private static ObjectNode errorBody(int status, String error, String message, Instant now) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("timestamp", now.toString());
    body.put("status", status);
    body.put("error", error);
    body.put("message", message);
    return body;
  }
}

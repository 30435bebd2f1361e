package org.sitthi.central.http;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem details (RFC 9457) with {@code errors[]} in both languages (facts/claims.md C.7).
 *
 * <p>No answer repeats what the caller sent. Each has an instance of its own, which stands in the
 * access log too.
 */
public final class Problems {

  /** Media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Seconds after which a kiosk may ask again. */
  private static final String RETRY_AFTER_SECONDS = "5";

  private static final Set<ProblemKind> AGAIN =
      EnumSet.of(ProblemKind.AWAY, ProblemKind.REGISTRY_AWAY);

  private final JsonMapper json;

  /** Writes with the given mapper. */
  public Problems(JsonMapper json) {
    this.json = json;
  }

  /** A problem with the request as a whole. */
  public Answer of(ProblemKind kind) {
    return of(kind, "$", kind.english());
  }

  /**
   * A problem with one part of the request.
   *
   * @param path JSON path such as {@code $.person.mobile}, or a header's name
   * @param message what is wanted there, in English, without anything that was sent
   */
  public Answer of(ProblemKind kind, String path, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("path", path);
    error.put("code", kind.code());
    error.put("message", message);
    error.put("message_th", kind.thai());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:sitthi:problem:" + kind.code());
    problem.put("title", kind.english());
    problem.put("status", kind.status());
    problem.put("detail", path + ": " + message);
    UUID instance = UUID.randomUUID();
    problem.put("instance", "urn:uuid:" + instance);
    problem.put("errors", List.of(error));
    Answer answer =
        new Answer(kind.status(), MEDIA_TYPE, json.writeValueAsBytes(problem)).of(instance);
    return AGAIN.contains(kind) ? answer.with("Retry-After", RETRY_AFTER_SECONDS) : answer;
  }
}

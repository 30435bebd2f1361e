package org.sitthi.central.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/** Answers what the server itself refuses, with no word of the request in it. */
final class Refusing implements DirectHandler {

  private final Problems problems;

  Refusing(Problems problems) {
    this.problems = problems;
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType event,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    ProblemKind kind = kind(status.code());
    Answer answer = problems.of(kind);
    var response =
        TransportResponse.builder()
            .status(Status.create(kind.status()))
            .keepAlive(false)
            .header(HeaderNames.CONTENT_TYPE, answer.contentType())
            .entity(answer.body());
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    return response.build();
  }

  private static ProblemKind kind(int status) {
    return switch (status) {
      case 404 -> ProblemKind.NOT_FOUND;
      case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
      case 408 -> ProblemKind.TOO_SLOW;
      case 413 -> ProblemKind.TOO_LARGE;
      case 503 -> ProblemKind.AWAY;
      default -> status < 500 ? ProblemKind.MALFORMED : ProblemKind.BUG;
    };
  }
}

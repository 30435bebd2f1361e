package org.sitthi.central.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reaches a route: broken request lines, headers that are too long. No word of
 * the request is in the answer.
 */
final class Refusing implements Request.Handler {

  private static final int SERVER_FAULT = 500;

  private final Problems problems;

  Refusing(Problems problems) {
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ProblemKind kind =
        response.getStatus() < SERVER_FAULT ? ProblemKind.MALFORMED : ProblemKind.BUG;
    Answer answer = problems.of(kind);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }
}

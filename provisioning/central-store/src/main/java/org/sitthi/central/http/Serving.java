package org.sitthi.central.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sitthi.central.database.DatabaseAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one route: its answer, the headers that go with each, and one line in the access log. */
final class Serving implements Handler {

  private static final Logger ACCESS = LoggerFactory.getLogger("org.sitthi.central.access");
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final String template;
  private final Endpoint endpoint;
  private final Problems problems;

  Serving(String template, Endpoint endpoint, Problems problems) {
    this.template = template;
    this.endpoint = endpoint;
    this.problems = problems;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    long start = System.nanoTime();
    Answer answer = answer(new HelidonCall(request));
    // Logged before it is sent: who has the answer finds its line.
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    ACCESS.info("{} {} {} {} ms", method(request), template, answer.status(), millis);
    response.status(answer.status());
    response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    answer.headers().forEach(response::header);
    response.send(answer.body());
  }

  private Answer answer(Call call) {
    try {
      return endpoint.answer(call);
    } catch (BodyException e) {
      return problems.of(e.kind());
    } catch (DatabaseAwayException e) {
      LOG.warn("database away: {}", e.getMessage());
      return problems.of(ProblemKind.AWAY);
    } catch (RuntimeException e) {
      LOG.error("bug at {}", template, withoutMessage(e));
      return problems.of(ProblemKind.BUG);
    }
  }

  /** A foreign exception's message may quote a patient's data; its stack does not. */
  private static Throwable withoutMessage(RuntimeException e) {
    Throwable bare = new IllegalStateException(e.getClass().getName());
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }

  private static String method(ServerRequest request) {
    String method = request.prologue().method().text();
    return METHODS.contains(method) ? method : "OTHER";
  }
}

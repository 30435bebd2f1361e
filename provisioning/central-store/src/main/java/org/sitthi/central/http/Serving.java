package org.sitthi.central.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
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
  private final Served served;

  Serving(String template, Endpoint endpoint, Problems problems, Served served) {
    this.served = served;
    this.template = template;
    this.endpoint = endpoint;
    this.problems = problems;
  }

  @Override
  public void handle(Context context) {
    long start = System.nanoTime();
    Answer answer = answer(new JavalinCall(context));
    // Logged before it is sent: who has the answer finds its line.
    long nanos = System.nanoTime() - start;
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    served.served(method(context), template, answer.status(), Duration.ofNanos(nanos));
    String problem = answer.instance().map(id -> " " + id).orElse("");
    ACCESS.info("{} {} {} {} ms{}", method(context), template, answer.status(), millis, problem);
    context.status(answer.status());
    context.contentType(answer.contentType());
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    answer.headers().forEach(context::header);
    context.result(answer.body());
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

  private static String method(Context context) {
    String method = context.method().name();
    return METHODS.contains(method) ? method : "OTHER";
  }
}

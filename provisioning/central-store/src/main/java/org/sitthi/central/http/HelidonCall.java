package org.sitthi.central.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** A request as Helidon has it. */
final class HelidonCall implements Call {

  private static final Duration BODY_DEADLINE = Duration.ofSeconds(15);

  /**
   * So much of a body that is too long is read and dropped, so that the caller hears the answer.
   */
  private static final int MAX_DROPPED = 1024 * 1024;

  private final ServerRequest request;

  HelidonCall(ServerRequest request) {
    this.request = request;
  }

  @Override
  public Optional<String> header(String name) {
    return request.headers().first(HeaderNames.create(name));
  }

  @Override
  public String path(String name) {
    return request.path().pathParameters().get(name);
  }

  @Override
  public Optional<String> query(String name) {
    return request.query().first(name).asOptional();
  }

  @Override
  public byte[] body(int maxBytes) throws BodyException {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      return read(in, maxBytes);
    } catch (IOException | UncheckedIOException e) {
      throw new BodyException(ProblemKind.TOO_SLOW);
    }
  }

  private static byte[] read(InputStream in, int maxBytes) throws IOException, BodyException {
    long start = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    int total = 0;
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      if (System.nanoTime() - start > BODY_DEADLINE.toNanos()) {
        throw new BodyException(ProblemKind.TOO_SLOW);
      }
      total += n;
      if (total > MAX_DROPPED) {
        break;
      }
      if (total <= maxBytes) {
        body.write(part, 0, n);
      }
    }
    if (total > maxBytes) {
      throw new BodyException(ProblemKind.TOO_LARGE);
    }
    return body.toByteArray();
  }
}

package org.sitthi.central.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

/** A request as Javalin has it. */
final class JavalinCall implements Call {

  /** For the whole body; the server's idle time-out ends each single wait for a byte. */
  private static final Duration BODY_DEADLINE = Duration.ofSeconds(15);

  /**
   * So much of a body that is too long is read and dropped, so that the caller hears the answer.
   */
  private static final int MAX_DROPPED = 1024 * 1024;

  /** Where the Servlet specification (§3.10) has the caller's certificate. */
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final Context request;

  JavalinCall(Context request) {
    this.request = request;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.header(name));
  }

  @Override
  public String path(String name) {
    return request.pathParam(name);
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(request.queryParam(name));
  }

  @Override
  public byte[] body(int maxBytes) throws BodyException {
    try (InputStream in = request.bodyInputStream()) {
      return read(in, maxBytes);
    } catch (IOException e) {
      // Too slow or broken off: in the second case nobody hears the answer.
      throw new BodyException(ProblemKind.TOO_SLOW);
    }
  }

  @Override
  public String remote() {
    return request.req().getRemoteAddr();
  }

  @Override
  public Optional<X509Certificate> certificate() {
    return request.req().getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
            && chain.length > 0
        ? Optional.of(chain[0])
        : Optional.empty();
  }

  private static byte[] read(InputStream in, int maxBytes) throws IOException, BodyException {
    long start = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    int total = 0;
    for (int n = in.read(part); n >= 0 && total <= MAX_DROPPED; n = in.read(part)) {
      if (System.nanoTime() - start > BODY_DEADLINE.toNanos()) {
        throw new BodyException(ProblemKind.TOO_SLOW);
      }
      total += n;
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

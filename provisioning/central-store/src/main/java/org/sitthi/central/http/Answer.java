package org.sitthi.central.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the caller. */
public final class Answer {

  private final int status;
  private final String contentType;
  private final byte[] body;
  private final Map<String, String> headers;

  /**
   * An answer without further headers.
   *
   * @param status HTTP status
   * @param contentType media type of the body
   * @param body as sent; not copied, so it must not be changed
   */
  public Answer(int status, String contentType, byte[] body) {
    this(status, contentType, body, Map.of());
  }

  private Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.headers = headers;
  }

  /** The same answer with one header more. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  /** As sent; not copied, so it must not be changed. */
  public byte[] body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }
}

package org.sitthi.central.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What goes back to the caller. */
public final class Answer {

  private final int status;
  private final String contentType;
  private final byte[] body;
  private final Map<String, String> headers;
  private final Optional<UUID> instance;

  /**
   * An answer without further headers.
   *
   * @param status HTTP status
   * @param contentType media type of the body
   * @param body as sent; not copied, so it must not be changed
   */
  public Answer(int status, String contentType, byte[] body) {
    this(status, contentType, body, Map.of(), Optional.empty());
  }

  private Answer(
      int status,
      String contentType,
      byte[] body,
      Map<String, String> headers,
      Optional<UUID> instance) {
    this.instance = instance;
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.headers = headers;
  }

  /** The same answer with one header more. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, more, instance);
  }

  /** The same answer, known by this id. */
  Answer of(UUID id) {
    return new Answer(status, contentType, body, headers, Optional.of(id));
  }

  /** What a problem is known by; empty for a good answer. */
  Optional<UUID> instance() {
    return instance;
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

package org.sitthi.central.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body as sent; not copied
 * @param headers further headers
 */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

  /** An answer without further headers. */
  public Answer(int status, String contentType, byte[] body) {
    this(status, contentType, body, Map.of());
  }

  /** The same answer with one header more. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, contentType, body, Map.copyOf(more));
  }
}

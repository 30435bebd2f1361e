package org.sitthi.central.http;

import java.util.Optional;

/** What an endpoint may know of a request. */
public interface Call {

  /** The header's first value. */
  Optional<String> header(String name);

  /** A variable of the route's template, such as {@code id}; it must be in the template. */
  String path(String name);

  /** The query parameter's first value. */
  Optional<String> query(String name);

  /**
   * The whole body.
   *
   * @throws BodyException if it is longer than {@code maxBytes}, does not come in time or breaks
   *     off
   */
  byte[] body(int maxBytes) throws BodyException;
}

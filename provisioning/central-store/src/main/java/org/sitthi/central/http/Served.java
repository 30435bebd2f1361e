package org.sitthi.central.http;

import java.time.Duration;

/** Hears of each call that was answered. Threads: many at once; must be quick. */
@FunctionalInterface
public interface Served {

  /**
   * One call.
   *
   * @param method such as GET, or OTHER
   * @param template the route's, never what was asked for
   */
  void served(String method, String template, int status, Duration time);
}

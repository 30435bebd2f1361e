package org.sitthi.hardware.printer;

import java.time.Duration;

/**
 * Something seen at a time.
 *
 * @param value what was seen
 * @param nanos when, on the scale of {@link System#nanoTime}
 * @param <T> what it is
 */
public record Seen<T>(T value, long nanos) {

  /** How long ago it was seen. */
  public Duration age(long nowNanos) {
    return Duration.ofNanos(Math.max(0, nowNanos - nanos));
  }

  /** The value if it is no older than so, else another one. */
  public T within(Duration age, long nowNanos, T otherwise) {
    return age(nowNanos).compareTo(age) <= 0 ? value : otherwise;
  }
}

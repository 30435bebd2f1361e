package org.sitthi.kiosk.nhso.routes;

import java.time.Duration;
import org.sitthi.record.Route;

/**
 * How a way to NHSO does now.
 *
 * @param what is asked there: {@code entitlement} or {@code history}
 * @param errorRate of the last 20 calls, 0 to 1
 * @param latency of answered calls, the latest counting most; 0 if there was none
 */
public record RouteState(
    Route route, String what, Circuit circuit, double errorRate, Duration latency) {

  /** What a failed call is taken to cost: about what a patient waits for it. */
  private static final Duration FAILURE = Duration.ofSeconds(5);

  /** Whether it is asked. */
  public enum Circuit {
    /** It is asked. */
    CLOSED,
    /** It failed too often and is left alone. */
    OPEN,
    /** Somebody tries whether it is well again. */
    HALF_OPEN
  }

  /**
   * How long an answer is expected to take, failures included: the less, the sooner it is asked.
   */
  Duration expected() {
    return latency.plusNanos((long) (errorRate * FAILURE.toNanos()));
  }
}

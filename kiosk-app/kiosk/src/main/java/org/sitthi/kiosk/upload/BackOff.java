package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double, ± 20 % so that kiosks that lost the store together don't come back together.
 */
final class BackOff {

  private static final Duration FIRST = Duration.ofSeconds(1);

  private final Duration longest;
  private final RandomGenerator random;

  BackOff(Duration longest, RandomGenerator random) {
    this.longest = longest;
    this.random = random;
  }

  /**
   * The wait after a failure.
   *
   * @param before failures before this one, from 0
   */
  Duration after(int before) {
    Duration doubled = FIRST.multipliedBy(1L << Math.clamp(before, 0, 20));
    Duration wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofMillis((long) (wait.toMillis() * random.nextDouble(0.8, 1.2)));
  }
}

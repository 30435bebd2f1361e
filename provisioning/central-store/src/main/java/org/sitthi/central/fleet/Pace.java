package org.sitthi.central.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a channel is told. The first is told at once; what comes then is gathered until the
 * last message is {@code gap} old, and until it is six times as old once {@link #MANY} went out
 * within 32 gaps. So with the gap of 45 s people know within a minute, and a storm of an afternoon
 * costs {@link #MANY} messages and then one each 4½ minutes. Pure.
 *
 * @param gap at least 1 s
 */
record Pace(Duration gap) {

  static final int MANY = 5;
  private static final int SLOWER = 6;
  private static final int WINDOW = 32;

  /** How far back messages count. */
  Duration window() {
    return gap.multipliedBy(WINDOW);
  }

  /**
   * Whether it may be told now.
   *
   * @param earlier when messages went out within {@link #window()}, the newest first
   */
  boolean mayTell(List<Instant> earlier, Instant now) {
    if (earlier.isEmpty()) {
      return true;
    }
    Duration wanted = earlier.size() < MANY ? gap : gap.multipliedBy(SLOWER);
    return !now.isBefore(earlier.getFirst().plus(wanted));
  }
}

package org.sitthi.device.demo;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A kiosk settles no attempt that was made round midnight before a quarter of an hour is over.
 * Tests of a kiosk with its real clock that wait for that are left out then; {@code SettleRound}'s
 * own tests have such times in virtual time.
 */
final class RoundMidnight {

  private static final LocalTime FROM = LocalTime.of(0, 16);
  private static final LocalTime TO = LocalTime.of(23, 44);

  private RoundMidnight() {}

  /** Leaves the test out if it is that time in Thailand. */
  static void leaveOut() {
    assumeThat(LocalTime.now(ZoneId.of("Asia/Bangkok")))
        .as("time of day in Thailand, at which a kiosk settles at once")
        .isBetween(FROM, TO);
  }
}

package org.sitthi.kiosk.clock;

import java.time.Instant;
import java.util.Optional;

/** Says whether a time of this machine's clock may be believed. Returns at once; any thread. */
@FunctionalInterface
public interface ClockTrust {

  /** No clock of a kiosk that works is earlier: this program did not exist. */
  Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  /**
   * Why this time can't be believed, for the log; empty if it can.
   *
   * @param now by the clock in question
   */
  Optional<String> doubt(Instant now);

  /** Believes all but a time from before this program, as of a clock without battery. */
  static ClockTrust plausible() {
    return now -> now.isBefore(FIRST) ? Optional.of("earlier than this program") : Optional.empty();
  }
}

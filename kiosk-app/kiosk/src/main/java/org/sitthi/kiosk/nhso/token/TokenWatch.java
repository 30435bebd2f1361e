package org.sitthi.kiosk.nhso.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a token stands, for whoever looks after the kiosk. Holds nothing of the token itself.
 *
 * @param endsAt when it ends, if it says so: a JWT's {@code exp}, or a line {@code
 *     expires=yyyy-MM-dd} below the token in its file
 */
public record TokenWatch(State state, Optional<Instant> endsAt) {

  /** A token that ends within this time is an alarm: new ones are asked of NHSO in writing. */
  public static final Duration AHEAD = Duration.ofDays(14);

  /** How a token stands. */
  public enum State {
    /** It lasts for longer than {@link #AHEAD}. */
    GOOD,
    /** It does not say how long it lasts. */
    AGE_UNKNOWN,
    /** It ends within {@link #AHEAD}. */
    ENDS_SOON,
    /** It has ended. */
    ENDED,
    /** The service refused it, and it has not been changed since. */
    REFUSED,
    /** There is no file, or it can't be read. */
    MISSING,
    /** What the file holds can't be a token. */
    UNUSABLE
  }

  /** Somebody has to do something. */
  public boolean isAlarm() {
    return switch (state) {
      case GOOD, AGE_UNKNOWN -> false;
      case ENDS_SOON, ENDED, REFUSED, MISSING, UNUSABLE -> true;
    };
  }

  /** Whole days left, 0 if it has ended; empty if it does not say when it ends. */
  public Optional<Long> daysLeft(Instant now) {
    return endsAt.map(end -> Math.max(0, Duration.between(now, end).toDays()));
  }

  static TokenWatch of(State state) {
    return new TokenWatch(state, Optional.empty());
  }

  static TokenWatch ending(Instant end, Instant now) {
    State state = State.GOOD;
    if (!end.isAfter(now)) {
      state = State.ENDED;
    } else if (!end.isAfter(now.plus(AHEAD))) {
      state = State.ENDS_SOON;
    }
    return new TokenWatch(state, Optional.of(end));
  }
}

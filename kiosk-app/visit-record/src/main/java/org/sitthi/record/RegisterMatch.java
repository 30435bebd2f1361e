package org.sitthi.record;

import java.time.OffsetDateTime;

/**
 * The card beside the hospital's own register.
 *
 * @param state what came of the look-up
 * @param checkedAt when
 * @param name the Thai name
 * @param birthDate as far as both state it
 * @param sex as stated
 */
public record RegisterMatch(
    State state, OffsetDateTime checkedAt, Match name, Match birthDate, Match sex) {

  /** What came of the look-up. */
  public enum State {
    MATCHED,
    MISMATCHED,
    /** The register has nobody with this number. */
    NOT_KNOWN,
    UNREACHABLE
  }

  /** One field. */
  public enum Match {
    SAME,
    DIFFERENT,
    /** Not compared: one side states nothing. */
    UNKNOWN
  }
}

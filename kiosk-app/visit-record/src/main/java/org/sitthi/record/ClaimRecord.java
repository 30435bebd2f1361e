package org.sitthi.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The claim code of a visit, or why there is none yet.
 *
 * @param state where it stands
 * @param value the code as NHSO gave it, up to 20 characters; present exactly when OBTAINED
 * @param kind which of the relatives of a claim code this is; never mixed in one field
 * @param claimType service code and name, absent if none was chosen
 * @param obtainedAt when NHSO made the code
 * @param source how it came to us
 * @param attempts requests for a code that left the kiosk in this visit
 * @param elapsedMillis from the card going in to the code being known
 * @param lastError short cause for PENDING and REFUSED, up to 500 characters, no personal data of
 *     ours
 * @param route which way the code came; with {@link Source#AGENT} it tells the agent's from the
 *     server-to-server service's
 */
public record ClaimRecord(
    State state,
    Optional<String> value,
    Kind kind,
    Optional<CodedName> claimType,
    Optional<OffsetDateTime> obtainedAt,
    Optional<Source> source,
    int attempts,
    Optional<Long> elapsedMillis,
    Optional<String> lastError,
    Optional<Route> route) {

  /** A code is there exactly when the state says so. */
  public ClaimRecord {
    if (value.isPresent() != (state == State.OBTAINED)) {
      throw new FieldException("value", "wanted exactly when the state is OBTAINED");
    }
    value.ifPresent(code -> Check.text("value", code, 1, 20));
    Check.range("attempts", attempts, 0, 1000);
    lastError.ifPresent(text -> Check.text("lastError", text, 1, 500));
  }

  /** Without route. */
  public ClaimRecord(
      State state,
      Optional<String> value,
      Kind kind,
      Optional<CodedName> claimType,
      Optional<OffsetDateTime> obtainedAt,
      Optional<Source> source,
      int attempts,
      Optional<Long> elapsedMillis,
      Optional<String> lastError) {
    this(
        state,
        value,
        kind,
        claimType,
        obtainedAt,
        source,
        attempts,
        elapsedMillis,
        lastError,
        Optional.empty());
  }

  /** The same, come this way. */
  public ClaimRecord by(Route way) {
    return new ClaimRecord(
        state,
        value,
        kind,
        claimType,
        obtainedAt,
        source,
        attempts,
        elapsedMillis,
        lastError,
        Optional.of(way));
  }

  /** Where a claim stands. */
  public enum State {
    OBTAINED,
    PENDING,
    REFUSED,
    NOT_REQUIRED
  }

  /** The relatives of a claim code. */
  public enum Kind {
    NHSO_CHECKIN,
    NHSO_ENDPOINT,
    EDC,
    NHSO_CLIENT
  }

  /** How a code came to the kiosk. */
  public enum Source {
    /** Issued in answer to this visit's request. */
    AGENT,
    /** Issued in answer to this visit's request, learned by look-up because the answer was lost. */
    SETTLED,
    /** Issued earlier today, at this or another channel. */
    REUSED,
    /** Entered by staff. */
    STAFF
  }
}

package org.sitthi.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How the person was proved; kept for ever.
 *
 * @param method what was looked at
 * @param at when
 * @param reader name of the card reader, for {@link Method#SMART_CARD}
 * @param reason why not by card, for the other methods
 * @param result what came of it; absent in records of schema version 1
 * @param register the card beside the hospital's register; absent if it is not looked at here
 */
public record Verification(
    Method method,
    OffsetDateTime at,
    Optional<String> reader,
    Optional<String> reason,
    Optional<Result> result,
    Optional<RegisterMatch> register) {

  /** Lengths only. */
  public Verification {
    reader.ifPresent(name -> Check.text("reader", name, 1, 200));
    reason.ifPresent(text -> Check.text("reason", text, 1, 500));
  }

  /** Without result and register. */
  public Verification(
      Method method, OffsetDateTime at, Optional<String> reader, Optional<String> reason) {
    this(method, at, reader, reason, Optional.empty(), Optional.empty());
  }

  /** The same with what came of it. */
  public Verification concluded(Result newResult, Optional<RegisterMatch> newRegister) {
    return new Verification(method, at, reader, reason, Optional.of(newResult), newRegister);
  }

  /** What came of it. */
  public enum Result {
    /** Proved, and the register says nothing else. */
    VERIFIED,
    /** The hospital's register says something else. */
    MISMATCH,
    /** Not proved; a person must. */
    UNVERIFIED
  }

  /** What was looked at. */
  public enum Method {
    SMART_CARD,
    STAFF,
    OTHER
  }
}

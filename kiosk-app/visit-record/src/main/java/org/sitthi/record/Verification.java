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
 */
public record Verification(
    Method method, OffsetDateTime at, Optional<String> reader, Optional<String> reason) {

  /** Lengths only. */
  public Verification {
    reader.ifPresent(name -> Check.text("reader", name, 1, 200));
    reason.ifPresent(text -> Check.text("reason", text, 1, 500));
  }

  /** What was looked at. */
  public enum Method {
    SMART_CARD,
    STAFF,
    OTHER
  }
}

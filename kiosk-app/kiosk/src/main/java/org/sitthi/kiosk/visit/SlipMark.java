package org.sitthi.kiosk.visit;

/** What a slip says of itself besides its contents. */
public enum SlipMark {
  /** The first of its record, as far as anybody can know. */
  ORIGINAL,
  /** A visit that was begun without a code has it now: "completed" stands on it. */
  COMPLETED,
  /** One of the same record may be in somebody's hand already: "copy" stands on it. */
  COPY
}

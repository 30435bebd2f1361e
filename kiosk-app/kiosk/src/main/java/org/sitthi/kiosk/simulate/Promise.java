package org.sitthi.kiosk.simulate;

/** What a kiosk promises whatever happens (house.md §3); checked after every event. */
public enum Promise {
  /** No slip without a saved record. */
  SLIP_AFTER_RECORD,
  /** At most one request for an attempt, and none before the attempt is safe. */
  ONE_REQUEST,
  /** A code once received is in a record, or its attempt is open: whatever the power does. */
  CODE_KEPT,
  /** A code that is in a record stays in it. */
  CODE_STAYS,
  /** A record holds no code and no entitlement but its own person's. */
  OWN_CODE,
  /** One answer of NHSO is the answer in one record: who comes again with the code says so. */
  ONE_ANSWER,
  /** Who comes again goes on with the visit that has no code; one that has it asks NHSO nothing. */
  GOES_ON,
  /** No slip comes out twice without "copy" on it. */
  SLIP_ONCE,
  /** Card out and enough time lead to the idle screen. */
  IDLE_AT_LAST,
  /** Nothing of anybody in memory that the idle kiosk can reach. */
  NOBODY_IN_IDLE,
  /** A screen shows the person whose card began the visit. */
  OWN_SCREEN,
  /** What the store acknowledged is there, each revision once and in order. */
  STORE_HAS_IT,
  /** In the end nothing waits, and all that NHSO gave is at the store. */
  NOTHING_LOST,
  /** What was answered as saved is there after the power was cut. */
  SAVED_IS_SAVED,
  /** No exception that nobody thought of. */
  NO_BUG
}

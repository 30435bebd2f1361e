package org.sitthi.central.intake;

/** What became of a revision that was to be kept. */
sealed interface Kept {

  /** Committed just now. */
  record Now(Receipt receipt) implements Kept {}

  /** The same bytes were committed before. */
  record Before(Receipt receipt) implements Kept {}

  /** Another kiosk's bytes are kept as this revision; these are kept beside them. */
  record Beside() implements Kept {}

  /** Other bytes are kept as this revision. */
  record Different() implements Kept {}

  /** There is no revision before this one. */
  record NoFirst() implements Kept {}

  /** The last revision is another than the sender knows. */
  record Stale() implements Kept {}
}

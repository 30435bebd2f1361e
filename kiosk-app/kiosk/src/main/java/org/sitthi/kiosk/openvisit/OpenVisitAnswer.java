package org.sitthi.kiosk.openvisit;

import org.sitthi.record.VisitRecord;

/** The central store's answer. */
public sealed interface OpenVisitAnswer {

  /**
   * There is one; the claim's state says whether a code is owed.
   *
   * @param record its newest revision
   */
  record Found(VisitRecord record) implements OpenVisitAnswer {}

  /** The person was not here today. */
  record None() implements OpenVisitAnswer {}

  /**
   * Not known now.
   *
   * @param detail for the log: HTTP status or kind of exception, no personal data
   */
  record Unreachable(String detail) implements OpenVisitAnswer {}
}

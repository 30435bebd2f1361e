package org.sitthi.claims;

/** What must be known before a field can be looked at. */
public enum Scope {
  /** The visit and the facts. */
  VISIT,
  /** One line. */
  LINE,
  /** One line whose route is decided. */
  DECIDED,
  /** All lines of the visit: only in rules that say they look across lines. */
  CROSS
}

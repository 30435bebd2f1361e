package org.sitthi.central.staff;

/** What a unit may be let do. */
public enum Right {
  /** See the day's visits, masked. */
  SEE_DAY
}

package org.sitthi.hardware.printer.roll;

/** How a simulated printer hands out a slip (facts/escpos.md §2.6). */
public enum RollPresenter {
  /** Slips fall. */
  NONE,
  /** Custom and Pyramid: a slip stays inside until it is presented; full status tells of it. */
  CUSTOM,
  /**
   * Citizen PMU2300III: the cut presents; bit 6 of {@code DLE EOT 4} is set while nothing is out.
   */
  CITIZEN
}

package org.sitthi.hardware.printer.escpos;

import java.util.HexFormat;

/**
 * How a printer hands out a slip (facts/escpos.md §2.6).
 *
 * @param watch how it tells that a slip lies at its mouth
 * @param setupHex sent at the head of each job, such as its own time to retract; may be empty
 * @param presentHex sent behind the cut, brings the slip to the mouth; empty if the cut does it
 * @param retractHex takes the slip back; empty if it cannot
 */
record PresenterProfile(Watch watch, String setupHex, String presentHex, String retractHex) {

  /** A printer whose slips fall or hang. */
  static final PresenterProfile NONE = new PresenterProfile(Watch.NONE, "", "", "");

  /** Where a printer tells that a slip lies at its mouth. */
  enum Watch {
    /** Nowhere: nothing is said of slips presented or taken. */
    NONE,
    /** Custom's full status {@code DLE EOT 20}: ticket in output, motor, jam. */
    FULL_STATUS,
    /** {@code DLE EOT 4} bit 6 clear: Citizen PMU2300III. */
    EOT4_BIT6_CLEAR,
    /** {@code DLE EOT 4} bit 6 set: Citizen PPU-700II. */
    EOT4_BIT6_SET
  }

  byte[] setup() {
    return HexFormat.of().parseHex(setupHex);
  }

  byte[] present() {
    return HexFormat.of().parseHex(presentHex);
  }

  byte[] retract() {
    return HexFormat.of().parseHex(retractHex);
  }

  boolean canRetract() {
    return !retractHex.isEmpty();
  }

  boolean isWatched() {
    return watch != Watch.NONE;
  }
}

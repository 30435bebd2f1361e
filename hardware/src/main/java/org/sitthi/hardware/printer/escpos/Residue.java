package org.sitthi.hardware.printer.escpos;

/** What a failed job may have left behind in a printer. */
enum Residue {
  /** Nothing. */
  NONE,
  /** The buffers are empty, but a torn slip may hang at the head. */
  TORN,
  /** The printer may still hold bytes of the slip. */
  HELD
}

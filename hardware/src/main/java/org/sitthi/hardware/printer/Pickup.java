package org.sitthi.hardware.printer;

/** What became of a slip at the printer's mouth. */
public enum Pickup {
  /** It was pulled out. */
  TAKEN,
  /** The printer has taken it back, by itself or because it was told to. */
  RETRACTED,
  /** It still lies there and cannot be taken back. */
  LEFT,
  /** Nobody can tell: no presenter, no answer, or another slip is being printed. */
  UNSEEN
}

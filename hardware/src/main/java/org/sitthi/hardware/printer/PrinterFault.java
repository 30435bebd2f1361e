package org.sitthi.hardware.printer;

/** Why a slip did not come out. */
public enum PrinterFault {
  NO_DEVICE,
  PAPER_OUT,
  COVER_OPEN,
  CUTTER,
  JAMMED,
  HARDWARE_ERROR,
  OFFLINE,
  /** Took bytes but never answered. */
  SILENT
}

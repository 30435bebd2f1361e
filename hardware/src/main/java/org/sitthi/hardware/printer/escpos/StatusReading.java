package org.sitthi.hardware.printer.escpos;

import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.PrinterState.Cover;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;

/**
 * The answers to {@code DLE EOT} 1 to 4, taken together (facts/escpos.md §2.4).
 *
 * @param printer n=1
 * @param offline n=2, the cause of being off-line
 * @param error n=3
 * @param paper n=4
 * @param masks what the bits mean on this printer
 */
record StatusReading(int printer, int offline, int error, int paper, StatusMasks masks) {

  /** What stands in the way of printing, the nearest cause first; null if nothing does. */
  @Nullable PrinterFault fault() {
    if (masks.isCoverOpen(offline)) {
      return PrinterFault.COVER_OPEN;
    }
    if (masks.isCutterStuck(error)) {
      return PrinterFault.CUTTER;
    }
    if (masks.isPaperOut(offline, paper)) {
      return PrinterFault.PAPER_OUT;
    }
    if (masks.isUnrecoverable(error)) {
      return PrinterFault.HARDWARE_ERROR;
    }
    if (masks.isJammed(error)) {
      return PrinterFault.JAMMED;
    }
    return masks.isOffline(printer) ? PrinterFault.OFFLINE : null;
  }

  /** The same in the words of the port. */
  PrinterState state() {
    return new PrinterState(
        device(), paperWord(), masks.isCoverOpen(offline) ? Cover.OPEN : Cover.CLOSED);
  }

  private Device device() {
    if (masks.isCutterStuck(error) || masks.isUnrecoverable(error)) {
      return Device.HARDWARE_ERROR;
    }
    return masks.isOffline(printer) ? Device.OFFLINE : Device.ONLINE;
  }

  private Paper paperWord() {
    if (masks.isPaperOut(offline, paper)) {
      return Paper.OUT;
    }
    if (masks.isJammed(error)) {
      return Paper.JAMMED;
    }
    return masks.isPaperLow(paper) ? Paper.LOW : Paper.FULL;
  }
}

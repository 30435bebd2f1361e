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
 */
record StatusReading(int printer, int offline, int error, int paper) {

  /** What stands in the way of printing, the nearest cause first; null if nothing does. */
  @Nullable PrinterFault fault() {
    if (coverOpen()) {
      return PrinterFault.COVER_OPEN;
    }
    if ((error & 0x08) != 0) {
      return PrinterFault.CUTTER;
    }
    if (paperOut()) {
      return PrinterFault.PAPER_OUT;
    }
    if ((error & 0x20) != 0) {
      return PrinterFault.HARDWARE_ERROR;
    }
    if ((error & 0x04) != 0) {
      return PrinterFault.JAMMED;
    }
    return (printer & 0x08) == 0 ? null : PrinterFault.OFFLINE;
  }

  /** The same in the words of the port. */
  PrinterState state() {
    return new PrinterState(device(), paperWord(), coverOpen() ? Cover.OPEN : Cover.CLOSED);
  }

  private Device device() {
    if ((error & 0x28) != 0) {
      return Device.HARDWARE_ERROR;
    }
    return (printer & 0x08) == 0 ? Device.ONLINE : Device.OFFLINE;
  }

  private Paper paperWord() {
    if (paperOut()) {
      return Paper.OUT;
    }
    if ((error & 0x04) != 0) {
      return Paper.JAMMED;
    }
    return (paper & 0x0C) == 0 ? Paper.FULL : Paper.LOW;
  }

  private boolean coverOpen() {
    return (offline & 0x04) != 0;
  }

  /** Both bits of n=4, as single ones mean other things on printers with a presenter. */
  private boolean paperOut() {
    return (offline & 0x20) != 0 || (paper & 0x60) == 0x60;
  }
}

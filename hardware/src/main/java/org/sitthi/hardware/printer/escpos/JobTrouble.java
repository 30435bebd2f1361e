package org.sitthi.hardware.printer.escpos;

import org.sitthi.hardware.printer.PrinterFault;

/**
 * Why a job ends early.
 *
 * @param fault the cause, if known by now
 * @param detail for the log
 */
record JobTrouble(PrinterFault fault, String detail) {

  static JobTrouble of(LinkException e) {
    return switch (e.kind()) {
      case ABSENT -> new JobTrouble(PrinterFault.NO_DEVICE, detail(e));
      case BROKEN -> new JobTrouble(PrinterFault.OFFLINE, detail(e));
      case STALLED -> new JobTrouble(PrinterFault.SILENT, detail(e));
    };
  }

  private static String detail(LinkException e) {
    return e.getMessage() == null ? "link" : e.getMessage();
  }
}

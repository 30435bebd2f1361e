package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipPrinterContract;

/** The contract, with the profile {@code generic58}. */
class Generic58PrinterTest extends SlipPrinterContract {

  Generic58PrinterTest() throws IOException {}

  @Override
  protected SlipPrinter printerAt(String address) {
    return new EscPosPrinter(PrinterPort.parse(address), PrinterProfile.named("generic58"));
  }

  @Override
  protected Evidence bestEvidence() {
    return Evidence.PARSED;
  }

  @Override
  protected int widthDots() {
    return 384;
  }
}

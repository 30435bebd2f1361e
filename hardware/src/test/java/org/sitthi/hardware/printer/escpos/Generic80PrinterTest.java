package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipPrinterContract;

/** The contract, with the profile {@code generic80}. */
class Generic80PrinterTest extends SlipPrinterContract {

  Generic80PrinterTest() throws IOException {}

  @Override
  protected SlipPrinter printerAt(String address) {
    return new EscPosPrinter(PrinterPort.parse(address), PrinterProfile.named("generic80"));
  }

  @Override
  protected Evidence bestEvidence() {
    return Evidence.PARSED;
  }

  @Override
  protected int widthDots() {
    return 576;
  }
}

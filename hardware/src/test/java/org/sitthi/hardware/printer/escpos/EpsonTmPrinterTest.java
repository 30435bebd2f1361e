package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipPrinterContract;

/** The contract, with the profile {@code epson-tm}. */
class EpsonTmPrinterTest extends SlipPrinterContract {

  EpsonTmPrinterTest() throws IOException {}

  @Override
  protected SlipPrinter printerAt(String address) {
    return new EscPosPrinter(PrinterPort.parse(address), PrinterProfile.named("epson-tm"));
  }

  @Override
  protected Evidence bestEvidence() {
    return Evidence.PRINTED;
  }

  @Override
  protected int widthDots() {
    return 576;
  }
}

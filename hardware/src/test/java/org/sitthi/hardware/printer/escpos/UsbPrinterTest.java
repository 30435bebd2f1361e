package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipPrinterContract;

/** The contract on a device file, with a pseudo terminal in the place of usblp. */
class UsbPrinterTest extends SlipPrinterContract {

  private @Nullable SocatBridge bridge;

  UsbPrinterTest() throws IOException {}

  @Override
  protected SlipPrinter printerAt(String address) {
    try {
      SocatBridge open =
          new SocatBridge("TCP:" + address.substring("tcp://".length()), "pty,rawer");
      bridge = open;
      return new EscPosPrinter(
          PrinterPort.parse("usb:" + open.device()), PrinterProfile.named("generic80"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void unplug() throws IOException {
    SocatBridge open = bridge;
    if (open != null) {
      open.close();
    }
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

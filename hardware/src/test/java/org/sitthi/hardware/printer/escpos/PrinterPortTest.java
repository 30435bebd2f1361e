package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The value of printer.port, and profiles by name. */
class PrinterPortTest {

  @Test
  void aNetworkPrinterHasAHostAndAPort() {
    assertThat(PrinterPort.parse("tcp://127.0.0.1:9101"))
        .isEqualTo(new PrinterPort.Tcp("127.0.0.1", 9101));
    assertThat(PrinterPort.parse("tcp://printer-3.example"))
        .isEqualTo(new PrinterPort.Tcp("printer-3.example", 9100));
    assertThat(PrinterPort.parse("tcp://[::1]:9100")).isEqualTo(new PrinterPort.Tcp("::1", 9100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"usb:/dev/sitthi-printer", "serial:/dev/ttyUSB0?baud=115200"})
  void usbAndSerialComeLater(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: usb and serial printers come later");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "127.0.0.1:9100", "tcp://", "tcp://a b:1", "tcp://h:", "tcp://h:1x"})
  void allElseIsRefusedWithWhatIsAllowed(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: must be tcp://host:port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://h:0", "tcp://h:65536"})
  void aPortIsAPort(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: port must be 1 to 65535");
  }

  @Test
  void anUnknownProfileNamesTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterProfile.named("inkjet"))
        .withMessage("no printer profile of that name; there are [epson-tm, generic58, generic80]");
  }
}

package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.hardware.printer.escpos.PrinterPort.Flow;

/** The value of printer.port. */
class PrinterPortTest {

  @Test
  void aNetworkPrinterHasAHostAndAPort() {
    assertThat(PrinterPort.parse("tcp://127.0.0.1:9101"))
        .isEqualTo(new PrinterPort.Tcp("127.0.0.1", 9101));
    assertThat(PrinterPort.parse("tcp://printer-3.example"))
        .isEqualTo(new PrinterPort.Tcp("printer-3.example", 9100));
    assertThat(PrinterPort.parse("tcp://[::1]:9100")).isEqualTo(new PrinterPort.Tcp("::1", 9100));
  }

  @Test
  void aUsbPrinterHasADevice() {
    assertThat(PrinterPort.parse("usb:/dev/sitthi-printer"))
        .isEqualTo(new PrinterPort.Usb(Path.of("/dev/sitthi-printer")));
    assertThat(PrinterPort.parse("usb:/dev/usb/lp0"))
        .isEqualTo(new PrinterPort.Usb(Path.of("/dev/usb/lp0")));
  }

  @Test
  void aSerialPrinterHasADeviceASpeedAndAFlow() {
    assertThat(PrinterPort.parse("serial:/dev/ttyUSB0?baud=115200"))
        .isEqualTo(new PrinterPort.Serial(Path.of("/dev/ttyUSB0"), 115_200, Flow.XON));
    assertThat(PrinterPort.parse("serial:/dev/serial/by-id/usb-x_1?baud=9600&flow=rts"))
        .isEqualTo(new PrinterPort.Serial(Path.of("/dev/serial/by-id/usb-x_1"), 9600, Flow.RTS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usb:/tmp/file",
        "usb:/dev/../tmp/file",
        "usb:/dev",
        "usb:dev/lp0",
        "serial:/home/x?baud=9600"
      })
  void aDeviceLiesBelowDev(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: a device must lie below /dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial:/dev/ttyS0?baud=1", "serial:/dev/ttyS0?baud=230400"})
  void aSpeedIsOneOfFive(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: baud must be one of [9600, 19200, 38400, 57600, 115200]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:9100",
        "tcp://",
        "tcp://a b:1",
        "tcp://h:",
        "tcp://h:1x",
        "serial:/dev/ttyS0"
      })
  void allElseIsRefusedWithWhatIsAllowed(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: must be " + PrinterPort.FORMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://h:0", "tcp://h:65536"})
  void aPortIsAPort(String port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrinterPort.parse(port))
        .withMessage("printer port: port must be 1 to 65535");
  }
}

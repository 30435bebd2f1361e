package org.sitthi.kiosk.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a device's place. None of them can mean a simulator inside the program. */
final class PortForms {

  /** {@code serial:} without baud means 115200. */
  static final Form<PrinterPort> PRINTER =
      new Form<>(
          "tcp://host:port | usb:/dev/NAME | serial:/dev/NAME?baud=9600..115200",
          PortForms::printer);

  static final Form<PanelPort> PANEL = new Form<>("none | gpio:…", PortForms::panel);

  private static final Pattern TCP =
      Pattern.compile("tcp://([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):([0-9]{1,5})");
  private static final Pattern USB = Pattern.compile("usb:(/dev/[A-Za-z0-9._/:-]{1,200})");
  private static final Pattern SERIAL =
      Pattern.compile("serial:(/dev/[A-Za-z0-9._/:-]{1,200})(?:\\?baud=([0-9]{1,6}))?");
  private static final Pattern GPIO = Pattern.compile("gpio:([A-Za-z0-9._/,:=-]{1,200})");
  private static final Set<Integer> BAUDS = Set.of(9_600, 19_200, 38_400, 57_600, 115_200);

  private PortForms() {}

  private static Optional<PrinterPort> printer(String text) {
    Matcher tcp = TCP.matcher(text);
    if (tcp.matches()) {
      int port = Integer.parseInt(tcp.group(2));
      return Optional.of(port)
          .filter(p -> p >= 1 && p <= 65_535)
          .map(p -> new PrinterPort.Tcp(tcp.group(1), p));
    }
    Matcher usb = USB.matcher(text);
    if (usb.matches()) {
      return device(usb.group(1)).map(PrinterPort.Usb::new);
    }
    Matcher serial = SERIAL.matcher(text);
    return serial.matches() ? serial(serial) : Optional.empty();
  }

  private static Optional<PrinterPort> serial(Matcher serial) {
    int baud = serial.group(2) == null ? 115_200 : Integer.parseInt(serial.group(2));
    return device(serial.group(1))
        .filter(device -> BAUDS.contains(baud))
        .map(device -> new PrinterPort.Serial(device, baud));
  }

  private static Optional<Path> device(String path) {
    Path device = Path.of(path).normalize();
    return Optional.of(device).filter(d -> d.startsWith("/dev") && d.getNameCount() > 1);
  }

  private static Optional<PanelPort> panel(String value) {
    if (value.equals("none")) {
      return Optional.of(new PanelPort.None());
    }
    Matcher gpio = GPIO.matcher(value);
    return gpio.matches() ? Optional.of(new PanelPort.Gpio(gpio.group(1))) : Optional.empty();
  }
}

package org.sitthi.kiosk.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitthi.hardware.printer.escpos.PrinterPort;

/** The forms of a device's place. None of them can mean a simulator inside the program. */
final class PortForms {

  static final Form<PrinterPort> PRINTER = new Form<>(PrinterPort.FORMS, PortForms::printer);

  static final Form<PanelPort> PANEL = new Form<>("none | gpio:…", PortForms::panel);

  private static final Pattern GPIO = Pattern.compile("gpio:([A-Za-z0-9._/,:=-]{1,200})");

  private PortForms() {}

  private static Optional<PrinterPort> printer(String text) {
    try {
      return Optional.of(PrinterPort.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PanelPort> panel(String value) {
    if (value.equals("none")) {
      return Optional.of(new PanelPort.None());
    }
    Matcher gpio = GPIO.matcher(value);
    return gpio.matches() ? Optional.of(new PanelPort.Gpio(gpio.group(1))) : Optional.empty();
  }
}

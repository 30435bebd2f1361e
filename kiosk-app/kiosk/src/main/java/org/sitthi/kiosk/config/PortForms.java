package org.sitthi.kiosk.config;

import java.util.Map;
import java.util.Optional;
import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.printer.escpos.PrinterPort;

/** The forms of a device's place. None of them can mean a simulator inside the program. */
final class PortForms {

  static final Form<PrinterPort> PRINTER = new Form<>(PrinterPort.FORMS, PortForms::printer);

  static final Form<PanelPort> PANEL =
      new Form<>(
          "none | gpio:… | pi4j:… with [chip=CHIP,]card-light=LINE,slip-light=LINE,buzzer=LINE,call-light=LINE,"
              + "door=LINE,ups-battery=LINE,ups-low=LINE, at least one LINE such as GPIO17 or"
              + " !GPIO17",
          PortForms::panel);

  static final Form<String> SCANNER_PREFIX =
      new Form<>("STX, or 1 to 8 signs that nobody types, such as ~~", PortForms::prefix);

  static final Form<Character> SCANNER_END =
      Forms.oneOf(Map.of("CR", '\r', "LF", '\n', "TAB", '\t'));

  private PortForms() {}

  private static Optional<String> prefix(String text) {
    return text.equals("STX")
        ? Optional.of("\u0002")
        : Optional.of(text).filter(signs -> signs.matches("[!-~]{1,8}"));
  }

  private static Optional<PrinterPort> printer(String text) {
    try {
      return Optional.of(PrinterPort.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PanelPort> panel(String text) {
    try {
      return Optional.of(PanelPort.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

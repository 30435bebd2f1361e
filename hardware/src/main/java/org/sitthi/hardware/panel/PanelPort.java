package org.sitthi.hardware.panel;

import java.util.List;
import java.util.stream.Stream;

/** Where the panel is: the value of {@code panel}. None of the forms can mean a simulator. */
public sealed interface PanelPort {

  /** There is no panel. */
  record None() implements PanelPort {}

  /** Lines of any board, by the kernel's GPIO character device. */
  record Gpio(PanelWiring wiring) implements PanelPort {}

  /** Lines of a Raspberry Pi's header, by pi4j; each is named {@code GPIO0} to {@code GPIO27}. */
  record Pi4j(PanelWiring wiring) implements PanelPort {

    /** Checks the names. */
    public Pi4j {
      List<PanelLine> lines =
          Stream.concat(wiring.outputs().values().stream(), wiring.inputs().values().stream())
              .toList();
      for (PanelLine line : lines) {
        if (!line.name().matches("GPIO(1?[0-9]|2[0-7])")) {
          throw new IllegalArgumentException(
              "panel: pi4j knows GPIO0 to GPIO27, not " + line.name());
        }
      }
    }
  }

  /**
   * Reads {@code none}, {@code gpio:…} or {@code pi4j:…}; what follows is {@link
   * PanelWiring#parse}'s.
   *
   * @throws IllegalArgumentException with a message that says what is wrong
   */
  static PanelPort parse(String text) {
    if (text.equals("none")) {
      return new None();
    }
    if (text.startsWith("gpio:")) {
      return new Gpio(PanelWiring.parse(text.substring("gpio:".length())));
    }
    if (text.startsWith("pi4j:")) {
      return new Pi4j(PanelWiring.parse(text.substring("pi4j:".length())));
    }
    throw new IllegalArgumentException("panel: must be none, gpio:… or pi4j:…");
  }
}

package org.sitthi.hardware.panel.gpio;

import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.panel.PanelWiring;

/** Wirings for tests. */
final class Wirings {

  private Wirings() {}

  static PanelWiring gpio(String lines) {
    return ((PanelPort.Gpio) PanelPort.parse("gpio:" + lines)).wiring();
  }

  static PanelPort.Pi4j pi4j(String lines) {
    return (PanelPort.Pi4j) PanelPort.parse("pi4j:" + lines);
  }
}

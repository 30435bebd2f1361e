package org.sitthi.kiosk.config;

/** Where lights, buzzer, door and UPS are. */
public sealed interface PanelPort {

  /** There is no panel. */
  record None() implements PanelPort {}

  /**
   * Lines of a GPIO chip.
   *
   * @param lines what follows {@code gpio:}, 1 to 200 signs; its meaning is the panel adapter's
   */
  record Gpio(String lines) implements PanelPort {}
}

package org.sitthi.hardware.panel;

/** How an output shows; of a buzzer, {@code BLINKING} is beeping. */
public enum Signal {
  OFF,
  ON,
  /** Half a second on, half a second off; all blinking outputs together. */
  BLINKING
}

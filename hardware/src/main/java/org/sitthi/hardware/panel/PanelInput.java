package org.sitthi.hardware.panel;

/** What the panel watches; each is active or not. */
public enum PanelInput {
  /** The cabinet's door is open. */
  DOOR_OPEN("door"),
  /** Mains power is away, the UPS carries. */
  UPS_ON_BATTERY("ups-battery"),
  /** The UPS will end soon. */
  UPS_LOW("ups-low");

  private final String key;

  PanelInput(String key) {
    this.key = key;
  }

  /** Its name in the settings. */
  public String key() {
    return key;
  }
}

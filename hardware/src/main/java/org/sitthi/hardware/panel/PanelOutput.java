package org.sitthi.hardware.panel;

/** What the panel shows with. */
public enum PanelOutput {
  /** Guidance light of the card slot. */
  CARD_LIGHT("card-light"),
  /** Guidance light of the slip mouth. */
  SLIP_LIGHT("slip-light"),
  BUZZER("buzzer"),
  /** Somebody at this kiosk calls for staff: to be seen from afar. */
  CALL_LIGHT("call-light");

  private final String key;

  PanelOutput(String key) {
    this.key = key;
  }

  /** Its name in the settings. */
  public String key() {
    return key;
  }
}

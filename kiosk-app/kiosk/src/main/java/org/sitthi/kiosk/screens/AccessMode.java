package org.sitthi.kiosk.screens;

/** A way in which a screen is made easier for somebody. */
public enum AccessMode {
  LARGE_TEXT("access.large", Icon.LETTERS),
  HIGH_CONTRAST("access.contrast", Icon.CONTRAST),
  LOW_REACH("access.reach", Icon.LOW_REACH),
  PRIVATE_SPEECH("access.speech", Icon.HEADPHONES);

  private final String key;
  private final Icon icon;

  AccessMode(String key, Icon icon) {
    this.key = key;
    this.icon = icon;
  }

  /** Of the text on its button. */
  String key() {
    return key;
  }

  Icon icon() {
    return icon;
  }
}

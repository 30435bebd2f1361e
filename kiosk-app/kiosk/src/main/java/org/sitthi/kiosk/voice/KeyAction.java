package org.sitthi.kiosk.voice;

/** What the four keys do. */
public enum KeyAction {
  PREVIOUS,
  NEXT,
  CHOOSE,
  REPEAT
}

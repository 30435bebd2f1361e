package org.sitthi.kiosk.slip;

/** How wide a text is. */
interface SlipMeasure {

  /** Width in whole dots, rounded up. */
  int width(String text, SlipFace face);
}

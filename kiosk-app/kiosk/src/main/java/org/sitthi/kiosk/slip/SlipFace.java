package org.sitthi.kiosk.slip;

/**
 * How a line of the slip is set.
 *
 * @param bold true for Sarabun Bold, false for Regular
 * @param size em in dots (8 dots = 1 mm), 24 or more: below 22 tone marks merge
 * @param thai whether marks may stack above and below; then a line needs 1.5 em
 */
record SlipFace(boolean bold, int size, boolean thai) {

  /** Sarabun's own box is 1.3 em and stacked marks touch the line above (facts/escpos.md §3.5). */
  int pitch() {
    return thai ? (size * 3 + 1) / 2 : size;
  }

  /** From the top of the line to the feet of the letters. */
  int ascent() {
    return thai ? (size * 108 + 50) / 100 : (size * 84 + 50) / 100;
  }
}

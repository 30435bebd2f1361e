package org.sitthi.kiosk.slip;

import org.sitthi.kiosk.texts.Script;

/**
 * How a line of the slip is set.
 *
 * @param bold true for Sarabun Bold, false for Regular
 * @param size em in dots (8 dots = 1 mm), 24 or more: below 22 tone marks merge
 * @param thai whether marks may stack above and below; then a line needs 1.5 em
 */
record SlipFace(boolean bold, int size, boolean thai) {

  private static final int LEAST = 24;

  /** Under a line in this face, the same in the patient's language: smaller, and as legible. */
  SlipFace also() {
    return new SlipFace(bold, Math.max(LEAST, size * 4 / 5), thai);
  }

  /** For letters of this script: Burmese and Khmer stack letters under letters. */
  int pitch(Script script) {
    boolean tall = script == Script.MYANMAR || script == Script.KHMER;
    return tall ? (size * 9 + 4) / 5 : pitch();
  }

  /** Sarabun's own box is 1.3 em and stacked marks touch the line above (facts/escpos.md §3.5). */
  int pitch() {
    return thai ? (size * 3 + 1) / 2 : size;
  }

  /** From the top of the line to the feet of the letters. */
  int ascent() {
    return thai ? (size * 108 + 50) / 100 : (size * 84 + 50) / 100;
  }
}

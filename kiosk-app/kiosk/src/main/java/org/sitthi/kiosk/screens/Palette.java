package org.sitthi.kiosk.screens;

import java.util.List;

/**
 * The colours: deep teal and ink on warm white. There is no red: nothing here is the patient's
 * fault. A colour never says anything that a shape or a word doesn't say too.
 */
enum Palette {
  PAPER("#FBF8F2"),
  SHEET("#FFFFFF"),
  INK("#12302D"),
  QUIET("#4A615E"),
  TEAL("#0B5F5A"),
  TEAL_DEEP("#07403D"),
  MIST("#DFEDEA"),
  LINE("#B9CCC8"),
  AMBER("#6B4300"),
  AMBER_SOFT("#FBE9C6"),
  GOLD("#D9B45B");

  private final String hex;

  Palette(String hex) {
    this.hex = hex;
  }

  /** Six hexadecimal digits after a hash. */
  String hex() {
    return hex;
  }

  /** Letters and what they stand on: every pair that the style sheet uses. */
  static List<Pair> pairs() {
    return List.of(
        new Pair(INK, PAPER),
        new Pair(INK, SHEET),
        new Pair(INK, MIST),
        new Pair(QUIET, PAPER),
        new Pair(QUIET, SHEET),
        new Pair(TEAL, PAPER),
        new Pair(TEAL, SHEET),
        new Pair(TEAL, MIST),
        new Pair(SHEET, TEAL),
        new Pair(SHEET, TEAL_DEEP),
        new Pair(AMBER, AMBER_SOFT));
  }

  /** The colours as names for the style sheet: {@code -sitthi-ink} and so on. */
  static String css() {
    StringBuilder css = new StringBuilder();
    for (Palette colour : values()) {
      String name = colour.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      css.append("-sitthi-").append(name).append(": ").append(colour.hex).append("; ");
    }
    return css.toString();
  }

  /** Letters on a ground. */
  record Pair(Palette letters, Palette ground) {}
}

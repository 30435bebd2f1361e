package org.sitthi.kiosk.screens;

import java.util.List;

/**
 * The colours, by what they are for: deep teal and ink on warm white; in high contrast white and
 * yellow on black. There is no red: nothing here is the patient's fault. A colour never says
 * anything that a shape or a word doesn't say too.
 */
enum Palette {
  PAPER("#FBF8F2", "#000000"),
  SHEET("#FFFFFF", "#000000"),
  INK("#12302D", "#FFFFFF"),
  QUIET("#4A615E", "#EDEDED"),
  ACCENT("#0B5F5A", "#FFE34D"),
  ACCENT_DEEP("#07403D", "#FFF3B0"),
  MIST("#DFEDEA", "#26261A"),
  LINE("#B9CCC8", "#FFFFFF"),
  MARK("#6B4300", "#000000"),
  MARK_SOFT("#FBE9C6", "#FFE34D"),
  GOLD("#D9B45B", "#FFE34D"),
  DEVICE("#0B5F5A", "#000000"),
  DEVICE_DEEP("#07403D", "#FFFFFF"),
  /** A code to photograph is dark on light in any case. */
  CODE("#12302D", "#000000"),
  CODE_GROUND("#FFFFFF", "#FFFFFF");

  private final String usual;
  private final String strong;

  Palette(String usual, String strong) {
    this.usual = usual;
    this.strong = strong;
  }

  /** Six hexadecimal digits after a hash. */
  String hex(boolean highContrast) {
    return highContrast ? strong : usual;
  }

  /** Letters and what they stand on: every pair that the style sheet uses. */
  static List<Pair> pairs() {
    return List.of(
        new Pair(INK, PAPER),
        new Pair(INK, SHEET),
        new Pair(INK, MIST),
        new Pair(QUIET, PAPER),
        new Pair(QUIET, SHEET),
        new Pair(ACCENT, PAPER),
        new Pair(ACCENT, SHEET),
        new Pair(ACCENT, MIST),
        new Pair(SHEET, ACCENT),
        new Pair(SHEET, ACCENT_DEEP),
        new Pair(MARK, MARK_SOFT),
        new Pair(CODE, CODE_GROUND));
  }

  /** The colours as names for the style sheet: {@code -sitthi-ink} and so on. */
  static String css(boolean highContrast) {
    StringBuilder css = new StringBuilder();
    for (Palette colour : values()) {
      String name = colour.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      css.append("-sitthi-")
          .append(name)
          .append(": ")
          .append(colour.hex(highContrast))
          .append("; ");
    }
    return css.toString();
  }

  /** Letters on a ground. */
  record Pair(Palette letters, Palette ground) {}
}

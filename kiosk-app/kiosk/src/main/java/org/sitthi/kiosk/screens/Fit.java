package org.sitthi.kiosk.screens;

import java.util.List;

/**
 * How large a screen is drawn: the largest of a few sizes in which nothing is cut.
 *
 * @param text size of letters, 1 as designed; from 0.8 on every letter has its 4.8 mm
 * @param space distances and pictures, 1 as designed; targets never shrink below 20 mm
 */
record Fit(double text, double space) {

  private static final List<Fit> USUAL =
      List.of(
          new Fit(1, 1),
          new Fit(1, 0.8),
          new Fit(0.94, 0.7),
          new Fit(0.87, 0.6),
          new Fit(0.8, 0.52),
          new Fit(0.8, 0.3),
          new Fit(0.8, 0.12));

  private static final List<Fit> LARGE =
      List.of(
          new Fit(1.36, 1),
          new Fit(1.36, 0.75),
          new Fit(1.27, 0.62),
          new Fit(1.18, 0.55),
          new Fit(1.1, 0.52),
          new Fit(1, 0.52),
          new Fit(0.9, 0.5),
          new Fit(0.8, 0.5),
          new Fit(0.8, 0.3),
          new Fit(0.8, 0.12));

  /** From the largest to the smallest. */
  static List<Fit> sizes(AccessModes modes) {
    return modes.has(AccessMode.LARGE_TEXT) ? LARGE : USUAL;
  }
}

package org.sitthi.kiosk.screens;

/** Signs drawn on a square of 48, as outlines. */
enum Icon {
  CARD(
      "M6 10 H42 A3 3 0 0 1 45 13 V35 A3 3 0 0 1 42 38 H6 A3 3 0 0 1 3 35 V13 A3 3 0 0 1 6 10 Z"
          + " M10 18 H19 V26 H10 Z M10 32 H24 M28 18 H38 M28 25 H38"),
  SHIELD("M24 4 L40 10 V23 C40 33 33 40 24 44 C15 40 8 33 8 23 V10 Z M16 24 L22 30 L33 18"),
  PAGE("M12 4 H29 L37 12 V44 H12 Z M29 4 V12 H37 M18 22 H31 M18 29 H31 M18 36 H26"),
  SLIP(
      "M12 4 H36 V43 L32 40 L28 43 L24 40 L20 43 L16 40 L12 43 Z"
          + " M18 13 H30 M18 20 H30 M18 27 H25"),
  CLOCK("M24 5 A19 19 0 1 1 23.9 5 Z M24 13 V25 L32 30"),
  CHECK("M9 25 L20 36 L40 13"),
  INFORMATION("M24 4 A20 20 0 1 1 23.9 4 Z M24 22 V35 M24 13 V13.5"),
  PAUSE("M24 4 A20 20 0 1 1 23.9 4 Z M19 16 V32 M29 16 V32"),
  ARROW("M9 24 H39 M27 12 L39 24 L27 36"),
  TICKED("M8 8 H40 V40 H8 Z M15 24 L22 32 L34 16"),
  UNTICKED("M8 8 H40 V40 H8 Z"),
  BACK("M17 10 H43 V38 H17 L5 24 Z M25 19 L35 29 M35 19 L25 29");

  private final String outline;

  Icon(String outline) {
    this.outline = outline;
  }

  /** SVG path data. */
  String outline() {
    return outline;
  }
}

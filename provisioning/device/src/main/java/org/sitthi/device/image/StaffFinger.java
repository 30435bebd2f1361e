package org.sitthi.device.image;

/**
 * Where a finger finds what staff mode shows, on a screen of 1080 × 1920: shares of its width and
 * height, as seen on pictures of it.
 */
final class StaffFinger {

  /** A place on the screen; 0 to 1 from left and top. */
  record Place(double x, double y) {}

  static final Place CORNER = at(40, 40);
  static final Place CONFIRM = at(785, 1398);
  static final Place LEAVE = at(960, 82);

  private static final double WIDTH = 1080;
  private static final double HEIGHT = 1920;
  private static final double MIDDLE = 540;
  private static final double ACROSS = 244;
  private static final double FIRST_ROW = 965;
  private static final double LAST_ROW = 1398;
  private static final double DOWN = 144;
  private static final int ROW = 3;

  private StaffFinger() {}

  /** A key with a digit. */
  static Place key(char digit) {
    if (digit == '0') {
      return at(MIDDLE, LAST_ROW);
    }
    int key = digit - '1';
    int column = key % ROW - 1;
    int row = key / ROW;
    return at(MIDDLE + column * ACROSS, FIRST_ROW + row * DOWN);
  }

  private static Place at(double x, double y) {
    return new Place(x / WIDTH, y / HEIGHT);
  }
}

package org.sitthi.device.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A screen as it looks once it is all there: a grid of points with their colours, less those that
 * move. A program has shown it when no more than one point in a thousand is different.
 */
final class WholePicture {

  private static final int STEP = 9;
  private static final int ACROSS = FrameBuffer.WIDTH / STEP;
  private static final int DOWN = FrameBuffer.HEIGHT / STEP;
  private static final int ONE_IN = 1000;
  private static final int LEAST_COLOURS = 12;
  private static final int MOVES = -1;

  private final int[] colours = new int[ACROSS * DOWN];

  private WholePicture() {}

  /** The screen as it is now. */
  static WholePicture of(FrameBuffer screen) {
    WholePicture picture = new WholePicture();
    Arrays.setAll(picture.colours, i -> screen.at(x(i), y(i)));
    return picture;
  }

  /** Leaves out what has another colour now. */
  void leaveOutWhatMoves(FrameBuffer screen) {
    Arrays.setAll(colours, i -> colours[i] == screen.at(x(i), y(i)) ? colours[i] : MOVES);
  }

  /** Whether it is on the screen. */
  boolean isOn(FrameBuffer screen) {
    int allowed = colours.length / ONE_IN;
    for (int i = 0; i < colours.length; i++) {
      if (colours[i] != MOVES && colours[i] != screen.at(x(i), y(i)) && --allowed < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Throws if most of it moves or it is one even colour: then it proves nothing.
   *
   * @throws IllegalStateException with what it is like
   */
  void check(String whose) {
    long still = IntStream.of(colours).filter(colour -> colour != MOVES).count();
    long different = IntStream.of(colours).distinct().count();
    if (still < colours.length * 2L / 3 || different < LEAST_COLOURS) {
      throw new IllegalStateException(
          whose
              + " shows no attract screen: "
              + still
              + " still points, "
              + different
              + " colours");
    }
  }

  private static int x(int point) {
    return point % ACROSS * STEP + STEP / 2;
  }

  private static int y(int point) {
    return point / ACROSS * STEP + STEP / 2;
  }
}

package org.sitthi.hardware.printer.escpos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a slip is divided: bands of dots and, if wanted, feeds over blank runs.
 *
 * <p>A printer may pause between two bands, which shows as a fine line across the dots; so seams go
 * to blank rows where there is one in the lower half of a band.
 */
final class BandPlan {

  /** Shorter blank runs are cheaper as dots than as a stop and start of the motor. */
  static final int SHORTEST_FEED_ROWS = 24;

  private static final int LONGEST_FEED_ROWS = 255;
  private static final byte[] WHITE = new byte[128];

  private final int bandRows;
  private final boolean feeds;
  private final int[] blankRun;

  private BandPlan(int bandRows, boolean feeds, int[] blankRun) {
    this.bandRows = bandRows;
    this.feeds = feeds;
    this.blankRun = blankRun;
  }

  /**
   * One piece of a slip.
   *
   * @param blank whether it is fed instead of printed
   * @param from first row
   * @param rows 1 or more
   */
  record Piece(boolean blank, int from, int rows) {}

  /** Divides a slip; the pieces follow each other without a gap. */
  static List<Piece> of(byte[] bits, int widthBytes, PrinterProfile profile) {
    int[] runs = blankRuns(bits, widthBytes);
    return new BandPlan(profile.bandRows(), profile.feedsBlanks(), runs).pieces();
  }

  private List<Piece> pieces() {
    int rows = blankRun.length;
    List<Piece> pieces = new ArrayList<>(rows / bandRows + 2);
    for (int row = 0; row < rows; ) {
      boolean blank = feedsAt(row);
      int length = blank ? Math.min(blankRun[row], LONGEST_FEED_ROWS) : bandEnd(row) - row;
      pieces.add(new Piece(blank, row, length));
      row += length;
    }
    return pieces;
  }

  private boolean feedsAt(int row) {
    return feeds && blankRun[row] >= SHORTEST_FEED_ROWS;
  }

  private int bandEnd(int start) {
    int limit = Math.min(blankRun.length, start + bandRows);
    for (int row = start + 1; feeds && row < limit; row++) {
      if (feedsAt(row)) {
        return row;
      }
    }
    if (limit == blankRun.length) {
      return limit;
    }
    for (int row = limit - 1; row >= start + bandRows / 2; row--) {
      if (blankRun[row] > 0) {
        return row + 1;
      }
    }
    return limit;
  }

  /** For each row, how many blank rows begin with it. */
  private static int[] blankRuns(byte[] bits, int widthBytes) {
    int[] runs = new int[bits.length / widthBytes];
    int run = 0;
    for (int row = runs.length - 1; row >= 0; row--) {
      int at = row * widthBytes;
      run = Arrays.equals(bits, at, at + widthBytes, WHITE, 0, widthBytes) ? run + 1 : 0;
      runs[row] = run;
    }
    return runs;
  }
}

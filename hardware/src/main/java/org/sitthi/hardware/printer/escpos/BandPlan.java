package org.sitthi.hardware.printer.escpos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a slip is divided: bands of dots and, if bytes are to be saved, blank runs.
 *
 * <p>A printer may pause between two bands, which shows as a fine line across the dots; so seams go
 * to blank rows where there is one in the lower half of a band.
 */
final class BandPlan {

  /** Shorter blank runs cost less as dots of a band than as a piece of their own. */
  static final int SHORTEST_BLANK_ROWS = 8;

  private static final int LONGEST_BLANK_ROWS = 255;
  private static final byte[] WHITE = new byte[128];

  private final int bandRows;
  private final boolean saves;
  private final int[] blankRun;

  private BandPlan(int bandRows, boolean saves, int[] blankRun) {
    this.bandRows = bandRows;
    this.saves = saves;
    this.blankRun = blankRun;
  }

  /**
   * One piece of a slip.
   *
   * @param blank whether it is white, so that it need not be sent dot by dot
   * @param from first row
   * @param rows 1 or more
   */
  record Piece(boolean blank, int from, int rows) {}

  /** Divides a slip; the pieces follow each other without a gap. */
  static List<Piece> of(byte[] bits, int widthBytes, PrinterProfile profile) {
    int[] runs = blankRuns(bits, widthBytes);
    return new BandPlan(profile.bandRows(), profile.saving() == PrinterProfile.Saving.CROP, runs)
        .pieces();
  }

  private List<Piece> pieces() {
    int rows = blankRun.length;
    List<Piece> pieces = new ArrayList<>(rows / bandRows + 2);
    for (int row = 0; row < rows; ) {
      boolean blank = isBlankAt(row);
      int length = blank ? Math.min(blankRun[row], LONGEST_BLANK_ROWS) : bandEnd(row) - row;
      pieces.add(new Piece(blank, row, length));
      row += length;
    }
    return pieces;
  }

  private boolean isBlankAt(int row) {
    return saves && blankRun[row] >= SHORTEST_BLANK_ROWS;
  }

  private int bandEnd(int start) {
    int limit = Math.min(blankRun.length, start + bandRows);
    for (int row = start + 1; saves && row < limit; row++) {
      if (isBlankAt(row)) {
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

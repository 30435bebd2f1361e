package org.sitthi.kiosk.texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses where lines end: as few lines as fit, of about the same length, and rather ending at a
 * space, which in Thai stands between phrases.
 */
public final class LineFit {

  private static final double ONE_LINE_MORE = 10;
  private static final double TORN_PHRASE = 0.5;

  /** A space; in Chinese, which has none, its stops. */
  private static final String PHRASE_ENDS = " ，。；：？！";

  private LineFit() {}

  /**
   * The lines, without the spaces at their ends.
   *
   * @param pieces of {@link LineBreaks#pieces}, at least one
   * @param widths of the pieces, as many, in any unit
   * @param room width of a line in that unit; a single piece that is wider gets a line of its own
   */
  public static List<String> lines(List<String> pieces, List<Double> widths, double room) {
    int count = pieces.size();
    double[] best = new double[count + 1]; // cost of the lines before a piece
    int[] from = new int[count + 1]; // where the last of those lines begins
    for (int to = 1; to <= count; to++) {
      best[to] = Double.MAX_VALUE;
      double wide = 0;
      for (int start = to - 1; start >= 0; start--) {
        wide += widths.get(start);
        if (wide > room && start < to - 1) {
          break;
        }
        double cost = best[start] + cost(pieces, to, wide / room);
        if (cost < best[to]) {
          best[to] = cost;
          from[to] = start;
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (int to = count; to > 0; to = from[to]) {
      lines.addFirst(String.join("", pieces.subList(from[to], to)).strip());
    }
    return lines;
  }

  private static boolean endsPhrase(String piece) {
    return !piece.isEmpty() && PHRASE_ENDS.indexOf(piece.charAt(piece.length() - 1)) >= 0;
  }

  private static double cost(List<String> pieces, int to, double filled) {
    double left = Math.max(0, 1 - filled);
    boolean phraseEnds = to == pieces.size() || endsPhrase(pieces.get(to - 1));
    return ONE_LINE_MORE + left * left + (phraseEnds ? 0 : TORN_PHRASE);
  }
}

package org.sitthi.kiosk.slip;

import java.util.List;
import java.util.stream.Stream;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.LineFit;

/** Breaks a text into lines of a given width; nothing is ever cut off. */
final class SlipLines {

  private final SlipMeasure measure;

  SlipLines(SlipMeasure measure) {
    this.measure = measure;
  }

  /** The lines, at least one; a word wider than a line is broken between letters. */
  List<String> of(String text, SlipFace face, int width) {
    String whole = LineBreaks.unmarked(text);
    if (measure.width(whole, face) <= width) {
      return List.of(whole);
    }
    List<String> pieces =
        LineBreaks.pieces(text).stream().flatMap(piece -> fitting(piece, face, width)).toList();
    List<Double> widths =
        pieces.stream().map(piece -> (double) measure.width(piece, face)).toList();
    return LineFit.lines(pieces, widths, width);
  }

  private Stream<String> fitting(String piece, SlipFace face, int width) {
    return measure.width(piece.strip(), face) > width
        ? LineBreaks.letters(piece).stream()
        : Stream.of(piece);
  }
}

package org.sitthi.kiosk.slip;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.kiosk.texts.LineBreaks;

/** Breaks a text into lines of a given width; nothing is ever cut off. */
final class SlipLines {

  private final SlipMeasure measure;

  SlipLines(SlipMeasure measure) {
    this.measure = measure;
  }

  /** The lines, at least one; a word wider than a line is broken between letters. */
  List<String> of(String text, SlipFace face, int width) {
    if (measure.width(text, face) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : LineBreaks.pieces(text)) {
      if (measure.width(piece.strip(), face) > width) {
        LineBreaks.letters(piece).forEach(letter -> add(letter, line, lines, face, width));
      } else {
        add(piece, line, lines, face, width);
      }
    }
    lines.add(line.toString().strip());
    return lines;
  }

  private void add(String piece, StringBuilder line, List<String> lines, SlipFace face, int width) {
    if (!line.isEmpty() && measure.width((line + piece).strip(), face) > width) {
      lines.add(line.toString().strip());
      line.setLength(0);
    }
    line.append(piece);
  }
}

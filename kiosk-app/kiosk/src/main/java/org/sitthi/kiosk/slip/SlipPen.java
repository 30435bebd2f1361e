package org.sitthi.kiosk.slip;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks from the top of a slip to its end. */
final class SlipPen {

  private static final int RULE = 2;

  private final int width;
  private final int margin;
  private final SlipMeasure measure;
  private final SlipLines lines;
  private final List<SlipBlock> blocks = new ArrayList<>();
  private int y;

  SlipPen(int width, int margin, SlipMeasure measure) {
    this.width = width;
    this.margin = margin;
    this.measure = measure;
    this.lines = new SlipLines(measure);
  }

  int y() {
    return y;
  }

  List<SlipBlock> blocks() {
    return blocks;
  }

  int room() {
    return width - 2 * margin;
  }

  void space(int dots) {
    y += dots;
  }

  void rule() {
    blocks.add(new SlipBlock.Rule(margin, y, room(), RULE));
    y += RULE;
  }

  void centred(String text, SlipFace face) {
    for (String line : lines.of(text, face, room())) {
      put((width - measure.width(line, face)) / 2, y, line, face);
      y += face.pitch();
    }
  }

  /** In the largest of the sizes at which it is one line; else in the smallest, broken. */
  void centredLarge(String text, boolean bold, int... sizes) {
    for (int size : sizes) {
      SlipFace face = new SlipFace(bold, size, false);
      if (measure.width(text, face) <= room()) {
        centred(text, face);
        return;
      }
    }
    centred(text, new SlipFace(bold, sizes[sizes.length - 1], false));
  }

  /** Label left, value beside it; value under the label where the paper is narrow. */
  void pair(Labelled pair, SlipFace label, SlipFace value, int labelWidth) {
    int top = y;
    if (labelWidth == 0) {
      put(margin, y, pair.label(), label);
      y += label.pitch() - label.size() / 4;
    } else {
      int drop = value.ascent() - label.ascent();
      List<String> labelLines = lines.of(pair.label(), label, labelWidth - label.size() / 2);
      for (int i = 0; i < labelLines.size(); i++) {
        put(margin, top + drop + i * label.pitch(), labelLines.get(i), label);
      }
    }
    for (String line : lines.of(pair.value(), value, room() - labelWidth)) {
      put(margin + labelWidth, y, line, value);
      y += value.pitch();
    }
  }

  void framed(String text, SlipFace face) {
    int wide = measure.width(text, face) + 2 * face.size();
    int high = face.pitch() + face.size() / 4;
    blocks.add(new SlipBlock.Frame((width - wide) / 2, y, wide, high, 2 * RULE));
    put((width - measure.width(text, face)) / 2, y + face.size() / 8, text, face);
    y += high;
  }

  /** With its quiet zone above and below. */
  void qr(QrSquare square, int module) {
    int side = square.size() * module;
    y += QrSquare.QUIET_ZONE * module;
    blocks.add(new SlipBlock.Qr((width - side) / 2, y, module, square));
    y += side + QrSquare.QUIET_ZONE * module;
  }

  private void put(int x, int top, String text, SlipFace face) {
    blocks.add(new SlipBlock.Text(x, top + face.ascent(), face, text));
  }
}

package org.sitthi.kiosk.slip;

import java.util.ArrayList;
import java.util.List;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Script;

/** Writes blocks from the top of a slip to its end. */
final class SlipPen {

  private static final int RULE = 2;
  private static final int LEAST_FRAMED = 24;

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

  /** Its second language, if it has one, in smaller letters under the first. */
  void centred(String text, SlipFace face) {
    SlipFace now = face;
    for (String part : text.split(SlipTexts.LINE, 2)) {
      for (String line : lines.of(part, now, room())) {
        put((width - measure.width(line, now)) / 2, y, line, now);
        y += now.pitch(Script.of(line));
      }
      now = now.also();
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
      y = column(pair.label(), label, margin, room(), y) - label.size() / 4;
      y = column(pair.value(), value, margin, room(), y);
      return;
    }
    int drop = value.ascent() - label.ascent();
    int left = column(pair.label(), label, margin, labelWidth - label.size() / 2, top + drop);
    int right = column(pair.value(), value, margin + labelWidth, room() - labelWidth, top);
    y = Math.max(pair.label().contains(SlipTexts.LINE) ? left : right, right);
  }

  /** Lines under each other; where the next would begin. */
  private int column(String text, SlipFace face, int x, int wide, int top) {
    int at = top;
    SlipFace now = face;
    for (String part : text.split(SlipTexts.LINE, 2)) {
      for (String line : lines.of(part, now, wide)) {
        put(x, at, line, now);
        at += now.pitch(Script.of(line));
      }
      now = now.also();
    }
    return at;
  }

  /** In this face, or as much smaller as narrow paper wants it. */
  void framed(String text, SlipFace largest) {
    SlipFace face = largest;
    while (measure.width(text, face) + 2 * face.size() > room() && face.size() > LEAST_FRAMED) {
      face = new SlipFace(face.bold(), face.size() - 2, face.thai());
    }
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
    blocks.add(new SlipBlock.Text(x, top + face.ascent(), face, LineBreaks.unmarked(text)));
  }
}

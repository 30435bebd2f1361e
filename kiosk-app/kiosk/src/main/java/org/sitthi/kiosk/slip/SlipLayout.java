package org.sitthi.kiosk.slip;

import java.util.List;

/**
 * A slip as blocks at their places: queue number first, QR last and well before the cut. All
 * coordinates are whole dots, so that the same content gives the same slip.
 *
 * @param width dots, 576 for 80 mm paper, 384 for 58 mm
 * @param rows dots
 * @param blocks from top to bottom
 */
record SlipLayout(int width, int rows, List<SlipBlock> blocks) {

  private static final int NARROW = 500;
  private static final int QR_WIDEST = 250;
  private static final int QR_MODULE_LEAST = 5;
  private static final int QR_MODULE_MOST = 8;

  SlipLayout {
    blocks = List.copyOf(blocks);
  }

  /** Lays a slip out for a paper. */
  static SlipLayout of(SlipContent content, int width, SlipMeasure measure) {
    boolean narrow = width < NARROW;
    SlipPen pen = new SlipPen(width, narrow ? 12 : 16, measure);
    pen.space(8);
    head(content, pen);
    queue(content, pen, narrow);
    pairs(content.person(), pen, STRONG, narrow);
    ruleWithAir(pen);
    pairs(content.details(), pen, BODY, narrow);
    ruleWithAir(pen);
    pairs(List.of(content.next()), pen, STRONG, narrow);
    ruleWithAir(pen);
    claim(content, pen, narrow);
    pen.space(4);
    pen.centred(content.origin(), SMALL);
    pen.space(24);
    return new SlipLayout(width, pen.y(), pen.blocks());
  }

  private static void head(SlipContent content, SlipPen pen) {
    pen.centred(content.hospitalTh(), TITLE);
    if (!content.hospitalEn().isEmpty()) {
      pen.centred(content.hospitalEn(), SMALL);
    }
    for (String mark : content.marks()) {
      pen.space(12);
      pen.framed(mark, MARK);
    }
    ruleWithAir(pen);
  }

  private static void queue(SlipContent content, SlipPen pen, boolean narrow) {
    pen.centred(content.title(), STRONG);
    content
        .queue()
        .ifPresent(queue -> {
          pen.centred(queue.label(), SMALL);
          pen.space(-6);
          if (narrow) {
            pen.centredLarge(queue.value(), true, 110, 96, 80, 64, 48);
          } else {
            pen.centredLarge(queue.value(), true, 128, 112, 96, 80, 64);
          }
          pen.space(4);
        });
    ruleWithAir(pen);
  }

  private static void pairs(List<Labelled> pairs, SlipPen pen, SlipFace value, boolean narrow) {
    for (Labelled pair : pairs) {
      pen.pair(pair, SMALL, value, narrow ? 0 : LABELS);
    }
  }

  private static void claim(SlipContent content, SlipPen pen, boolean narrow) {
    switch (content.claim()) {
      case SlipClaim.Code code -> {
        pen.centred(code.label(), BODY);
        if (narrow) {
          pen.centredLarge(code.code(), true, 64, 56, 48);
        } else {
          pen.centredLarge(code.code(), true, 80, 72, 64, 56);
        }
        code.origin().ifPresent(origin -> pen.centred(origin, SMALL));
      }
      case SlipClaim.NoCode none -> {
        pen.centred(none.title(), TITLE);
        none.todo().ifPresent(todo -> pen.centred(todo, STRONG));
      }
    }
    content.qr().map(QrSquare::of).ifPresent(square -> pen.qr(square, module(square)));
  }

  /** About 30 mm wide; never below 5 dots (0.6 mm) a module, which worn heads still print. */
  private static int module(QrSquare square) {
    return Math.clamp(QR_WIDEST / square.size(), QR_MODULE_LEAST, QR_MODULE_MOST);
  }

  private static void ruleWithAir(SlipPen pen) {
    pen.space(10);
    pen.rule();
    pen.space(8);
  }

  private static final int LABELS = 176;
  private static final SlipFace SMALL = new SlipFace(false, 24, true);
  private static final SlipFace BODY = new SlipFace(false, 28, true);
  private static final SlipFace STRONG = new SlipFace(true, 28, true);
  private static final SlipFace TITLE = new SlipFace(true, 38, true);
  private static final SlipFace MARK = new SlipFace(true, 44, true);
}

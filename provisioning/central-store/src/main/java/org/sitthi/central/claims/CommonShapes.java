package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.util.List;

/** Shapes that many answers share. */
final class CommonShapes {

  private static final int MANY = 10_000;
  private static final Shape LINE = new Shape.Line(2000);
  private static final Shape DAY = new Shape.Day();

  static final Shape.Nested TEXT =
      new Shape.Nested(
          "Text",
          List.of(must("th", LINE, "ภาษาไทย", "Thai"), must("en", LINE, "ภาษาอังกฤษ", "English")));

  static final Shape.Nested LEGAL =
      new Shape.Nested(
          "Legal",
          List.of(
              may(
                  "letter",
                  LINE,
                  "เลขที่หนังสือ",
                  "Number of the letter; absent when the source names none"),
              may("dated", DAY, "ลงวันที่", "Date of the letter"),
              must("source", LINE, "แหล่งที่มา", "Line of the source, or reply code")));

  private CommonShapes() {}

  static Shape several(Shape of) {
    return new Shape.Several(of, MANY);
  }
}

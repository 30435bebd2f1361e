package org.sitthi.kiosk.slip;

/** Something at its place on the slip; all numbers are dots from the top left. */
sealed interface SlipBlock {

  /** A line of text, starting at x, its feet on the base line. */
  record Text(int x, int baseline, SlipFace face, String text) implements SlipBlock {

    /** Never a person's data. */
    @Override
    public String toString() {
      return "Text[" + x + ", " + baseline + "]";
    }
  }

  /** A filled rectangle: a line to divide by. */
  record Rule(int x, int y, int width, int height) implements SlipBlock {}

  /** An empty frame. */
  record Frame(int x, int y, int width, int height, int thickness) implements SlipBlock {}

  /** A QR code; its quiet zone is outside of x and y. */
  record Qr(int x, int y, int module, QrSquare square) implements SlipBlock {}
}

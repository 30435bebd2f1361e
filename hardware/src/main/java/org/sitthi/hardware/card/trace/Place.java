package org.sitthi.hardware.card.trace;

import org.sitthi.hardware.card.thaiid.Applet;

/** Where on the card a byte of an answer came from. */
record Place(Applet applet, int block, int offset) {

  Place plus(int bytes) {
    return new Place(applet, block, offset + bytes);
  }
}

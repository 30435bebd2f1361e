package org.sitthi.hardware.card.thaiid;

import java.util.Arrays;

/**
 * The text bytes of one card, as in layout 0003: the head (offset 0, 377 bytes; the first 255 are
 * enough for a first look) and the tail (offset 0x1579, 174 bytes; a shorter one is filled up).
 */
final class CardText {

  static final int HEAD_BYTES = CardLayout.HEAD_BYTES;
  static final int TAIL_BYTES = 174;
  static final int TAIL_OFFSET = CardField.ADDRESS.offset();

  private final byte[] head;
  private final byte[] tail;

  CardText(byte[] head, byte[] tail) {
    this.head = Arrays.copyOf(head, HEAD_BYTES);
    this.tail = Arrays.copyOf(tail, TAIL_BYTES);
    Arrays.fill(this.tail, Math.min(tail.length, TAIL_BYTES), TAIL_BYTES, (byte) ' ');
  }

  /** A field's text, spaces around it dropped. */
  String get(CardField field) {
    boolean inTail = field.offset() >= TAIL_OFFSET;
    byte[] bytes = inTail ? tail : head;
    int offset = inTail ? field.offset() - TAIL_OFFSET : field.offset();
    return Tis620.decode(bytes, offset, field.length()).strip();
  }
}

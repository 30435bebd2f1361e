package org.sitthi.hardware.card.thaiid;

/**
 * The text bytes of one card: the head (offset 0, 377 bytes; the first 255 are enough for a first
 * look) and the tail (offset 0x1579, 174 bytes).
 */
final class CardText {

  static final int HEAD_BYTES = 377;
  static final int TAIL_BYTES = 174;
  static final int TAIL_OFFSET = CardField.ADDRESS.offset();

  private final byte[] head;
  private final byte[] tail;

  CardText(byte[] head, byte[] tail) {
    this.head = head;
    this.tail = tail;
  }

  /** A field's text, spaces around it dropped. */
  String get(CardField field) {
    boolean inTail = field.offset() >= TAIL_OFFSET;
    byte[] bytes = inTail ? tail : head;
    int offset = inTail ? field.offset() - TAIL_OFFSET : field.offset();
    return Tis620.decode(bytes, offset, field.length()).strip();
  }
}

package org.sitthi.hardware.card.thaiid;

/**
 * Where a card of some layout keeps its data (facts/thai-id-card.md §4). The layout stands in the
 * first 4 bytes of block 0 on all.
 */
public enum CardLayout {
  /** Old cards, many of them issued for life: data in block 1, address in block 0. */
  V0002(1, 0, 0x0004, 150),
  /** Today's cards, and by trial every layout not known here. */
  V0003(0, 0, 0x1579, 174);

  /** Bytes of the head: all text but the address. */
  public static final int HEAD_BYTES = 377;

  /** Where the photo begins, in the block of the head. */
  public static final int PHOTO_OFFSET = 0x017B;

  /** Room for the photo. */
  public static final int PHOTO_BYTES = 5118;

  private final int headBlock;
  private final int tailBlock;
  private final int tailOffset;
  private final int tailBytes;

  CardLayout(int headBlock, int tailBlock, int tailOffset, int tailBytes) {
    this.headBlock = headBlock;
    this.tailBlock = tailBlock;
    this.tailOffset = tailOffset;
    this.tailBytes = tailBytes;
  }

  /** Layout 0002 is one of its own; any other is taken for 0003 and must pass its checks. */
  public static CardLayout of(String fourCharacters) {
    return fourCharacters.equals("0002") ? V0002 : V0003;
  }

  /** Block of names, numbers, dates and photo. */
  public int headBlock() {
    return headBlock;
  }

  /** Block of the address. */
  public int tailBlock() {
    return tailBlock;
  }

  /** Where the address begins. */
  public int tailOffset() {
    return tailOffset;
  }

  /** Address and, in layout 0003, the number under the photo. */
  public int tailBytes() {
    return tailBytes;
  }
}

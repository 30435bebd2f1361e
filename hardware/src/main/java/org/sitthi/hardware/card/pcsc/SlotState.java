package org.sitthi.hardware.card.pcsc;

/**
 * What pcscd says of one slot: the {@code dwEventState} of SCardGetStatusChange.
 *
 * @param bits flags in the lower half, the slot's event counter in the upper (bits 16 to 31)
 */
record SlotState(long bits) {

  /** Nothing known yet: the next look answers at once. */
  static final SlotState UNAWARE = new SlotState(0);

  private static final long CHANGED = 0x2;
  private static final long UNKNOWN = 0x4;
  private static final long UNAVAILABLE = 0x8;
  private static final long PRESENT = 0x20;
  private static final long MUTE = 0x200;

  boolean present() {
    return (bits & PRESENT) != 0;
  }

  /** A card that gave no answer to reset: backwards, or no chip. */
  boolean mute() {
    return (bits & MUTE) != 0;
  }

  /** The reader itself is no longer there. */
  boolean gone() {
    return (bits & (UNKNOWN | UNAVAILABLE)) != 0;
  }

  /** Counts insertions and removals since the reader came up, 16 bits. */
  long counter() {
    return bits >>> 16 & 0xFFFF;
  }

  /** This state as the "current state" of the next wait. */
  SlotState asCurrent() {
    return new SlotState(bits & ~CHANGED);
  }
}

package org.sitthi.hardware.card;

/** What a reader's slot tells. */
public sealed interface SlotEvent {

  /**
   * A card is in the slot; whether it is a Thai ID card only a read can tell.
   *
   * @param detectedNanos {@link System#nanoTime} at which the slot's thread learned of it
   */
  record CardInserted(long detectedNanos) implements SlotEvent {}

  /** The slot is empty. */
  record CardRemoved() implements SlotEvent {}

  /**
   * No reader or no reader service; told once, until {@link ReaderReady}.
   *
   * @param fault {@link CardFault#READER_GONE} or {@link CardFault#SERVICE_GONE}
   */
  record ReaderLost(CardFault fault) implements SlotEvent {}

  /** A reader is there (told at the start as well); the slot's content follows. */
  record ReaderReady(String readerName) implements SlotEvent {}
}

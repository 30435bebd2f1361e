package org.sitthi.hardware.card;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One slot of a smart-card reader that knows Thai national ID cards.
 *
 * <p>Threads: {@link #watch} starts the slot's own threads, which call the listener one at a time;
 * the listener must only enqueue. {@link #read} may be called from any thread, one call at a time;
 * it blocks until the card answered or the deadline passed. A vanished reader or service is told as
 * {@link SlotEvent.ReaderLost} once and looked for again until it is back; nothing here throws for
 * expected trouble.
 */
public interface CardReader extends AutoCloseable {

  /**
   * Starts to tell what happens at the slot; what is true now is told first. May be called once.
   *
   * @param listener called on the slot's threads, one call at a time; must return at once
   */
  void watch(Consumer<SlotEvent> listener);

  /**
   * Reads all text of the card in the slot.
   *
   * @param firstLook called on the calling thread as soon as number and names are known, at most
   *     once, before this method returns
   * @param deadline at most this long, 100 ms to 60 s; passed → {@link CardFault#TIMED_OUT}
   * @return the citizen, or why there is none
   */
  CardReading read(Consumer<FirstLook> firstLook, Duration deadline);

  /** Stops the slot's thread and lets go of the reader. May be called repeatedly. */
  @Override
  void close();
}

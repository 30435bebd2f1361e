package org.sitthi.hardware.card;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A reader that can read more than the text, for programs that need it. The kiosk does not: photo
 * and numbers are nobody's business at a check-in.
 */
public interface FullCardReader {

  /**
   * Reads the text and then what is wanted besides, all of the same card: a card that was swapped
   * meanwhile is {@link CardFault#REMOVED}.
   *
   * @param wanted none reads what {@link CardReader#read} reads
   * @param told called on the calling thread, before this method returns
   * @param deadline 100 ms to 60 s; an old card needs 7 s for its photo
   */
  FullReading readWith(Set<CardExtra> wanted, Consumer<CardProgress> told, Duration deadline);
}

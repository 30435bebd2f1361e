package org.sitthi.kiosk.nhso.town;

import java.util.Optional;

/** The card reader on the agent's machine. Threads: any. */
public interface TownReader {

  /** Whose card is in the slot. */
  Optional<TownPerson> inserted();

  /** Whether a reader is plugged in. */
  boolean hasReader();

  /** Whether the card in the slot can be taken hold of now; waits for a program that reads it. */
  default boolean canRead() {
    return true;
  }
}

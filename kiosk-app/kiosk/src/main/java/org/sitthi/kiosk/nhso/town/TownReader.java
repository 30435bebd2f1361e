package org.sitthi.kiosk.nhso.town;

import java.util.Optional;

/** The card reader on the agent's machine. Threads: any; answers at once. */
public interface TownReader {

  /** Whose card is in the slot. */
  Optional<TownPerson> inserted();

  /** Whether a reader is plugged in. */
  boolean hasReader();
}

package org.sitthi.kiosk.nhso.town;

import java.util.Optional;

/** The people of the town, by the short name under which the demo knows them. */
public interface TownPeople {

  /** The person of this name, such as {@code somchai}. */
  Optional<TownPerson> byKey(String key);
}

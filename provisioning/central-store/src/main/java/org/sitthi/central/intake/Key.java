package org.sitthi.central.intake;

import java.util.Comparator;
import java.util.UUID;

/** A revision of a record. */
record Key(UUID recordId, int revision) {

  /** All stores write in this order, so that none waits for another in a circle. */
  static final Comparator<Key> ORDER =
      Comparator.comparing(Key::recordId).thenComparingInt(Key::revision);

  Key before() {
    return new Key(recordId, revision - 1);
  }
}

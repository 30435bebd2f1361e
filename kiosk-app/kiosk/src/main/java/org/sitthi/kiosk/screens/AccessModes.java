package org.sitthi.kiosk.screens;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a patient has turned on; any combination. All are off again for the next patient.
 *
 * @param on may be empty
 */
public record AccessModes(Set<AccessMode> on) {

  /** Keeps the set as it is now. */
  public AccessModes {
    on = Set.copyOf(on);
  }

  /** As the kiosk waits for the next patient. */
  public static AccessModes none() {
    return new AccessModes(Set.of());
  }

  /** These. */
  public static AccessModes of(AccessMode... on) {
    return new AccessModes(Set.of(on));
  }

  /** Whether it is on. */
  public boolean has(AccessMode mode) {
    return on.contains(mode);
  }

  /** With this one the other way round. */
  public AccessModes toggled(AccessMode mode) {
    EnumSet<AccessMode> next = EnumSet.noneOf(AccessMode.class);
    next.addAll(on);
    if (!next.remove(mode)) {
      next.add(mode);
    }
    return new AccessModes(next);
  }
}

package org.sitthi.kiosk.doctor;

import java.time.Duration;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param ailment absent if all is well
 * @param detail what was seen: names, numbers, times; no personal data, no token
 */
record Finding(Optional<Ailment> ailment, String detail) {

  static Finding well(String detail) {
    return new Finding(Optional.empty(), detail);
  }

  static Finding of(Ailment ailment, String detail) {
    return new Finding(Optional.of(ailment), detail);
  }

  /** A finding of a part, and how long it took. */
  record OfPart(String part, Finding finding, Duration took) {

    boolean isBad() {
      return finding.ailment().map(Ailment::isBad).orElse(false);
    }
  }
}

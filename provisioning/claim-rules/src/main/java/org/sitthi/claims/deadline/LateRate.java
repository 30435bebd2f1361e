package org.sitthi.claims.deadline;

import java.util.List;
import org.sitthi.claims.files.Heading;

/**
 * What lateness costs (facts/claims.md G-20 to G-25).
 *
 * @param heading id, version, dates, source
 * @param monthsInTime whole months after the month of service in which sending is on time
 * @param steps by PS from 0 up without a gap, percent never rising; the last holds for all above
 */
record LateRate(Heading heading, int monthsInTime, List<Step> steps) {

  LateRate {
    steps = List.copyOf(steps);
  }

  /**
   * One PS.
   *
   * @param percent of the claim, 0 to 100
   * @param isMaximum a ceiling, no promise (AMB-02)
   */
  record Step(int percent, boolean isMaximum) {}

  Step at(int ps) {
    return steps.get(Math.min(ps, steps.size() - 1));
  }

  /** The PS from which nothing changes any more. */
  int lastPs() {
    return steps.size() - 1;
  }
}

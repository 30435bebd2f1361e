package org.sitthi.kiosk.doctor;

import java.time.Duration;

/**
 * One part of the device. Trouble is a finding, never an exception; a look that takes longer than
 * its deadline is left alone and is a finding too.
 *
 * @param part the part's name in the report, one word
 * @param deadline of the whole look
 */
record Check(String part, Duration deadline, Look look) {

  /** Looks at the part, on a thread of its own. */
  interface Look {
    Finding look() throws InterruptedException;
  }

  /** The same with a deadline that many times as far. */
  Check patient(int times) {
    return new Check(part, deadline.multipliedBy(times), look);
  }
}

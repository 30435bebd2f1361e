package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Set once; a pause of the thread that minds it ends at once. */
final class StopSign {

  private final CountDownLatch latch = new CountDownLatch(1);

  void set() {
    latch.countDown();
  }

  boolean isSet() {
    return latch.getCount() == 0;
  }

  /** Pauses; true if it is to stop now. An interrupt means stop as well. */
  boolean pause(Duration atMost) {
    try {
      return latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      set();
      return true;
    }
  }
}

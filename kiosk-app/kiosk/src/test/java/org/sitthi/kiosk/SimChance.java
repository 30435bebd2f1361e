package org.sitthi.kiosk;

import java.util.SplittableRandom;

/** A seed's chance, for several threads. */
final class SimChance {

  private final SplittableRandom random;

  SimChance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  synchronized int next(int bound) {
    return random.nextInt(bound);
  }
}

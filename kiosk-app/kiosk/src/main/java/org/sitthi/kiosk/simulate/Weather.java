package org.sitthi.kiosk.simulate;

import java.time.Duration;

/** Trouble that lasts: outages, a full disk, a clock that was set. */
final class Weather {

  private Weather() {}

  static void comes(World world, Sims sims) {
    if (world.trouble(Trouble.NHSO_OUTAGE)) {
      sims.nhso().outage(world.millis(5_000, 900_000));
    }
    if (world.trouble(Trouble.STORE_OUTAGE)) {
      sims.store().outage(world.millis(5_000, 1_800_000));
    }
    if (world.trouble(Trouble.PRINTER_DOWN)) {
      sims.printer().outage(world.millis(1_000, 60_000));
    }
    if (world.trouble(Trouble.DISK_FULL)) {
      sims.disk().full(world.millis(1_000, 60_000));
    }
    if (world.trouble(Trouble.CLOCK_AHEAD)) {
      in(world, () -> world.turnClock(by(world)));
    }
    if (world.trouble(Trouble.CLOCK_BACK)) {
      in(world, () -> world.turnClock(by(world).negated()));
    }
  }

  private static Duration by(World world) {
    return world.millis(1_000, world.roll(2) == 0 ? 60_000 : 600_000);
  }

  private static void in(World world, Runnable what) {
    world.time.after(world.millis(0, 10_000), VirtualTime.Actor.WORLD, what);
  }
}

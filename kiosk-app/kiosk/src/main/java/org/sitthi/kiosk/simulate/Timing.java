package org.sitthi.kiosk.simulate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.visit.VisitEffect;

/**
 * How long an effect takes: until it is done, and until the kiosk learns of it.
 *
 * @param there until the port does it
 * @param back until the answer is there
 */
record Timing(Duration there, Duration back) {

  private static final Duration TOO_LONG = Duration.ofSeconds(90);

  static Timing of(World world, VisitEffect effect) {
    Trouble hangs = hangs(effect);
    boolean held = hangs != null && world.trouble(hangs);
    boolean before = held && world.roll(2) == 0;
    boolean slow = isSave(effect) && world.trouble(Trouble.SAVE_SLOW);
    Duration usual = slow ? world.millis(500, 12_000) : world.millis(1, longest(effect));
    Duration there = before ? TOO_LONG : usual;
    Duration back = held && !before ? TOO_LONG : world.millis(1, longest(effect));
    return new Timing(there, back);
  }

  private static boolean isSave(VisitEffect effect) {
    return effect instanceof VisitEffect.SaveAttempt || effect instanceof VisitEffect.SaveRecord;
  }

  private static @Nullable Trouble hangs(VisitEffect effect) {
    if (effect instanceof VisitEffect.ReadCard) {
      return Trouble.READ_HANGS;
    }
    if (isSave(effect)) {
      return Trouble.SAVE_HANGS;
    }
    if (effect instanceof VisitEffect.PrintSlip) {
      return Trouble.PRINT_HANGS;
    }
    boolean background = effect instanceof VisitEffect.SettleLater;
    return background ? null : Trouble.DESK_HANGS;
  }

  /** Milliseconds. */
  private static int longest(VisitEffect effect) {
    if (isSave(effect)) {
      return 40;
    }
    if (effect instanceof VisitEffect.WatchSlip) {
      return 20_000;
    }
    if (effect instanceof VisitEffect.PrintSlip) {
      return 7_000;
    }
    return effect instanceof VisitEffect.SettleLater ? 2 : 2_500;
  }
}

package org.sitthi.hardware.printer.escpos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.Pickup;

/**
 * Waits for a person to take the slip, and has it taken back when the patience is over. The printer
 * is looked at in turns, so that other calls are served in between.
 */
final class PickupWatch {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Mouth mouth;
  private final Function<Look, Mouth.@Nullable Sight> turns;
  private final int job;
  private final IntSupplier jobs;
  private final CountDownLatch shut;
  private Mouth.Sight before = new Mouth.Sight(true, false, false, false);

  /** Something done at the mouth while nobody else speaks to the printer. */
  @FunctionalInterface
  interface Look {
    Mouth.@Nullable Sight at(Deadline deadline) throws LinkException;
  }

  /**
   * A watch.
   *
   * @param turns runs a look in a turn of its own; null if it could not
   * @param job how many jobs there were when the slip was presented
   * @param jobs how many there are now: another one ends the watch
   * @param shut opened when the printer is closed
   */
  PickupWatch(
      Mouth mouth,
      Function<Look, Mouth.@Nullable Sight> turns,
      int job,
      IntSupplier jobs,
      CountDownLatch shut) {
    this.mouth = mouth;
    this.turns = turns;
    this.job = job;
    this.jobs = jobs;
    this.shut = shut;
  }

  Pickup run(Duration patience) {
    Deadline end = Deadline.after(patience.compareTo(LONGEST) < 0 ? patience : LONGEST);
    boolean seen = false;
    do {
      Mouth.Sight sight = turns.apply(mouth::look);
      if (jobs.getAsInt() != job) {
        return Pickup.UNSEEN;
      }
      if (sight != null) {
        seen = true;
        Pickup gone = Mouth.Sight.gone(before, sight);
        if (gone != null) {
          return gone;
        }
        before = sight;
      }
    } while (!end.passed() && pause());
    return end.passed() ? takeBack(seen) : Pickup.UNSEEN;
  }

  private Pickup takeBack(boolean seen) {
    Mouth.Sight last =
        turns.apply(deadline ->
            jobs.getAsInt() == job
                ? new Mouth.Sight(!mouth.retract(deadline), false, false, false)
                : null);
    if (last == null || !seen) {
      return Pickup.UNSEEN;
    }
    return last.slip() ? Pickup.LEFT : Pickup.RETRACTED;
  }

  /** False if the printer was closed or the thread interrupted, which stays set. */
  private boolean pause() {
    try {
      return !shut.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

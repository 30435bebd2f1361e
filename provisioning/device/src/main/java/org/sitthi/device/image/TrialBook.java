package org.sitthi.device.image;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** What was seen in a trial, and what was not; a line each, with the seconds it took to come. */
final class TrialBook {

  private static final long NANOS = 1_000_000_000L;
  private static final Duration LOOK = Duration.ofMillis(500);

  private final PrintStream out;
  private boolean missed;

  TrialBook(PrintStream out) {
    this.out = out;
  }

  /** Something that can be looked at again and again. */
  @FunctionalInterface
  interface Sight {
    boolean isThere() throws IOException, InterruptedException;
  }

  /** Looks until it is there, the machine ends, or the time is over, which is then a miss. */
  void within(Duration limit, String words, Machine machine, Sight sight)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    if (comes(limit, machine, sight)) {
      out.println("seen: " + words + " after " + (System.nanoTime() - begun) / NANOS + " s");
    } else {
      miss(
          words
              + (machine.isOff()
                  ? ": the machine has ended"
                  : " within " + limit.toSeconds() + " s"));
    }
  }

  /** Whether it is there before the time is over or the machine ends. */
  boolean comes(Duration limit, Machine machine, Sight sight)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (!sight.isThere()) {
      if (System.nanoTime() - begun > limit.toNanos()) {
        return false;
      }
      if (machine.ends(LOOK)) {
        return sight.isThere();
      }
    }
    return true;
  }

  /** What holds or does not. */
  void that(String words, boolean holds) {
    if (holds) {
      out.println("seen: " + words);
    } else {
      miss(words);
    }
  }

  /** What is worth knowing and neither wanted nor missed. */
  void note(String words) {
    out.println("note: " + words);
  }

  /** Whether everything was seen. */
  boolean isComplete() {
    return !missed;
  }

  private void miss(String words) {
    missed = true;
    out.println("MISSED: " + words);
  }
}

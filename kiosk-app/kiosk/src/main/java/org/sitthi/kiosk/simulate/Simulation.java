package org.sitthi.kiosk.simulate;

import java.util.Optional;

/** Many histories, one seed after the other, until one breaks a promise. */
final class Simulation {

  private Simulation() {}

  /**
   * What came of it.
   *
   * @param failed the first plan that broke a promise
   * @param visits cards put in
   */
  record Outcome(
      Optional<RunPlan> failed,
      Optional<Broken> broken,
      Coverage coverage,
      long visits,
      long events) {}

  /**
   * Runs histories of at most {@link RunPlan#MOST_VISITS} visits with the seeds from this one on.
   *
   * @param visits in all, 1 or more
   */
  static Outcome run(RunPlan first, long visits) {
    Coverage coverage = new Coverage();
    long done = 0;
    long events = 0;
    for (long seed = first.seed(); done < visits; seed++) {
      int number = (int) Math.min(visits - done, RunPlan.MOST_VISITS);
      RunPlan plan = first.withSeed(seed).withVisits(number);
      Run.Result result = Run.of(plan);
      coverage.add(result.coverage());
      done += number;
      events += result.events();
      if (result.broken().isPresent()) {
        return new Outcome(Optional.of(plan), result.broken(), coverage, done, events);
      }
    }
    return new Outcome(Optional.empty(), Optional.empty(), coverage, done, events);
  }
}

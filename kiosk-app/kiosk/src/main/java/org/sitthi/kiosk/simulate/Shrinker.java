package org.sitthi.kiosk.simulate;

/** Finds the shortest history that breaks the same promise: fewer visits, then fewer troubles. */
final class Shrinker {

  private static final int MOST_RUNS = 1_000;

  private final Promise promise;
  private RunPlan shortest;
  private int runs;

  private Shrinker(RunPlan plan, Promise promise) {
    this.shortest = plan;
    this.promise = promise;
  }

  /** A plan that breaks this promise, as this one does. */
  static RunPlan shrink(RunPlan plan, Promise promise) {
    Shrinker shrinker = new Shrinker(plan, promise);
    shrinker.fewerVisits();
    shrinker.skipVisits();
    shrinker.fewerTroubles();
    shrinker.skipVisits();
    return shrinker.shortest;
  }

  private void fewerVisits() {
    for (int visits = 1; visits < shortest.visits(); visits++) {
      if (breaks(shortest.withVisits(visits))) {
        shortest = shortest.withVisits(visits);
        return;
      }
    }
  }

  /** Some at a time first: two may each be missed though both together are not. */
  private void skipVisits() {
    for (int together = 8; together >= 1; together /= 2) {
      for (int visit = shortest.visits() - together; visit >= 1; visit--) {
        RunPlan shorter = shortest;
        for (int i = 0; i < together; i++) {
          shorter = shorter.skipping(visit + i);
        }
        if (!shorter.skipped().equals(shortest.skipped())) {
          tryOut(shorter);
        }
      }
    }
  }

  private void fewerTroubles() {
    for (Trouble trouble : Trouble.values()) {
      if (!shortest.without().contains(trouble)) {
        tryOut(shortest.without(trouble));
      }
    }
  }

  private void tryOut(RunPlan shorter) {
    if (breaks(shorter)) {
      shortest = shorter;
    }
  }

  private boolean breaks(RunPlan plan) {
    return runs++ < MOST_RUNS
        && Run.of(plan).broken().filter(broken -> broken.promise() == promise).isPresent();
  }
}

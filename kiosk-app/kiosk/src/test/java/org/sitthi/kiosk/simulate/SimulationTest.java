package org.sitthi.kiosk.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole kiosk under a seed: what house.md §3 promises holds after every event. */
@ExtendWith(QuietLogs.class)
class SimulationTest {

  private static final int VISITS = 20_000;

  /** What is rare may want some more histories. */
  private static final int MOST_VISITS = 80_000;

  @Test
  void everyPromiseHoldsInTwentyThousandVisitsThatHitAllThereIs() {
    Coverage coverage = new Coverage();
    long visits = 0;
    for (long seed = 1;
        visits < VISITS || (visits < MOST_VISITS && !Expected.missed(coverage).isEmpty());
        seed += VISITS / RunPlan.MOST_VISITS) {
      Simulation.Outcome outcome = Simulation.run(RunPlan.of(seed, RunPlan.MOST_VISITS), VISITS);
      assertThat(outcome.failed().map(plan -> explained(plan, outcome.broken().orElseThrow())))
          .isEmpty();
      coverage.add(outcome.coverage());
      visits += outcome.visits();
    }
    assertThat(visits).isGreaterThanOrEqualTo(VISITS);
    assertThat(Expected.missed(coverage)).as("never hit").isEmpty();
    assertThat(Expected.hitThoughImpossible(coverage))
        .as("hit, though said to be impossible")
        .isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameHistoryByteForByte() {
    RunPlan plan = RunPlan.of(7, RunPlan.MOST_VISITS).thatIsTold();
    List<String> lines = Run.of(plan).lines();
    assertThat(lines).hasSizeGreaterThan(200).isEqualTo(Run.of(plan).lines());
    assertThat(lines).isNotEqualTo(Run.of(plan.withSeed(8)).lines());
  }

  /** A failing seed says how it can be seen again. */
  static String explained(RunPlan failed, Broken broken) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SimulateMain.explain(failed, broken, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

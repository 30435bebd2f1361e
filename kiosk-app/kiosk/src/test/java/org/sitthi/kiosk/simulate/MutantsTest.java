package org.sitthi.kiosk.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds no planted bug would prove nothing by finding none. */
@ExtendWith(QuietLogs.class)
class MutantsTest {

  /** Two codes for one visit, which only midnight brings about, are the rarest. */
  private static final int VISITS = 60_000;

  @ParameterizedTest
  @EnumSource(Mutant.class)
  void aPlantedBugIsFoundAndShortened(Mutant mutant) {
    RunPlan first = RunPlan.of(1, RunPlan.MOST_VISITS).with(mutant);
    Simulation.Outcome outcome = Simulation.run(first, VISITS);
    assertThat(outcome.broken().map(Broken::promise)).contains(mutant.breaks());
    RunPlan failed = outcome.failed().orElseThrow();
    RunPlan shortest = Shrinker.shrink(failed, mutant.breaks());
    assertThat(shortest.visits() - shortest.skipped().size()).isLessThanOrEqualTo(15);
    Run.Result again = Run.of(shortest.thatIsTold());
    assertThat(again.broken().map(Broken::promise)).contains(mutant.breaks());
    assertThat(again.lines().getLast()).contains("BROKEN: " + mutant.breaks());
    assertThat(shortest.command()).contains("--seed ", "--mutant " + mutant, "--history");
  }
}

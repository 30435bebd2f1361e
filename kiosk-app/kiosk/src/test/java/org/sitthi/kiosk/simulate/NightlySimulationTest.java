package org.sitthi.kiosk.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A million visits, on all cores: {@code ./mvnw -Pquick,nightly …}. */
@Tag("nightly")
@ExtendWith(QuietLogs.class)
class NightlySimulationTest {

  private static final long PART = 10_000;
  private static final long PARTS = 100;

  @Test
  void everyPromiseHoldsInAMillionVisits() {
    List<Simulation.Outcome> outcomes =
        LongStream.range(0, PARTS)
            .parallel()
            .mapToObj(part ->
                Simulation.run(RunPlan.of(1_000_000 + part * PART, RunPlan.MOST_VISITS), PART))
            .toList();
    for (Simulation.Outcome outcome : outcomes) {
      assertThat(
              outcome
                  .failed()
                  .map(plan -> SimulationTest.explained(plan, outcome.broken().orElseThrow())))
          .isEmpty();
    }
    assertThat(outcomes.stream().mapToLong(Simulation.Outcome::visits).sum())
        .isEqualTo(PART * PARTS);
  }
}

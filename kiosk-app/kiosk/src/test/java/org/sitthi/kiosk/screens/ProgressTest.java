package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.screens.Screen.Step;
import org.sitthi.kiosk.slip.MadeUp;
import org.sitthi.record.ClaimRecord;

/** No tick for what was not obtained. */
class ProgressTest {

  @Test
  void aVisitWithItsCodeHasATickForEachStepBeforeTheSlip() {
    Progress progress = Progress.of(States.obtained());
    assertThat(steps(progress::isDone)).containsExactly(Step.CARD, Step.RIGHTS, Step.CODE);
    assertThat(steps(progress::isMissed)).isEmpty();
  }

  @Test
  void aCodeThatIsStillToComeHasNoTick() {
    Progress progress = Progress.of(States.without(ClaimRecord.State.PENDING));
    assertThat(steps(progress::isDone)).containsExactly(Step.CARD, Step.RIGHTS);
    assertThat(steps(progress::isMissed)).containsExactly(Step.CODE);
  }

  @Test
  void anEntitlementThatNobodyToldHasNoTick() {
    Progress progress =
        Progress.of(
            MadeUp.visit(
                MadeUp.claim(ClaimRecord.State.PENDING, Optional.empty()),
                false,
                Optional.empty()));
    assertThat(steps(progress::isDone)).containsExactly(Step.CARD);
    assertThat(steps(progress::isMissed)).containsExactly(Step.RIGHTS, Step.CODE);
  }

  @Test
  void duringTheVisitWhatWasPassedIsDoneAndWhatComesIsNot() {
    Progress progress = Progress.at(Step.RIGHTS);
    assertThat(steps(progress::isDone)).containsExactly(Step.CARD);
    assertThat(steps(progress::isReached)).containsExactly(Step.CARD, Step.RIGHTS);
    assertThat(steps(progress::isMissed)).isEmpty();
  }

  private static List<Step> steps(Predicate<Step> which) {
    return Arrays.stream(Step.values()).filter(which).toList();
  }
}

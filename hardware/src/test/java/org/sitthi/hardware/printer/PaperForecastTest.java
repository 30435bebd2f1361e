package org.sitthi.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.PrinterState.Paper;

/** Slips left on a roll. */
class PaperForecastTest {

  private static final PaperForecast ROLL = PaperForecast.newRoll(80_000, 6_000);

  @Test
  void aNewRollOfEightyMetresHoldsFiveHundredSlips() {
    assertThat(ROLL.slipsLeft()).hasValue(500);
  }

  @Test
  void eachSlipIsCounted() {
    PaperForecast after = ROLL;
    for (int i = 0; i < 100; i++) {
      after = after.printed(160);
    }
    assertThat(after.slipsLeft()).hasValue(400);
  }

  @Test
  void longerSlipsAreFewer() {
    PaperForecast after = ROLL;
    for (int i = 0; i < 50; i++) {
      after = after.printed(320);
    }
    assertThat(after.slipsLeft().getAsInt()).isBetween(198, 203);
  }

  @Test
  void theSensorKnowsBetterThanTheCount() {
    PaperForecast low = ROLL.printed(160).saw(Paper.LOW);
    assertThat(low.slipsLeft()).hasValue(37);
    assertThat(low.printed(160).printed(160).saw(Paper.LOW).slipsLeft()).hasValue(35);
    assertThat(low.saw(Paper.OUT).slipsLeft()).hasValue(0);
  }

  @Test
  void aRollNotYetLowHoldsAtLeastWhatTheSensorWouldTell() {
    PaperForecast overdrawn = new PaperForecast(80_000, 6_000, 90_000, -1, 160).saw(Paper.FULL);
    assertThat(overdrawn.slipsLeft()).hasValue(37);
  }

  @Test
  void withoutASensorAnOverdrawnRollTellsNothing() {
    assertThat(new PaperForecast(80_000, 0, 90_000, -1, 160).slipsLeft()).isEmpty();
  }

  @Test
  void paperThatIsThereAgainIsANewRoll() {
    PaperForecast refilled = ROLL.printed(2000).saw(Paper.LOW).saw(Paper.OUT).saw(Paper.FULL);
    assertThat(refilled.usedMillimetres()).isZero();
    assertThat(refilled.lowAtMillimetres()).isEqualTo(-1);
  }

  @Test
  void whatIsNotKnownChangesNothing() {
    assertThat(ROLL.saw(Paper.UNKNOWN).saw(Paper.JAMMED).saw(Paper.FULL)).isEqualTo(ROLL);
  }

  @Property(tries = 500)
  void printingNeverAddsPaper(@ForAll @IntRange(max = 2000) int one, @ForAll boolean low) {
    PaperForecast before = low ? ROLL.saw(Paper.LOW) : ROLL;
    PaperForecast after = before.printed(one);
    assertThat(after.usedMillimetres()).isGreaterThanOrEqualTo(before.usedMillimetres());
    assertThat(after.slipsLeft().orElse(0) * after.slipMillimetres())
        .isLessThanOrEqualTo(80_000 - one);
  }
}

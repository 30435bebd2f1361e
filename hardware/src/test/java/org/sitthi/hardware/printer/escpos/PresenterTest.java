package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.hardware.printer.roll.RollPresenter;

/** Slips at the mouth: presented, taken, taken back. */
@Timeout(60)
class PresenterTest {

  private static final SlipRaster SLIP = Rasters.lines(576, 200, 1);
  private static final SlipRaster NEXT = Rasters.lines(576, 240, 2);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(100);

  @ParameterizedTest
  @CsvSource({
    "custom-vkp80ii, CUSTOM",
    "custom-vkp80iii, CUSTOM",
    "pyramid-reliance, CUSTOM",
    "citizen-pmu2300iii, CITIZEN"
  })
  void aSlipIsPresentedAndTaken(String profile, RollPresenter kind) throws Exception {
    try (PaperRoll roll = roll(kind);
        EscPosPrinter printer = printer(roll, profile)) {
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PRESENTED));
      assertThat(roll.isSlipThere()).isTrue();
      assertThat(roll.take()).isEqualTo(OptionalInt.of(1));
      assertThat(printer.pickup(LONG)).isEqualTo(Pickup.TAKEN);
      assertThat(printer.print(NEXT)).isEqualTo(new Done(Evidence.PRESENTED));
      assertThat(roll.retractedSlips()).isEmpty();
      assertThat(roll.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "custom-vkp80ii, CUSTOM",
    "custom-vkp80iii, CUSTOM",
    "pyramid-reliance, CUSTOM",
    "citizen-pmu2300iii, CITIZEN"
  })
  void aSlipThatNobodyTakesIsTakenBack(String profile, RollPresenter kind) throws Exception {
    try (PaperRoll roll = roll(kind);
        EscPosPrinter printer = printer(roll, profile)) {
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PRESENTED));
      assertThat(printer.pickup(SHORT)).isEqualTo(Pickup.RETRACTED);
      assertThat(roll.retractedSlips()).containsExactly(1);
      assertThat(roll.isSlipThere()).isFalse();
      assertThat(roll.faults()).isEmpty();
    }
  }

  @Test
  void aSlipThatThePrinterTakesBackByItselfIsNotSaidToBeTaken() throws Exception {
    try (PaperRoll roll = roll(RollPresenter.CUSTOM);
        EscPosPrinter printer =
            new EscPosPrinter(PrinterPort.parse(roll.address()), twoSecondsPatience())) {
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PRESENTED));
      assertThat(printer.pickup(LONG)).isEqualTo(Pickup.RETRACTED);
      assertThat(roll.retractedSlips()).containsExactly(1);
    }
  }

  @Test
  void theNextPatientNeverFindsTheSlipBefore() throws Exception {
    try (PaperRoll roll = roll(RollPresenter.CUSTOM);
        EscPosPrinter printer = printer(roll, "custom-vkp80ii")) {
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PRESENTED));
      assertThat(printer.print(NEXT)).isEqualTo(new Done(Evidence.PRESENTED));
      assertThat(roll.retractedSlips()).containsExactly(1);
      assertThat(roll.take()).isEqualTo(OptionalInt.of(2));
    }
  }

  @Test
  void aPrinterThatDoesNotTellOfItsMouthClaimsNoMoreThanPrinting() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer =
            new EscPosPrinter(PrinterPort.parse(roll.address()), silentMouth())) {
      // The roll knows no DLE EOT 20: neither the slip before nor this one can be seen.
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PARSED));
      assertThat(printer.pickup(SHORT)).isEqualTo(Pickup.UNSEEN);
    }
  }

  @Test
  void aPrinterWithoutAPresenterHasNothingToWatch() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer = printer(roll, "generic80")) {
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PARSED));
      assertThat(printer.pickup(LONG)).isEqualTo(Pickup.UNSEEN);
    }
  }

  @Test
  void closingThePrinterEndsTheWatch() throws Exception {
    try (PaperRoll roll = roll(RollPresenter.CUSTOM);
        EscPosPrinter printer = printer(roll, "custom-vkp80ii")) {
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PRESENTED));
      Thread hand = Thread.ofPlatform().start(printer::close);
      assertThat(printer.pickup(LONG)).isEqualTo(Pickup.UNSEEN);
      hand.join();
    }
  }

  private static PrinterProfile silentMouth() {
    return PrinterProfile.named("generic80")
        .with(new PresenterProfile(PresenterProfile.Watch.FULL_STATUS, "", "", "1d6502"));
  }

  private static PrinterProfile twoSecondsPatience() {
    PrinterProfile pyramid = PrinterProfile.named("pyramid-reliance");
    PresenterProfile presenter = pyramid.presenter();
    return pyramid.with(
        new PresenterProfile(
            presenter.watch(), presenter.setupHex(), "1d65200c02", presenter.retractHex()));
  }

  private static PaperRoll roll(RollPresenter kind) throws IOException {
    return PaperRoll.start(RollConfig.usual().with(kind));
  }

  private static EscPosPrinter printer(PaperRoll roll, String profile) {
    return new EscPosPrinter(PrinterPort.parse(roll.address()), PrinterProfile.named(profile));
  }
}

package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipOutcome.Failed;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.hardware.printer.roll.RollConfig;

/** What goes beyond the contract: faults in the midst of a job, and time. */
@Timeout(90)
class EscPosPrinterTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final SlipRaster SLIP = Rasters.lines(576, 400, 1);
  private static final SlipRaster NEXT = Rasters.lines(576, 300, 2);

  /** Longer than all buffers between here and the printer's head. */
  private static final SlipRaster ENDLESS = Rasters.lines(576, 8000, 3);

  @Test
  void aPrinterThatTakesNoMoreBytesIsAskedWhyOnAnotherConnection() throws Exception {
    assertStuckPrinterIsUnderstood("generic80");
  }

  @Test
  void aPrinterThatPushesItsStatusNeedNotBeAsked() throws Exception {
    assertStuckPrinterIsUnderstood("epson-tm");
  }

  private static void assertStuckPrinterIsUnderstood(String profile) throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual().withBuffer(1024));
        EscPosPrinter printer = printer(roll, profile)) {
      roll.paperOutAfter(200);
      assertFailed(printer.print(ENDLESS), PrinterFault.PAPER_OUT, Evidence.NONE);
      roll.condition(RollCondition.ONLINE);
      assertThat(printer.print(NEXT)).isInstanceOf(Done.class);
      assertOnly(roll, NEXT);
    }
  }

  @Test
  void aCoverOpenedWhilePrintingEndsTheJob() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual().atSpeed(10));
        EscPosPrinter printer = printer(roll, "generic80")) {
      assertThat(printer.state().device()).isEqualTo(PrinterState.Device.ONLINE);
      Thread hand = Thread.ofPlatform().start(() -> openWhenPrinting(roll));
      assertFailed(printer.print(SLIP), PrinterFault.COVER_OPEN, Evidence.SENT);
      hand.join();
      assertThat(roll.slips()).isEmpty();
    }
  }

  private static void openWhenPrinting(PaperRoll roll) {
    while (!roll.isPrinting()) {
      Thread.onSpinWait();
    }
    roll.condition(RollCondition.COVER_OPEN);
  }

  @Test
  void aSlipIsDoneOnlyWhenThePaperHasMoved() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual().atSpeed(200));
        EscPosPrinter printer = printer(roll, "epson-tm")) {
      long start = System.nanoTime();
      assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PRINTED));
      // 400 rows at 1,600 a second; the first needs no wait.
      assertThat(System.nanoTime() - start).isGreaterThan(240_000_000L);
      assertOnly(roll, SLIP);
    }
  }

  @Test
  void aMarkAnsweredAtOnceIsHeard() {
    EscPosPrinter printer = new EscPosPrinter(new InstantLink(), PrinterProfile.named("generic80"));
    assertThat(printer.print(SLIP)).isEqualTo(new Done(Evidence.PARSED));
    printer.close();
  }

  @Test
  void anUnansweredMarkIsNoSuccess() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual().withoutMarks());
        EscPosPrinter printer = printer(roll, "epson-tm")) {
      assertFailed(printer.print(Rasters.lines(576, 8, 1)), PrinterFault.SILENT, Evidence.SENT);
    }
  }

  @Test
  void aPrinterThatCannotClearMixesNoSlips() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual().withoutClear());
        EscPosPrinter printer = printer(roll, "generic80")) {
      roll.paperOutAfter(100);
      assertFailed(printer.print(SLIP), PrinterFault.PAPER_OUT, Evidence.SENT);
      roll.condition(RollCondition.ONLINE);
      assertThat(printer.print(NEXT)).isInstanceOf(Done.class);
      List<PrintedSlip> slips = roll.slips();
      // Done was said of the next slip, not of the old one's late mark: it is on the paper. Such a
      // printer goes on with the old slip by itself; that piece is cut off alone.
      assertThat(slips).hasSizeBetween(2, 3);
      assertThat(slips.getLast().raster().bits()).isEqualTo(NEXT.bits());
      assertThat(roll.faults()).isEmpty();
    }
  }

  @Test
  void aPrinterThatVanishesInTheMidstOfASlipIsGone() throws Exception {
    try (VanishingPrinter vanishing = new VanishingPrinter(5000)) {
      EscPosPrinter printer =
          new EscPosPrinter(
              new PrinterPort.Tcp("127.0.0.1", vanishing.port()),
              PrinterProfile.named("generic80"));
      assertThat(printer.print(ENDLESS))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.fault()).isEqualTo(PrinterFault.NO_DEVICE));
      try (PaperRoll roll = PaperRoll.start(RollConfig.usual().onPort(vanishing.port()))) {
        assertThat(printer.print(NEXT)).isInstanceOf(Done.class);
        assertOnly(roll, NEXT);
      }
      printer.close();
    }
  }

  @Test
  void afterAFailureBeforeTheFirstByteNothingNeedsClearing() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer = printer(roll, "generic80")) {
      roll.condition(RollCondition.PAPER_OUT);
      assertFailed(printer.print(SLIP), PrinterFault.PAPER_OUT, Evidence.NONE);
      roll.condition(RollCondition.ONLINE);
      assertThat(printer.print(NEXT)).isInstanceOf(Done.class);
      assertThat(roll.tornSlips()).isZero();
      assertOnly(roll, NEXT);
    }
  }

  /** 50 ms are promised on a quiet machine; ten times that is the bound here. */
  @Test
  void theFirstByteLeavesSoonOnceThePrinterIsWarm() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer = printer(roll, "generic80")) {
      printer.print(NEXT);
      printer.state();
      long start = System.nanoTime();
      assertThat(printer.print(SLIP)).isInstanceOf(Done.class);
      PrintedSlip slip = roll.awaitSlip(2, SOON).orElseThrow();
      long micros = (slip.firstByteNanos() - start) / 1000;
      System.out.println("first byte of a slip after " + micros + " us");
      assertThat(micros).isLessThan(500_000);
    }
  }

  @Test
  void anInterruptEndsTheCallAndStaysSet() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer = printer(roll, "generic80")) {
      Thread.currentThread().interrupt();
      SlipOutcome outcome = printer.print(SLIP);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome).isInstanceOf(Failed.class);
      assertThat(roll.slips()).isEmpty();
      assertThat(printer.print(NEXT)).isInstanceOf(Done.class);
    }
  }

  @Test
  void aSlipTooWideIsABug() throws IOException {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer = printer(roll, "generic58")) {
      assertThatIllegalArgumentException().isThrownBy(() -> printer.print(SLIP));
    }
  }

  @Test
  void aJobMayTakeAsLongAsItsRowsAndTheCutterNeed() {
    assertThat(PrintJob.budget(1600, PrinterProfile.named("generic80")))
        .isEqualTo(Duration.ofMillis(2222 + 5000));
  }

  private static EscPosPrinter printer(PaperRoll roll, String profile) {
    return new EscPosPrinter(PrinterPort.parse(roll.address()), PrinterProfile.named(profile));
  }

  private static void assertOnly(PaperRoll roll, SlipRaster expected) {
    assertThat(roll.slips()).hasSize(1);
    assertThat(roll.slips().getFirst().raster().bits()).isEqualTo(expected.bits());
    assertThat(roll.faults()).isEmpty();
  }

  private static void assertFailed(SlipOutcome outcome, PrinterFault fault, Evidence reached) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.fault()).isEqualTo(fault);
              assertThat(failed.reached()).isEqualTo(reached);
            });
  }
}

package org.sitthi.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.PrinterState.Cover;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipOutcome.Failed;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.hardware.printer.roll.RollConfig;

/** What every slip printer keeps to, tried over real TCP. */
public abstract class SlipPrinterContract {

  private final PaperRoll roll;
  private @Nullable SlipPrinter opened;

  /** A printer at an address, not yet connected. */
  protected abstract SlipPrinter printerAt(String address);

  /** What a slip that came out proves on it. */
  protected abstract Evidence bestEvidence();

  /** Dots of its head. */
  protected abstract int widthDots();

  protected SlipPrinterContract() throws IOException {
    roll = PaperRoll.start(RollConfig.usual());
  }

  @AfterEach
  void nothingWasGarbage() {
    printer().close();
    roll.close();
    assertThat(roll.faults()).isEmpty();
  }

  @Test
  void aSlipComesOutOnceAndDotForDot() {
    assertThat(printer().print(slip(1))).isEqualTo(new Done(bestEvidence()));
    assertPaper(slip(1));
  }

  @Test
  void slipsFollowEachOther() {
    assertThat(printer().print(slip(1))).isInstanceOf(Done.class);
    assertThat(printer().print(slip(2))).isInstanceOf(Done.class);
    assertThat(printer().print(slip(3))).isInstanceOf(Done.class);
    assertPaper(slip(1), slip(2), slip(3));
  }

  @Test
  void callsFromManyThreadsAreServedOneByOne() throws Exception {
    SlipPrinter shared = printer();
    List<Callable<SlipOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> shared.print(slip(5)));
    }
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<SlipOutcome> outcome : hands.invokeAll(calls)) {
        assertThat(outcome.get()).isEqualTo(new Done(bestEvidence()));
      }
    }
    assertPaper(slip(5), slip(5), slip(5), slip(5));
  }

  @Test
  void aHealthyPrinterSaysSo() {
    assertThat(printer().state())
        .isEqualTo(new PrinterState(Device.ONLINE, Paper.FULL, Cover.CLOSED));
  }

  @Test
  void lowPaperIsToldAndStillPrints() {
    roll.condition(RollCondition.PAPER_LOW);
    assertThat(printer().state())
        .isEqualTo(new PrinterState(Device.ONLINE, Paper.LOW, Cover.CLOSED));
    assertThat(printer().print(slip(1))).isInstanceOf(Done.class);
  }

  @Test
  void withoutPaperNothingIsPrinted() {
    roll.condition(RollCondition.PAPER_OUT);
    assertFailed(printer().print(slip(1)), PrinterFault.PAPER_OUT, Evidence.NONE);
    assertThat(printer().state().paper()).isEqualTo(Paper.OUT);
    assertNothingComesLater();
  }

  @Test
  void withAnOpenCoverNothingIsPrinted() {
    roll.condition(RollCondition.COVER_OPEN);
    assertFailed(printer().print(slip(1)), PrinterFault.COVER_OPEN, Evidence.NONE);
    assertThat(printer().state().cover()).isEqualTo(Cover.OPEN);
    assertNothingComesLater();
  }

  @Test
  void withAJammedCutterNothingIsPrinted() {
    roll.condition(RollCondition.CUTTER_JAM);
    assertFailed(printer().print(slip(1)), PrinterFault.CUTTER, Evidence.NONE);
    assertThat(printer().state().device()).isEqualTo(Device.HARDWARE_ERROR);
    assertNothingComesLater();
  }

  @Test
  void aSilentPrinterGetsNoSlip() {
    roll.condition(RollCondition.SILENT);
    assertThat(printer().state())
        .isEqualTo(new PrinterState(Device.UNKNOWN, Paper.UNKNOWN, Cover.UNKNOWN));
    assertFailed(printer().print(slip(1)), PrinterFault.SILENT, Evidence.NONE);
    assertNothingComesLater();
  }

  @Test
  void whereNobodyListensThereIsNoDevice() {
    roll.condition(RollCondition.REFUSE);
    assertThat(printer().state()).isEqualTo(PrinterState.absent());
    assertFailed(printer().print(slip(1)), PrinterFault.NO_DEVICE, Evidence.NONE);
    assertNothingComesLater();
  }

  @Test
  void aSlipTornByTheEndOfThePaperNeverComesOutLater() {
    roll.paperOutAfter(300);
    SlipOutcome outcome = printer().print(slip(1));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.fault()).isEqualTo(PrinterFault.PAPER_OUT));
    assertNothingComesLater();
    assertThat(roll.tornSlips()).isOne();
  }

  @Test
  void aPrinterSwitchedOffAndOnBetweenSlipsPrintsTheNextOnce() {
    assertThat(printer().print(slip(1))).isInstanceOf(Done.class);
    roll.restart();
    assertThat(printer().print(slip(2))).isInstanceOf(Done.class);
    assertPaper(slip(1), slip(2));
  }

  @Test
  void aPrinterThatWasAwayIsFoundAgain() {
    assertThat(printer().print(slip(1))).isInstanceOf(Done.class);
    roll.condition(RollCondition.REFUSE);
    assertFailed(printer().print(slip(2)), PrinterFault.NO_DEVICE, Evidence.NONE);
    roll.condition(RollCondition.ONLINE);
    assertThat(printer().print(slip(3))).isInstanceOf(Done.class);
    assertPaper(slip(1), slip(3));
  }

  @Test
  void aClosedPrinterPrintsNoMore() {
    printer().close();
    printer().close();
    assertThat(printer().print(slip(1))).isInstanceOf(Failed.class);
    assertThat(roll.slips()).isEmpty();
  }

  private SlipPrinter printer() {
    SlipPrinter printer = opened;
    if (printer == null) {
      printer = printerAt(roll.address());
      opened = printer;
    }
    return printer;
  }

  private SlipRaster slip(int seed) {
    return Rasters.lines(widthDots(), 700, seed);
  }

  /** All is well again: the next slip comes out, alone. */
  private void assertNothingComesLater() {
    roll.condition(RollCondition.ONLINE);
    SlipRaster next = slip(77);
    assertThat(printer().print(next)).isEqualTo(new Done(bestEvidence()));
    assertPaper(next);
  }

  private void assertPaper(SlipRaster... expected) {
    List<PrintedSlip> slips = roll.slips();
    assertThat(slips).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(slips.get(i).raster().widthDots()).isEqualTo(expected[i].widthDots());
      assertThat(slips.get(i).raster().bits()).isEqualTo(expected[i].bits());
    }
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

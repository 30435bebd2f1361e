package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.sitthi.hardware.printer.Rasters;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.hardware.printer.roll.RollEvent;
import org.sitthi.hardware.printer.roll.RollStep;

/**
 * Whatever befalls a printer in the midst of slips, four things hold: nothing is reported printed
 * that the printer did not finish; nothing of a failed slip comes out after the printer is well
 * again; each slip comes out at most once; and every call ends.
 */
class FaultScriptsTest {

  private static final int SLIPS = 3;
  private static final int ROWS = 260;
  private static final Duration LONGEST_PRINT = Duration.ofSeconds(30);

  /** A slower machine gets this much more before a call counts as hanging. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /**
   * A printer and what befalls it.
   *
   * @param steps played while it prints
   */
  record Case(RollConfig config, String profile, List<RollStep> steps) {}

  /** Most of a script is waiting, so many are tried at once. */
  @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noScriptMakesThePrinterLie(@ForAll("manyCases") List<Case> tried) throws Exception {
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls =
          tried.stream().<Callable<Boolean>>map(one -> () -> survives(one)).toList();
      List<Future<Boolean>> results = hands.invokeAll(calls);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i)).as("%s", tried.get(i)).succeedsWithin(Duration.ZERO);
      }
    }
  }

  private static boolean survives(Case tried) throws Exception {
    List<SlipRaster> done = new ArrayList<>();
    try (PaperRoll roll = PaperRoll.start(tried.config());
        EscPosPrinter printer =
            new EscPosPrinter(
                PrinterPort.parse(roll.address()), PrinterProfile.named(tried.profile()))) {
      roll.play(tried.steps());
      for (int number = 1; number <= SLIPS; number++) {
        SlipRaster slip = Rasters.lines(384, ROWS, number);
        if (printed(printer, slip)) {
          done.add(slip);
          // What is said to be printed is on the paper now, not some time.
          assertThat(paper(roll).stream().anyMatch(onPaper -> same(onPaper, slip))).isTrue();
        }
        recover(roll);
      }
      // In this order: a printer that was silent goes on by itself, and its script with it.
      roll.play(List.of());
      recover(roll);
      SlipRaster last = Rasters.lines(384, ROWS, 99);
      assertThat(printed(printer, last)).isTrue();
      done.add(last);
      assertOnlyWholeSlipsOnceEach(paper(roll), done);
      return true;
    }
  }

  private static boolean printed(EscPosPrinter printer, SlipRaster slip) {
    long start = System.nanoTime();
    SlipOutcome outcome = printer.print(slip);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_PRINT.plus(GRACE));
    return outcome instanceof Done;
  }

  /** Staff come and mend it. */
  private static void recover(PaperRoll roll) {
    roll.condition(RollCondition.ONLINE);
  }

  private static List<SlipRaster> paper(PaperRoll roll) {
    return roll.slips().stream().map(PrintedSlip::raster).toList();
  }

  /**
   * A slip that failed may have come out whole before its answer was lost, once; it may hang torn
   * at the head and be cut off alone; never is it more, and never is it mixed with another.
   */
  private static void assertOnlyWholeSlipsOnceEach(List<SlipRaster> paper, List<SlipRaster> done) {
    for (SlipRaster slip : done) {
      assertThat(paper.stream().filter(onPaper -> same(onPaper, slip)).count()).isEqualTo(1L);
    }
    for (int number = 1; number <= SLIPS; number++) {
      SlipRaster slip = Rasters.lines(384, ROWS, number);
      assertThat(paper.stream().filter(onPaper -> same(onPaper, slip)).count())
          .isLessThanOrEqualTo(1L);
    }
    assertThat(same(paper.getLast(), done.getLast())).isTrue();
    assertThat(paper).allMatch(onPaper -> isPieceOfOne(onPaper));
  }

  /**
   * Rows of one slip in their order. It need not be the first ones: a printer that was silent goes
   * on by itself, and a cover opened just then takes away what was out. A printer left in the midst
   * of a picture takes the next questions for dots: in the last row.
   */
  private static boolean isPieceOfOne(SlipRaster piece) {
    byte[] bits = piece.bits();
    int row = piece.widthBytes();
    int sure = Math.max(0, bits.length - 2 * row);
    for (int number : new int[] {1, 2, 3, 99}) {
      byte[] whole = Rasters.lines(384, ROWS, number).bits();
      for (int from = 0; from + bits.length <= whole.length; from += row) {
        if (Arrays.equals(bits, 0, sure, whole, from, from + sure)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(SlipRaster one, SlipRaster other) {
    return Arrays.equals(one.bits(), other.bits());
  }

  @Provide
  Arbitrary<List<Case>> manyCases() {
    return cases().list().ofSize(12);
  }

  private static Arbitrary<Case> cases() {
    Arbitrary<RollConfig> configs =
        Combinators.combine(
                Arbitraries.of(256, 4096, 65_536),
                Arbitraries.of(0, 400_000),
                Arbitraries.of(true, false))
            .as((buffer, line, push) -> {
              RollConfig config = RollConfig.usual().withBuffer(buffer).onLineOf(line);
              return push ? config : config.withoutPush();
            });
    Arbitrary<RollEvent> events =
        Arbitraries.of(
            new RollEvent.Becomes(RollCondition.PAPER_OUT),
            new RollEvent.Becomes(RollCondition.COVER_OPEN),
            new RollEvent.Becomes(RollCondition.CUTTER_JAM),
            new RollEvent.Becomes(RollCondition.PAPER_LOW),
            new RollEvent.Becomes(RollCondition.SILENT),
            new RollEvent.Disconnects(),
            new RollEvent.XoffStorm(50),
            new RollEvent.Restarts());
    Arbitrary<RollStep> steps =
        Combinators.combine(Arbitraries.integers().between(0, 400), events).as(RollStep::new);
    return Combinators.combine(
            configs,
            Arbitraries.of("generic58", "epson-tm"),
            steps.list().ofMinSize(1).ofMaxSize(4))
        .as(Case::new);
  }
}

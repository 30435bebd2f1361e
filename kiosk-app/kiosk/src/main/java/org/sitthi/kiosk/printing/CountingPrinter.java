package org.sitthi.kiosk.printing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.sitthi.hardware.printer.PaperForecast;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer whose paper is counted: millimetres for each slip, and what its sensors tell. The count
 * lies in {@code paper.count} of the data folder.
 */
public final class CountingPrinter implements SlipPrinter {

  private static final Logger LOG = LoggerFactory.getLogger(CountingPrinter.class);
  private static final int DOTS_PER_MILLIMETRE = 8;

  /** From the head to the cutter. */
  private static final int FEED_MILLIMETRES = 15;

  /** So few slips left are worth a line in the log, each time one more is gone. */
  private static final int FEW_SLIPS = 20;

  private final SlipPrinter printer;
  private final PaperCount count;
  private PaperForecast forecast;
  private PrinterState lastSeen =
      new PrinterState(
          PrinterState.Device.UNKNOWN, PrinterState.Paper.UNKNOWN, PrinterState.Cover.UNKNOWN);

  /**
   * Counts this printer's paper.
   *
   * @param newRoll what a new roll holds
   * @param dataDir where the count is kept; may not exist yet
   */
  public CountingPrinter(SlipPrinter printer, PaperForecast newRoll, Path dataDir) {
    this.printer = printer;
    this.count = new PaperCount(dataDir.resolve("paper.count"));
    this.forecast = count.load(newRoll);
  }

  /** What is left of the roll, as far as it can be known. */
  public synchronized PaperForecast forecast() {
    return forecast;
  }

  /** What the printer told last; it is not asked. */
  public synchronized PrinterState lastSeen() {
    return lastSeen;
  }

  @Override
  public PrinterState state() {
    PrinterState state = printer.state();
    update(before -> before.saw(state.paper()));
    remember(state);
    return state;
  }

  @Override
  public SlipOutcome print(SlipRaster slip) {
    SlipOutcome outcome = printer.print(slip);
    if (used(outcome)) {
      update(before -> before.printed(slip.rows() / DOTS_PER_MILLIMETRE + FEED_MILLIMETRES));
    }
    return outcome;
  }

  @Override
  public Pickup pickup(Duration patience) {
    return printer.pickup(patience);
  }

  @Override
  public void close() {
    printer.close();
  }

  private synchronized void remember(PrinterState state) {
    lastSeen = state;
  }

  /** A slip that failed with bytes on the way may have used paper; counted too much is safe. */
  private static boolean used(SlipOutcome outcome) {
    return switch (outcome) {
      case SlipOutcome.Done _ -> true;
      case SlipOutcome.Failed failed -> failed.reached() != SlipOutcome.Evidence.NONE;
    };
  }

  /** A look and a slip may end at the same time: neither is lost. */
  private synchronized void update(UnaryOperator<PaperForecast> change) {
    PaperForecast next = change.apply(forecast);
    if (next.equals(forecast)) {
      return;
    }
    forecast = next;
    count.save(next);
    next.slipsLeft().stream()
        .filter(left -> left < FEW_SLIPS)
        .forEach(
            left -> LOG.warn(Notice.PAPER_LOW.marker(), "paper for about {} slips left", left));
  }
}

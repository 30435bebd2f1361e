package org.sitthi.kiosk.printing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer of which is remembered what its last look told. Only trouble that the printer told
 * itself counts; a printer that tells nothing is asked when a slip is wanted.
 */
public final class PrinterSight implements SlipPrinter {

  private static final Logger LOG = LoggerFactory.getLogger(PrinterSight.class);

  private final SlipPrinter printer;
  private Consumer<Boolean> slipsPossible = _ -> {};
  private Runnable ready = () -> {};
  private Optional<PrinterFault> known = Optional.empty();

  /** Nothing is known of this printer yet. */
  public PrinterSight(SlipPrinter printer) {
    this.printer = printer;
  }

  /**
   * Has changes told from now on.
   *
   * @param slipsPossible told each change
   * @param ready told when the printer is well again after trouble; both must return at once
   */
  public synchronized void tell(Consumer<Boolean> slipsPossible, Runnable ready) {
    this.slipsPossible = slipsPossible;
    this.ready = ready;
  }

  /** The trouble the printer has, as far as is known. */
  public synchronized Optional<PrinterFault> trouble() {
    return known;
  }

  @Override
  public PrinterState state() {
    PrinterState state = printer.state();
    Optional<PrinterFault> fault = state.fault();
    // A printer that tells nothing leaves things as they were.
    if (fault.isPresent() || state.device() == PrinterState.Device.ONLINE) {
      saw(fault);
    }
    return state;
  }

  @Override
  public SlipOutcome print(SlipRaster slip) {
    return printer.print(slip);
  }

  @Override
  public Pickup pickup(Duration patience) {
    return printer.pickup(patience);
  }

  @Override
  public void close() {
    printer.close();
  }

  private synchronized void saw(Optional<PrinterFault> fault) {
    if (fault.equals(known)) {
      return;
    }
    boolean before = known.isEmpty();
    known = fault;
    fault.ifPresentOrElse(
        trouble -> LOG.warn(Notice.PRINTER.marker(), "printer: {}", trouble),
        () -> LOG.info("printer is ready"));
    if (before != fault.isEmpty()) {
      slipsPossible.accept(fault.isEmpty());
    }
    if (fault.isEmpty()) {
      ready.run();
    }
  }
}

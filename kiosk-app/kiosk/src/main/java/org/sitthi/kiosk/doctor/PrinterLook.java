package org.sitthi.kiosk.doctor;

import java.util.Optional;
import java.util.function.Supplier;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;

/**
 * The slip printer.
 *
 * @param test the slip to print, if one is wanted
 * @param kioskRuns whether a running kiosk holds the printer: then it answers nobody else
 */
record PrinterLook(
    Supplier<SlipPrinter> printer, Optional<Supplier<SlipRaster>> test, boolean kioskRuns)
    implements Check.Look {

  private static final int QUESTIONS = 3;

  @Override
  public Finding look() {
    try (SlipPrinter opened = printer.get()) {
      PrinterState state = state(opened);
      Finding seen = seen(state);
      boolean mayPrint = seen.ailment().map(ailment -> !ailment.isBad()).orElse(true);
      return mayPrint && test.isPresent() && state.device() == Device.ONLINE
          ? printed(opened, test.get().get(), seen)
          : seen;
    }
  }

  /** The first question of a program is its slowest: one that stays unanswered is asked again. */
  private static PrinterState state(SlipPrinter opened) {
    PrinterState state = opened.state();
    for (int again = 1; again < QUESTIONS && isSilent(state); again++) {
      state = opened.state();
    }
    return state;
  }

  private static boolean isSilent(PrinterState state) {
    return state.fault().map(fault -> fault == PrinterFault.SILENT).orElse(false);
  }

  private Finding seen(PrinterState state) {
    String said = "%s, paper %s, cover %s".formatted(state.device(), state.paper(), state.cover());
    if (kioskRuns && state.device() != Device.ONLINE) {
      return Finding.of(Ailment.PRINTER_IN_USE, said);
    }
    Optional<Ailment> fault =
        state
            .fault()
            .map(PrinterLook::ailment)
            .or(() ->
                state.device() == Device.ONLINE
                    ? Optional.empty()
                    : Optional.of(Ailment.PRINTER_SILENT))
            .or(() ->
                state.paper() == Paper.LOW
                    ? Optional.of(Ailment.PRINTER_PAPER_LOW)
                    : Optional.empty());
    return new Finding(fault, said);
  }

  private static Finding printed(SlipPrinter opened, SlipRaster slip, Finding seen) {
    return switch (opened.print(slip)) {
      case SlipOutcome.Done(SlipOutcome.Evidence evidence) ->
          new Finding(seen.ailment(), seen.detail() + "; test slip " + evidence);
      case SlipOutcome.Failed(PrinterFault fault, SlipOutcome.Evidence reached, _) ->
          Finding.of(Ailment.TEST_SLIP_FAILED, fault + " after " + reached);
    };
  }

  private static Ailment ailment(PrinterFault fault) {
    return switch (fault) {
      case NO_DEVICE -> Ailment.PRINTER_NONE;
      case PAPER_OUT -> Ailment.PRINTER_PAPER_OUT;
      case COVER_OPEN -> Ailment.PRINTER_COVER;
      case JAMMED -> Ailment.PRINTER_JAMMED;
      case CUTTER, HARDWARE_ERROR -> Ailment.PRINTER_ERROR;
      case OFFLINE, SILENT -> Ailment.PRINTER_SILENT;
    };
  }
}

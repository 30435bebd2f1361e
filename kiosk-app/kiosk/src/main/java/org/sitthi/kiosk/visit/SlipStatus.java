package org.sitthi.kiosk.visit;

import java.util.Optional;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Done;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipOutcome.Failed;

/**
 * How it stands with the slip of a visit that has ended.
 *
 * @param outcome how the last print ended
 * @param pickup what became of it at the printer's mouth, once that is known
 * @param prints how often it was tried, 0 or more
 * @param printing true while it is tried again
 * @param outUnseen true if a whole slip may have come out in one of the tries
 */
public record SlipStatus(
    SlipOutcome outcome, Optional<Pickup> pickup, int prints, boolean printing, boolean outUnseen) {

  /** A printer that is mended so often within one visit is not mended. */
  private static final int MOST_PRINTS = 3;

  /** After the first print. */
  public static SlipStatus of(SlipOutcome outcome) {
    return new SlipStatus(outcome, Optional.empty(), 1, false, mayBeOut(outcome));
  }

  /** The first print has begun; nothing is known of it yet. */
  static SlipStatus begun() {
    SlipOutcome nothing = new Failed(PrinterFault.SILENT, Evidence.NONE, "not ended yet");
    return new SlipStatus(nothing, Optional.empty(), 0, true, false);
  }

  /** The printer's trouble was known before, so nobody was let wait for it. */
  static SlipStatus notTried(PrinterFault known) {
    SlipOutcome outcome = new Failed(known, Evidence.NONE, "known before the slip");
    return new SlipStatus(outcome, Optional.empty(), 0, false, false);
  }

  /** Whether it is worth another try once the printer is well again. */
  boolean mayBePrintedAgain() {
    return outcome instanceof Failed && !printing && prints < MOST_PRINTS;
  }

  SlipStatus again() {
    return new SlipStatus(outcome, pickup, prints, true, outUnseen);
  }

  SlipStatus ended(SlipOutcome next) {
    return new SlipStatus(next, Optional.empty(), prints + 1, false, outUnseen || mayBeOut(next));
  }

  SlipStatus watched(Pickup seen) {
    SlipOutcome sure = seen == Pickup.TAKEN ? new Done(Evidence.TAKEN) : outcome;
    return new SlipStatus(sure, Optional.of(seen), prints, printing, outUnseen);
  }

  /** Whether the printer can tell when it is taken. */
  boolean isAtTheMouth() {
    return outcome instanceof Done(Evidence evidence) && evidence == Evidence.PRESENTED;
  }

  /** What the next print must say. */
  SlipMark nextMark() {
    return outUnseen ? SlipMark.COPY : SlipMark.ORIGINAL;
  }

  /**
   * Without paper or with its cover open the printer stopped in the midst, and what it held was
   * cleared; after all else a whole slip may have come out, unseen or not.
   */
  private static boolean mayBeOut(SlipOutcome outcome) {
    return switch (outcome) {
      case Done _ -> true;
      case Failed(PrinterFault fault, Evidence reached, String _) ->
          reached != Evidence.NONE && !(stopsInTheMidst(fault) && reached == Evidence.SENT);
    };
  }

  private static boolean stopsInTheMidst(PrinterFault fault) {
    return switch (fault) {
      case PAPER_OUT, COVER_OPEN -> true;
      case NO_DEVICE, CUTTER, JAMMED, HARDWARE_ERROR, OFFLINE, SILENT -> false;
    };
  }
}

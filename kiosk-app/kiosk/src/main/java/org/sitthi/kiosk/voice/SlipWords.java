package org.sitthi.kiosk.voice;

import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.kiosk.visit.SlipStatus;

/** What may be said of the slip: nothing more than the printer has shown. */
public final class SlipWords {

  private SlipWords() {}

  /** Key of the sentence about card and slip. */
  public static String key(SlipStatus slip) {
    if (slip.printing()) {
      return "finished.slip.again";
    }
    if (isTakenBack(slip)) {
      return "finished.slip.retracted";
    }
    return switch (slip.outcome()) {
      case SlipOutcome.Failed _ -> "finished.slip.failed";
      case SlipOutcome.Done done ->
          switch (done.evidence()) {
            case NONE, SENT, PARSED -> "finished.slip.coming";
            case PRINTED, PRESENTED -> "finished.slip.printed";
            case TAKEN -> "finished.slip.taken";
          };
    };
  }

  /** True if the patient has no slip and will get none from this screen. */
  public static boolean missing(SlipStatus slip) {
    return isTakenBack(slip)
        || switch (slip.outcome()) {
          case SlipOutcome.Failed _ -> true;
          case SlipOutcome.Done _ -> false;
        };
  }

  /** True if the patient was seen to take it. */
  public static boolean taken(SlipStatus slip) {
    return slip.outcome() instanceof SlipOutcome.Done done
        && done.evidence() == SlipOutcome.Evidence.TAKEN;
  }

  private static boolean isTakenBack(SlipStatus slip) {
    return slip.pickup().filter(Pickup.RETRACTED::equals).isPresent();
  }
}

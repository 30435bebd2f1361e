package org.sitthi.kiosk.screens;

import org.sitthi.hardware.printer.SlipOutcome;

/** What may be said of the slip: nothing more than the printer has shown. */
final class SlipWords {

  private SlipWords() {}

  /** Key of the sentence about card and slip. */
  static String key(SlipOutcome slip) {
    return switch (slip) {
      case SlipOutcome.Failed _ -> "finished.slip.failed";
      case SlipOutcome.Done done ->
          switch (done.evidence()) {
            case NONE, SENT, PARSED -> "finished.slip.coming";
            case PRINTED, PRESENTED -> "finished.slip.printed";
            case TAKEN -> "finished.slip.taken";
          };
    };
  }

  static boolean failed(SlipOutcome slip) {
    return switch (slip) {
      case SlipOutcome.Failed _ -> true;
      case SlipOutcome.Done _ -> false;
    };
  }
}

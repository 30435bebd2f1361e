package org.sitthi.kiosk.staff;

import java.util.Optional;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome;

/**
 * What came of what staff wanted.
 *
 * @param what its text is {@code staff.said.WHAT}
 * @param fault of the printer, whose text is {@code staff.printer.FAULT}
 */
public record StaffSaid(What what, Optional<PrinterFault> fault) {

  /** What can be said. */
  public enum What {
    PRINTED,
    NOT_PRINTED,
    CODE_FOUND,
    NO_CODE,
    NHSO_AWAY,
    CORRECTED,
    NO_HOSPITALS,
    NOT_KEPT
  }

  static StaffSaid of(What what) {
    return new StaffSaid(what, Optional.empty());
  }

  static StaffSaid of(CodeLookUp.Found found) {
    return of(
        switch (found) {
          case CODE -> What.CODE_FOUND;
          case NONE -> What.NO_CODE;
          case UNREACHABLE -> What.NHSO_AWAY;
        });
  }

  static StaffSaid of(SlipOutcome outcome) {
    return switch (outcome) {
      case SlipOutcome.Done _ -> of(What.PRINTED);
      case SlipOutcome.Failed(PrinterFault fault, var _, var _) ->
          new StaffSaid(What.NOT_PRINTED, Optional.of(fault));
    };
  }
}

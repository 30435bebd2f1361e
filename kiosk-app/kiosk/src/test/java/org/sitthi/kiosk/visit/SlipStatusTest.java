package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipOutcome.Failed;

class SlipStatusTest {

  @Test
  void aSlipThatMayBeOutIsNotForgottenWhenTheNextSurelyDidNotComeOut() {
    SlipStatus first = SlipStatus.of(new Failed(PrinterFault.JAMMED, Evidence.PARSED, ""));
    SlipStatus second = first.again().ended(new Failed(PrinterFault.OFFLINE, Evidence.NONE, ""));
    assertThat(second.nextMark()).isEqualTo(SlipMark.COPY);
  }

  @Test
  void whereNoneCameOutTheNextIsTheFirst() {
    SlipStatus first = SlipStatus.of(new Failed(PrinterFault.OFFLINE, Evidence.NONE, ""));
    SlipStatus second = first.again().ended(new Failed(PrinterFault.OFFLINE, Evidence.NONE, ""));
    assertThat(second.nextMark()).isEqualTo(SlipMark.ORIGINAL);
  }
}

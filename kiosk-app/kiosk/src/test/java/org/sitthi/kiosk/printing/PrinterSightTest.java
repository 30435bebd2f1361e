package org.sitthi.kiosk.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.PrinterState.Cover;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;

class PrinterSightTest {

  private static final PrinterState WELL =
      new PrinterState(Device.ONLINE, Paper.FULL, Cover.CLOSED);
  private static final PrinterState EMPTY =
      new PrinterState(Device.OFFLINE, Paper.OUT, Cover.CLOSED);
  private static final PrinterState OPEN =
      new PrinterState(Device.OFFLINE, Paper.UNKNOWN, Cover.OPEN);
  private static final PrinterState UNKNOWN =
      new PrinterState(Device.UNKNOWN, Paper.UNKNOWN, Cover.UNKNOWN);

  private final PrinterSight sight = new PrinterSight(new Told());
  private PrinterState state = WELL;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void listen() {
    sight.tell(possible -> told.add(possible ? "slips" : "no slips"), () -> told.add("ready"));
  }

  @Test
  void troubleIsToldOnceAndItsEndToo() {
    look(WELL);
    look(EMPTY);
    look(EMPTY);
    assertThat(sight.trouble()).contains(PrinterFault.PAPER_OUT);
    look(OPEN);
    assertThat(sight.trouble()).contains(PrinterFault.COVER_OPEN);
    look(WELL);
    assertThat(sight.trouble()).isEmpty();
    assertThat(told).containsExactly("no slips", "slips", "ready");
  }

  @Test
  void aPrinterThatTellsNothingIsNeitherWellNorIll() {
    look(UNKNOWN);
    assertThat(sight.trouble()).isEmpty();
    look(EMPTY);
    look(UNKNOWN);
    assertThat(sight.trouble()).contains(PrinterFault.PAPER_OUT);
    assertThat(told).containsExactly("no slips");
  }

  private void look(PrinterState next) {
    state = next;
    assertThat(sight.state()).isEqualTo(next);
  }

  /** Tells what the test says. */
  private final class Told implements SlipPrinter {

    @Override
    public PrinterState state() {
      return state;
    }

    @Override
    public SlipOutcome print(SlipRaster slip) {
      throw new AssertionError("nothing is printed here");
    }

    @Override
    public void close() {}
  }
}

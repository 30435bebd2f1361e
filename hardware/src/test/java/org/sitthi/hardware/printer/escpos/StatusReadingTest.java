package org.sitthi.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;

/** The meaning of DLE EOT answers. */
class StatusReadingTest {

  @Test
  void aHealthyPrinterHasNoFault() {
    assertThat(reading(0x12, 0x12, 0x12, 0x12).fault()).isNull();
  }

  @Test
  void eachBitHasItsFault() {
    assertThat(reading(0x1A, 0x16, 0x12, 0x12).fault()).isEqualTo(PrinterFault.COVER_OPEN);
    assertThat(reading(0x1A, 0x52, 0x1A, 0x12).fault()).isEqualTo(PrinterFault.CUTTER);
    assertThat(reading(0x1A, 0x32, 0x12, 0x72).fault()).isEqualTo(PrinterFault.PAPER_OUT);
    assertThat(reading(0x1A, 0x52, 0x32, 0x12).fault()).isEqualTo(PrinterFault.HARDWARE_ERROR);
    assertThat(reading(0x1A, 0x52, 0x16, 0x12).fault()).isEqualTo(PrinterFault.JAMMED);
    assertThat(reading(0x1A, 0x12, 0x12, 0x12).fault()).isEqualTo(PrinterFault.OFFLINE);
  }

  @Test
  void aHotHeadIsOfflineUntilItHasCooled() {
    StatusReading hot = reading(0x1A, 0x52, 0x52, 0x12);
    assertThat(hot.fault()).isEqualTo(PrinterFault.OFFLINE);
    assertThat(hot.state().device()).isEqualTo(Device.OFFLINE);
  }

  @Test
  void onePresenterBitIsNotTheEndOfThePaper() {
    assertThat(reading(0x12, 0x12, 0x12, 0x52).fault()).isNull();
  }

  @Test
  void theEndOfThePaperIsSeenBeforeItsNearEnd() {
    assertThat(reading(0x1A, 0x32, 0x12, 0x7E).state().paper()).isEqualTo(Paper.OUT);
    assertThat(reading(0x12, 0x12, 0x12, 0x1E).state().paper()).isEqualTo(Paper.LOW);
  }

  @Test
  void masksOfAModelTakeThePlaceOfTheUsualOnes() {
    StatusMasks citizen = PrinterProfile.named("citizen-pmu2300iii").masks();
    assertThat(new StatusReading(0x12, 0x12, 0x12, 0x52, citizen).state().paper())
        .isEqualTo(Paper.FULL);
    assertThat(new StatusReading(0x12, 0x12, 0x12, 0x72, citizen).fault())
        .isEqualTo(PrinterFault.PAPER_OUT);
    assertThat(reading(0x12, 0x12, 0x12, 0x32).fault()).isNull();
  }

  @Test
  void aBitThatIsAlwaysSetOnPyramidIsNoFault() {
    StatusMasks pyramid = PrinterProfile.named("pyramid-reliance").masks();
    assertThat(new StatusReading(0x12, 0x1A, 0x12, 0x12, pyramid).fault()).isNull();
  }

  private static StatusReading reading(int printer, int offline, int error, int paper) {
    return new StatusReading(printer, offline, error, paper, StatusMasks.USUAL);
  }
}

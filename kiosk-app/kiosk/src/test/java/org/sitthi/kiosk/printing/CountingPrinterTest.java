package org.sitthi.kiosk.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.hardware.printer.PaperForecast;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterPort;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.hardware.printer.roll.RollConfig;

/** Paper is counted on a printer that prints, over TCP. */
class CountingPrinterTest {

  private static final PaperForecast NEW_ROLL = PaperForecast.newRoll(80_000, 5_000);

  @TempDir Path folder;
  private PaperRoll roll;
  private CountingPrinter printer;

  @BeforeEach
  void start() throws IOException {
    roll = PaperRoll.start(RollConfig.usual());
    printer = counting();
  }

  @AfterEach
  void stop() {
    printer.close();
    roll.close();
  }

  @Test
  void eachSlipIsCountedAndTheCountOutlivesARestart() {
    assertThat(printer.print(slip())).isInstanceOf(SlipOutcome.Done.class);
    assertThat(printer.forecast().usedMillimetres()).isEqualTo(100 + 15);
    printer.close();
    printer = counting();
    assertThat(printer.forecast().usedMillimetres()).isEqualTo(115);
  }

  @Test
  void aSlipThatNeverLeftCostsNoPaper() {
    roll.condition(RollCondition.COVER_OPEN);
    assertThat(printer.print(slip())).isInstanceOf(SlipOutcome.Failed.class);
    assertThat(printer.forecast()).isEqualTo(NEW_ROLL);
  }

  @Test
  void theSensorTellsTheNearEndAndTheNewRoll() {
    roll.condition(RollCondition.PAPER_LOW);
    printer.state();
    assertThat(printer.forecast().slipsLeft()).hasValue(5_000 / 160);
    roll.condition(RollCondition.PAPER_OUT);
    printer.state();
    assertThat(printer.forecast().slipsLeft()).hasValue(0);
    roll.condition(RollCondition.ONLINE);
    printer.state();
    assertThat(printer.forecast()).isEqualTo(NEW_ROLL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "used=x", "used=1\nlow=-1", "used=-5\nlow=-1\nslip=160"})
  void aCountThatCannotBeReadIsANewRoll(String text) throws IOException {
    Files.writeString(folder.resolve("paper.count"), text);
    assertThat(counting().forecast()).isEqualTo(NEW_ROLL);
  }

  private CountingPrinter counting() {
    return new CountingPrinter(
        new EscPosPrinter(PrinterPort.parse(roll.address()), PrinterProfile.named("generic80")),
        NEW_ROLL,
        folder);
  }

  private static SlipRaster slip() {
    return new SlipRaster(576, 800, new byte[72 * 800]);
  }
}

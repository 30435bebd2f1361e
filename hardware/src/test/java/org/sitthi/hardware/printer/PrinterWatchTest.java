package org.sitthi.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitthi.hardware.printer.PrinterState.Cover;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterPort;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.hardware.printer.roll.RollConfig;

/** A printer looked at again and again. */
@Timeout(60)
class PrinterWatchTest {

  private static final PrinterState WELL =
      new PrinterState(Device.ONLINE, Paper.FULL, Cover.CLOSED);
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration OLD = Duration.ofSeconds(10);

  private final BlockingQueue<PrinterState> told = new LinkedBlockingQueue<>();

  @Test
  void eachChangeIsToldOnce() throws Exception {
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        SlipPrinter printer =
            new EscPosPrinter(
                PrinterPort.parse(roll.address()), PrinterProfile.named("generic80"));
        PrinterWatch watch = PrinterWatch.start(printer, OFTEN, told::add)) {
      assertThat(next()).isEqualTo(WELL);
      roll.condition(RollCondition.PAPER_LOW);
      assertThat(next().paper()).isEqualTo(Paper.LOW);
      roll.condition(RollCondition.COVER_OPEN);
      assertThat(next().cover()).isEqualTo(Cover.OPEN);
      roll.condition(RollCondition.ONLINE);
      assertThat(next()).isEqualTo(WELL);
      assertThat(watch.health().paper().value()).isEqualTo(Paper.FULL);
    }
  }

  @Test
  void whatWasSeenGrowsOldAndIsThenUnknown() {
    PrinterHealth seen = PrinterHealth.unknown(0).after(WELL, 0);
    long later = OLD.toNanos();
    assertThat(seen.state(OLD, later)).isEqualTo(WELL);
    assertThat(seen.state(OLD, later + 1))
        .isEqualTo(new PrinterState(Device.UNKNOWN, Paper.UNKNOWN, Cover.UNKNOWN));
  }

  @Test
  void aLookThatTellsNothingOfAPartLeavesItAsItWas() {
    PrinterHealth seen =
        PrinterHealth.unknown(0)
            .after(WELL, 0)
            .after(new PrinterState(Device.OFFLINE, Paper.UNKNOWN, Cover.UNKNOWN), 5);
    assertThat(seen.device()).isEqualTo(new Seen<>(Device.OFFLINE, 5));
    assertThat(seen.paper()).isEqualTo(new Seen<>(Paper.FULL, 0));
    assertThat(seen.paper().age(7)).isEqualTo(Duration.ofNanos(7));
  }

  private PrinterState next() throws InterruptedException {
    PrinterState state = told.poll(30, TimeUnit.SECONDS);
    assertThat(state).isNotNull();
    return state == null ? PrinterState.absent() : state;
  }
}

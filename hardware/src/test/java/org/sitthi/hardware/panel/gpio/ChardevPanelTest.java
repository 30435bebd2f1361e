package org.sitthi.hardware.panel.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelContract;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelState;
import org.sitthi.hardware.panel.Signal;

/** On a kernel that is played: a real GPIO chip is met in the scenario of the whole device. */
class ChardevPanelTest extends PanelContract {

  private static final String WIRING =
      "card-light=L2,slip-light=!L3,buzzer=L5,call-light=L4,door=!L1,ups-battery=L6,ups-low=L7";
  private static final Map<PanelOutput, String> LAMPS =
      Map.of(
          PanelOutput.CARD_LIGHT,
          "L2",
          PanelOutput.SLIP_LIGHT,
          "L3",
          PanelOutput.BUZZER,
          "L5",
          PanelOutput.CALL_LIGHT,
          "L4");
  private static final Map<PanelInput, String> CONTACTS =
      Map.of(PanelInput.DOOR_OPEN, "L1", PanelInput.UPS_ON_BATTERY, "L6", PanelInput.UPS_LOW, "L7");
  private static final Duration RETRY = Duration.ofMillis(50);

  private final FakeKernel kernel = new FakeKernel();

  ChardevPanelTest() {
    kernel.add("gpiochip0", "other", "L1", "L2");
    kernel.add("gpiochip1", "board", "", "", "L1", "L2", "L3", "L4", "L5", "L6", "L7");
    kernel.drive("gpiochip1", "L1", true); // the door's contact is open, its line pulled up
  }

  @Override
  protected Rig rig() {
    Panel panel = ChardevPanel.open(Wirings.gpio(WIRING), kernel, RETRY);
    return new Rig() {
      @Override
      public Panel panel() {
        return panel;
      }

      @Override
      public boolean lit(PanelOutput output) {
        boolean high = kernel.high("gpiochip1", Objects.requireNonNull(LAMPS.get(output)));
        return panel.state() instanceof PanelState.Online
            && high != (output == PanelOutput.SLIP_LIGHT);
      }

      @Override
      public void press(PanelInput input, boolean active) {
        boolean high = active != (input == PanelInput.DOOR_OPEN);
        kernel.drive("gpiochip1", Objects.requireNonNull(CONTACTS.get(input)), high);
      }
    };
  }

  @Test
  void theKernelIsAskedForOutputsAndForEdges() {
    try (Rig rig = rig()) {
      awaitOnline(rig.panel());
      long low = 1 << 1;
      long in = 1 << 2 | 1 << 4 | 1 << 5;
      long out = 1 << 3;
      long up = 1 << 8;
      Path chip = Path.of("/dev/gpiochip1");
      assertThat(kernel.history())
          .containsExactly(
              new FakeKernel.Request(
                  chip,
                  "sitthi-kiosk",
                  List.of(3, 4, 6, 5),
                  List.of(out, out | low, out, out),
                  List.of(0, 0, 0, 0)),
              new FakeKernel.Request(
                  chip,
                  "sitthi-kiosk",
                  List.of(2, 7, 8),
                  List.of(in | low | up, in, in),
                  List.of(20_000, 20_000, 20_000)));
    }
  }

  @Test
  void closingDarkensTheLampsAndLeavesNothingOpen() {
    Rig rig = rig();
    for (PanelOutput output : PanelOutput.values()) {
      rig.panel().show(output, Signal.ON);
      await(() -> rig.lit(output));
    }
    rig.close();
    assertAll(
        () -> assertThat(kernel.high("gpiochip1", "L2")).isFalse(),
        () -> assertThat(kernel.high("gpiochip1", "L3")).as("active low").isTrue(),
        () -> assertThat(kernel.high("gpiochip1", "L5")).isFalse(),
        () -> assertThat(kernel.high("gpiochip1", "L4")).isFalse(),
        () -> assertThat(kernel.openFiles()).isZero());
  }

  @Test
  void aChipIsFoundByItsNameOrItsLabel() {
    for (String chip : List.of("gpiochip0", "other")) {
      try (Panel panel =
          ChardevPanel.open(Wirings.gpio("chip=" + chip + ",buzzer=L2"), kernel, RETRY)) {
        awaitOnline(panel);
        assertThat(kernel.history().getLast().chip()).isEqualTo(Path.of("/dev/gpiochip0"));
      }
    }
  }

  @Test
  void linesThatAreNotThereAreTroubleAndNotAnException() throws InterruptedException {
    try (Panel panel = ChardevPanel.open(Wirings.gpio("buzzer=L99"), kernel, RETRY)) {
      BlockingQueue<PanelEvent> events = watch(panel);
      assertThat(next(events))
          .isEqualTo(
              new PanelEvent.Lost(
                  "no GPIO chip with [L99] among [/dev/gpiochip0, /dev/gpiochip1]"));
      panel.show(PanelOutput.BUZZER, Signal.ON);
      assertThat(panel.state()).isInstanceOf(PanelState.Offline.class);
    }
    assertThat(kernel.openFiles()).isZero();
  }

  @Test
  void linesThatAnotherProgramHoldsAreTroubleUntilItLetsGo() throws InterruptedException {
    Panel other = ChardevPanel.open(Wirings.gpio("ups-low=L7"), kernel, RETRY);
    awaitOnline(other);
    try (Rig rig = rig()) {
      BlockingQueue<PanelEvent> events = watch(rig.panel());
      assertThat(next(events))
          .isEqualTo(new PanelEvent.Lost("request of the inputs: held by another program"));
      other.close();
      assertThat(next(events)).isEqualTo(new PanelEvent.Ready());
    }
    assertThat(kernel.openFiles()).isZero();
  }

  @Test
  void aChipThatIsUnpluggedIsToldOnceAndTakenAgainWithWhatShouldShow() throws InterruptedException {
    try (Rig rig = rig()) {
      rig.panel().show(PanelOutput.CARD_LIGHT, Signal.ON);
      await(() -> rig.lit(PanelOutput.CARD_LIGHT));
      BlockingQueue<PanelEvent> events = watch(rig.panel());
      for (int i = 0; i <= PanelInput.values().length; i++) {
        next(events);
      }
      kernel.unplug(true);
      assertThat(next(events)).isInstanceOf(PanelEvent.Lost.class);
      kernel.unplug(false);
      PanelEvent event = next(events);
      while (event instanceof PanelEvent.Lost) {
        event = next(events); // dead first, then gone
      }
      assertThat(event).isEqualTo(new PanelEvent.Ready());
      await(() -> rig.lit(PanelOutput.CARD_LIGHT));
    }
    assertThat(kernel.openFiles()).isZero();
  }
}

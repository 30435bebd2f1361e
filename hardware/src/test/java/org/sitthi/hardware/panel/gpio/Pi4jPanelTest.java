package org.sitthi.hardware.panel.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelContract;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.panel.PanelState;
import org.sitthi.hardware.panel.Signal;
import org.slf4j.LoggerFactory;

class Pi4jPanelTest extends PanelContract {

  private static final PanelPort.Pi4j PORT =
      Wirings.pi4j(
          "card-light=GPIO2,slip-light=!GPIO3,buzzer=GPIO5,call-light=GPIO4,"
              + "door=!GPIO1,ups-battery=GPIO6,ups-low=GPIO7");
  private static final Duration RETRY = Duration.ofSeconds(30);

  @BeforeAll
  static void quietPi4j() {
    ((Logger) LoggerFactory.getLogger("com.pi4j")).setLevel(Level.OFF);
  }

  private static Context mock() {
    return Pi4J.newContextBuilder()
        .noAutoDetect()
        .disableShutdownHook()
        .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
        .build();
  }

  @Override
  protected Rig rig() {
    Context context = mock();
    Panel panel = Pi4jPanel.open(PORT.wiring(), () -> context, Pi4jLines.Providers.MOCK, RETRY);
    awaitOnline(panel);
    MockDigitalInput door = context.io("door");
    door.mockState(DigitalState.HIGH); // the contact is open, its line pulled up
    await(() -> panel.state().equals(new PanelState.Online(Set.of())));
    return new Rig() {
      @Override
      public Panel panel() {
        return panel;
      }

      @Override
      public boolean lit(PanelOutput output) {
        if (context.isShutdown()) {
          return false;
        }
        DigitalOutput lamp = context.io(output.key());
        return lamp.isHigh() != (output == PanelOutput.SLIP_LIGHT);
      }

      @Override
      public void press(PanelInput input, boolean active) {
        MockDigitalInput contact = context.io(input.key());
        boolean high = active != (input == PanelInput.DOOR_OPEN);
        contact.mockState(high ? DigitalState.HIGH : DigitalState.LOW);
      }
    };
  }

  @Test
  void aMockIsRefusedOutsideTests() throws InterruptedException {
    Context context = mock();
    try (Panel panel =
        Pi4jPanel.open(PORT.wiring(), () -> context, Pi4jLines.Providers.GPIOD, RETRY)) {
      assertThat(next(watch(panel)))
          .isInstanceOfSatisfying(
              PanelEvent.Lost.class,
              lost -> assertThat(lost.why()).contains("not asked for: mock-"));
      assertThat(context.isShutdown()).isTrue();
    }
  }

  @Test
  void onAMachineWithoutAHeaderItIsTroubleAndNotAnException() throws InterruptedException {
    try (Panel panel = Pi4jPanel.open(PORT)) {
      BlockingQueue<PanelEvent> events = watch(panel);
      assertThat(next(events)).isInstanceOf(PanelEvent.Lost.class);
      panel.show(PanelOutput.BUZZER, Signal.ON);
      assertThat(panel.state()).isInstanceOf(PanelState.Offline.class);
    }
  }
}

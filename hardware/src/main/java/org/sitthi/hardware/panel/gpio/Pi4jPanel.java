package org.sitthi.hardware.panel.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.context.ContextBuilder;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.time.Duration;
import java.util.function.Supplier;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.panel.PanelWiring;

/**
 * A panel on a Raspberry Pi's header by pi4j. pi4j chooses no provider by itself here: left to, it
 * takes its mock on every other machine without a word (facts/appliance.md §2).
 */
public final class Pi4jPanel {

  private static final Duration RETRY = Duration.ofSeconds(30);

  private Pi4jPanel() {}

  /** A panel that looks for its lines from now on, and again every 30 s. */
  public static Panel open(PanelPort.Pi4j port) {
    return open(port.wiring(), () -> gpiod(port.wiring()), Pi4jLines.Providers.GPIOD, RETRY);
  }

  static Panel open(
      PanelWiring wiring, Supplier<Context> contexts, Pi4jLines.Providers allowed, Duration retry) {
    return new LinePanel(
            wiring,
            ear -> Pi4jLines.open(contexts, allowed, wiring, ear),
            retry,
            Duration.ofMillis(500))
        .start();
  }

  private static Context gpiod(PanelWiring wiring) {
    ContextBuilder builder =
        Pi4J.newContextBuilder()
            .noAutoDetect()
            .disableShutdownHook()
            .add(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance());
    wiring.chip().ifPresent(builder::setGpioChipName);
    return builder.build();
  }
}

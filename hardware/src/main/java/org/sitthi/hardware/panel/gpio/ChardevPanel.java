package org.sitthi.hardware.panel.gpio;

import java.time.Duration;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelWiring;

/** A panel on the kernel's GPIO character device: any board whose GPIO chip Linux knows. */
public final class ChardevPanel {

  private static final Duration RETRY = Duration.ofSeconds(5);

  private ChardevPanel() {}

  /**
   * A panel that looks for its lines from now on, and again every 5 s while they are not there (a
   * USB chip that is plugged in later, or was unplugged).
   */
  public static Panel open(PanelWiring wiring) {
    return open(wiring, new LinuxGpioDevice(), RETRY);
  }

  static Panel open(PanelWiring wiring, GpioDevice device, Duration retry) {
    return new LinePanel(
            wiring, ear -> ChardevLines.open(device, wiring, ear), retry, Duration.ofMillis(500))
        .start();
  }
}

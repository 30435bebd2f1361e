package org.sitthi.hardware.panel;

import java.util.function.Consumer;

/** A kiosk without a panel: shows nothing, tells nothing. */
public final class NoPanel implements Panel {

  @Override
  public void watch(Consumer<PanelEvent> listener) {}

  @Override
  public void show(PanelOutput output, Signal signal) {}

  @Override
  public PanelState state() {
    return new PanelState.NoDevice();
  }

  @Override
  public void close() {}
}

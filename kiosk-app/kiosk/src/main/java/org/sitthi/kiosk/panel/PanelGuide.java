package org.sitthi.kiosk.panel;

import java.util.function.Consumer;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the panel follow the visit; the buzzer sounds for a forgotten card until it is out. Door and
 * UPS go to the log. Nothing here holds a visit up.
 */
public final class PanelGuide implements VisitListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PanelGuide.class);

  private final Panel panel;

  PanelGuide(Panel panel) {
    this.panel = panel;
  }

  /** Guides with this panel from now on. */
  public static PanelGuide with(Panel panel) {
    return new PanelGuide(panel);
  }

  /**
   * Listens to door and UPS from now on.
   *
   * @param battery told whether the cabinet's UPS carries; must return at once
   * @param low told whether it will soon be empty; must return at once
   */
  public void listen(Consumer<Boolean> battery, Consumer<Boolean> low) {
    panel.watch(event -> {
      log(event);
      if (event instanceof PanelEvent.Changed(var input, boolean active)) {
        switch (input) {
          case UPS_ON_BATTERY -> battery.accept(active);
          case UPS_LOW -> low.accept(active);
          case DOOR_OPEN -> {}
        }
      }
    });
  }

  @Override
  public void entered(VisitState state, long nanos) {
    Guidance guidance = Guidance.of(state);
    panel.show(PanelOutput.CARD_LIGHT, guidance.card());
    panel.show(PanelOutput.SLIP_LIGHT, guidance.slip());
    panel.show(PanelOutput.BUZZER, guidance.forgotten() ? Signal.BLINKING : Signal.OFF);
  }

  /** Closes the panel. */
  @Override
  public void close() {
    panel.close();
  }

  private static void log(PanelEvent event) {
    switch (event) {
      case PanelEvent.Ready _ -> LOG.info("panel ready");
      case PanelEvent.Changed(var input, boolean active) when active ->
          LOG.warn("panel: {}", input);
      case PanelEvent.Changed(var input, boolean _) -> LOG.info("panel: not {}", input);
      case PanelEvent.Lost(String why) ->
          LOG.warn(Notice.PANEL_LOST.marker(), "panel lost: {}", why);
    }
  }
}

package org.sitthi.kiosk.panel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the panel follow the visit, and sounds the buzzer for a forgotten card until it is out
 * (experience.md, "Card"). Door and UPS go to the log. Nothing here holds a visit up.
 */
public final class PanelGuide implements VisitListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PanelGuide.class);

  /** A card that is still in so long after the end is forgotten. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(2);

  private final Panel panel;
  private final Later later;
  private long alarm;
  private boolean takeCard;

  /** Does something once, after a time. */
  interface Later extends AutoCloseable {

    void after(Duration time, Runnable what);

    @Override
    void close();
  }

  PanelGuide(Panel panel, Later later) {
    this.panel = panel;
    this.later = later;
  }

  /** Guides with this panel from now on. */
  public static PanelGuide with(Panel panel) {
    PanelGuide guide = new PanelGuide(panel, new Timer());
    panel.watch(PanelGuide::log);
    return guide;
  }

  @Override
  public synchronized void entered(VisitState state, long nanos) {
    Guidance guidance = Guidance.of(state);
    panel.show(PanelOutput.CARD_LIGHT, guidance.card());
    panel.show(PanelOutput.SLIP_LIGHT, guidance.slip());
    if (guidance.takeCard() && !takeCard) {
      long number = ++alarm;
      later.after(FORGOTTEN, () -> sound(number));
    } else if (!guidance.takeCard()) {
      alarm++;
      panel.show(PanelOutput.BUZZER, Signal.OFF);
    }
    takeCard = guidance.takeCard();
  }

  /** Stops the alarm's clock and closes the panel. */
  @Override
  public void close() {
    later.close();
    panel.close();
  }

  private synchronized void sound(long number) {
    if (number == alarm) {
      panel.show(PanelOutput.BUZZER, Signal.BLINKING);
    }
  }

  private static void log(PanelEvent event) {
    switch (event) {
      case PanelEvent.Ready _ -> LOG.info("panel ready");
      case PanelEvent.Changed(var input, boolean active) when active ->
          LOG.warn("panel: {}", input);
      case PanelEvent.Changed(var input, boolean _) -> LOG.info("panel: not {}", input);
      case PanelEvent.Lost(String why) -> LOG.warn("panel lost: {}", why);
    }
  }

  private static final class Timer implements Later {

    private final ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("panel-alarm").daemon().factory());

    @Override
    public void after(Duration time, Runnable what) {
      var _ = thread.schedule(what, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
      thread.shutdownNow();
    }
  }
}

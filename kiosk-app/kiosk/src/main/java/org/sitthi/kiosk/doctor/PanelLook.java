package org.sitthi.kiosk.doctor;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelState;

/**
 * The cabinet's panel.
 *
 * @param kioskRuns whether a running kiosk holds its lines
 */
record PanelLook(Supplier<Panel> panel, boolean kioskRuns) implements Check.Look {

  private static final Duration START = Duration.ofSeconds(3);
  private static final int MOST_EVENTS = 100;

  @Override
  public Finding look() throws InterruptedException {
    try (Panel opened = panel.get()) {
      if (opened.state() instanceof PanelState.NoDevice) {
        return Finding.well("none in the settings");
      }
      BlockingQueue<PanelEvent> events = new LinkedBlockingQueue<>(MOST_EVENTS);
      opened.watch(event -> {
        var _ = events.offer(event);
      });
      return seen(events.poll(START.toNanos(), TimeUnit.NANOSECONDS), opened);
    }
  }

  private Finding seen(@Nullable PanelEvent first, Panel opened) {
    return switch (first) {
      case PanelEvent.Ready _, PanelEvent.Changed _ -> inputs(opened);
      case PanelEvent.Lost(String why) -> lost(why);
      case null -> lost("tells nothing");
    };
  }

  private Finding lost(String why) {
    return Finding.of(kioskRuns ? Ailment.PANEL_IN_USE : Ailment.PANEL_GONE, why);
  }

  private Finding inputs(Panel opened) {
    return switch (opened.state()) {
      case PanelState.Online(Set<PanelInput> active) ->
          new Finding(ailment(active), "online, active inputs: " + active);
      case PanelState.Offline(String why) -> lost(why);
      case PanelState.NoDevice _ -> Finding.well("none");
    };
  }

  private static Optional<Ailment> ailment(Set<PanelInput> active) {
    if (active.contains(PanelInput.UPS_ON_BATTERY) || active.contains(PanelInput.UPS_LOW)) {
      return Optional.of(Ailment.ON_BATTERY);
    }
    return active.contains(PanelInput.DOOR_OPEN)
        ? Optional.of(Ailment.DOOR_OPEN)
        : Optional.empty();
  }
}

package org.sitthi.hardware.panel.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelState;
import org.sitthi.hardware.panel.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A panel of words: writes to the log what it would show, and a hand moves its inputs.
 *
 * <p>The listener is called on the thread that calls {@link #watch} or {@link #press}.
 */
public final class PanelLog implements Panel {

  private static final Logger LOG = LoggerFactory.getLogger(PanelLog.class);
  private static final long HALF_BLINK = Duration.ofMillis(500).toNanos();
  private static final int KEPT = 1_000;

  private final Map<PanelOutput, Signal> signals = new EnumMap<>(PanelOutput.class);
  private final Set<PanelInput> active = EnumSet.noneOf(PanelInput.class);
  private final List<Shown> shown = new ArrayList<>();
  private @Nullable Consumer<PanelEvent> listener;
  private boolean closed;

  /** One change of an output. */
  public record Shown(PanelOutput output, Signal signal) {}

  /** A panel on which nothing shows and nothing is active. */
  public PanelLog() {
    for (PanelOutput output : PanelOutput.values()) {
      signals.put(output, Signal.OFF);
    }
  }

  @Override
  public synchronized void watch(Consumer<PanelEvent> told) {
    if (listener != null) {
      throw new IllegalStateException("watched already");
    }
    listener = told;
    told.accept(new PanelEvent.Ready());
    for (PanelInput input : PanelInput.values()) {
      told.accept(new PanelEvent.Changed(input, active.contains(input)));
    }
  }

  @Override
  public synchronized void show(PanelOutput output, Signal signal) {
    if (!closed && signals.put(output, signal) != signal) {
      LOG.info("panel: {} {}", output, signal);
      if (shown.size() == KEPT) {
        shown.removeFirst();
      }
      shown.add(new Shown(output, signal));
    }
  }

  @Override
  public synchronized PanelState state() {
    return closed ? new PanelState.Offline("closed") : new PanelState.Online(active);
  }

  @Override
  public synchronized void close() {
    signals.replaceAll((_, _) -> Signal.OFF);
    closed = true;
  }

  /** Moves an input: opens the door, takes the mains away. */
  public synchronized void press(PanelInput input, boolean on) {
    boolean changed = on ? active.add(input) : active.remove(input);
    if (changed && listener != null && !closed) {
      listener.accept(new PanelEvent.Changed(input, on));
    }
  }

  /** Whether an output gives light or sound at this moment. */
  public synchronized boolean lit(PanelOutput output) {
    return switch (signals.getOrDefault(output, Signal.OFF)) {
      case OFF -> false;
      case ON -> true;
      case BLINKING -> System.nanoTime() / HALF_BLINK % 2 == 0;
    };
  }

  /** The last 1,000 changes, the oldest first. */
  public synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }
}

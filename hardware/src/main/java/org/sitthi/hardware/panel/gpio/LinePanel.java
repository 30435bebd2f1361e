package org.sitthi.hardware.panel.gpio;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelEvent;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelState;
import org.sitthi.hardware.panel.PanelWiring;
import org.sitthi.hardware.panel.Signal;

/**
 * A panel on lines: one thread opens them, blinks, and tells what changed; lines that are lost or
 * were never there are looked for again.
 */
final class LinePanel implements Panel {

  private static final long STOP_MILLIS = 2_000;
  private static final PanelState NOT_YET = new PanelState.Offline("not looked for yet");

  private final PanelWiring wiring;
  private final Lines.Source source;
  private final Duration retry;
  private final Duration halfBlink;
  private final Wishes wishes = new Wishes();
  private final Set<PanelInput> active = EnumSet.noneOf(PanelInput.class);
  private final Object told = new Object();
  private final Thread worker;
  private volatile PanelState state = NOT_YET;
  private @Nullable Consumer<PanelEvent> listener;

  LinePanel(PanelWiring wiring, Lines.Source source, Duration retry, Duration halfBlink) {
    this.wiring = wiring;
    this.source = source;
    this.retry = retry;
    this.halfBlink = halfBlink;
    this.worker = Thread.ofPlatform().daemon().name("panel").unstarted(this::run);
  }

  /** Looks for the lines from now on. */
  LinePanel start() {
    worker.start();
    return this;
  }

  @Override
  public void watch(Consumer<PanelEvent> listening) {
    synchronized (told) {
      if (listener != null) {
        throw new IllegalStateException("watched already");
      }
      listener = listening;
      switch (state) {
        case PanelState.Online online -> {
          listening.accept(new PanelEvent.Ready());
          wiring
              .inputs()
              .keySet()
              .forEach(input ->
                  listening.accept(new PanelEvent.Changed(input, online.active().contains(input))));
        }
        // How the first look ends is told when it has ended.
        case PanelState.Offline offline when offline.equals(NOT_YET) -> {}
        case PanelState.Offline offline -> listening.accept(new PanelEvent.Lost(offline.why()));
        case PanelState.NoDevice _ -> {}
      }
    }
  }

  @Override
  public void show(PanelOutput output, Signal signal) {
    if (wiring.outputs().containsKey(output)) {
      wishes.show(output, signal);
    }
  }

  @Override
  public boolean shows(PanelOutput output) {
    return wiring.outputs().containsKey(output) && state instanceof PanelState.Online;
  }

  @Override
  public PanelState state() {
    return state;
  }

  @Override
  public void close() {
    wishes.close();
    if (worker.equals(Thread.currentThread())) {
      return;
    }
    try {
      worker.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!wishes.closed()) {
        try (Lines lines = source.open(wishes)) {
          serve(lines);
        } catch (LinesException e) {
          if (!wishes.closed()) {
            lost(e.why());
            wishes.awaitClosed(retry);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    state = new PanelState.Offline("closed");
  }

  private void serve(Lines lines) throws LinesException, InterruptedException {
    ready(lines);
    Map<PanelOutput, Boolean> written = new EnumMap<>(PanelOutput.class);
    Optional<Duration> wait = Optional.of(Duration.ZERO);
    while (true) {
      Wishes.Work work = wishes.next(wait);
      for (Wishes.Change change : work.changes()) {
        change(change.input(), change.active());
      }
      if (work.overflow()) {
        for (PanelInput input : wiring.inputs().keySet()) {
          change(input, lines.read(input));
        }
      }
      if (work.closed()) {
        darken(lines, written);
        return;
      }
      if (work.lost().isPresent()) {
        throw new LinesException(work.lost().get());
      }
      boolean blinking = write(lines, work.signals(), written);
      wait = blinking ? Optional.of(untilFlip()) : Optional.empty();
    }
  }

  /** Writes what is not yet shown; true if something blinks. */
  private boolean write(
      Lines lines, Map<PanelOutput, Signal> signals, Map<PanelOutput, Boolean> written)
      throws LinesException {
    boolean phase = Math.floorMod(System.nanoTime() / halfBlink.toNanos(), 2) == 0;
    for (var wish : signals.entrySet()) {
      boolean on =
          switch (wish.getValue()) {
            case OFF -> false;
            case ON -> true;
            case BLINKING -> phase;
          };
      if (!Boolean.valueOf(on).equals(written.put(wish.getKey(), on))) {
        lines.write(wish.getKey(), on);
      }
    }
    return signals.containsValue(Signal.BLINKING);
  }

  private Duration untilFlip() {
    long half = halfBlink.toNanos();
    return Duration.ofNanos(half - Math.floorMod(System.nanoTime(), half));
  }

  private static void darken(Lines lines, Map<PanelOutput, Boolean> written) throws LinesException {
    for (var output : written.entrySet()) {
      if (output.getValue()) {
        lines.write(output.getKey(), false);
      }
    }
  }

  private void ready(Lines lines) throws LinesException {
    active.clear();
    for (PanelInput input : wiring.inputs().keySet()) {
      if (lines.read(input)) {
        active.add(input);
      }
    }
    tell(new PanelState.Online(active), new PanelEvent.Ready());
    for (PanelInput input : wiring.inputs().keySet()) {
      tell(state, new PanelEvent.Changed(input, active.contains(input)));
    }
  }

  private void change(PanelInput input, boolean on) {
    boolean changed = on ? active.add(input) : active.remove(input);
    if (changed) {
      tell(new PanelState.Online(active), new PanelEvent.Changed(input, on));
    }
  }

  private void lost(String why) {
    PanelState now = new PanelState.Offline(why);
    if (!now.equals(state)) {
      tell(now, new PanelEvent.Lost(why));
    }
  }

  private void tell(PanelState now, PanelEvent event) {
    synchronized (told) {
      state = now;
      if (listener != null) {
        listener.accept(event);
      }
    }
  }
}

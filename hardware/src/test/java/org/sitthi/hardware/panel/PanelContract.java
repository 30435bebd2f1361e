package org.sitthi.hardware.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What every panel does, real or simulated. */
public abstract class PanelContract {

  protected static final Duration SOON = Duration.ofSeconds(20);

  /** A panel with all outputs and inputs, and its other side. */
  public interface Rig extends AutoCloseable {

    Panel panel();

    /** Whether an output is active now, as the lamp sees it. */
    boolean lit(PanelOutput output);

    /** Moves an input, as the door does. */
    void press(PanelInput input, boolean active);

    @Override
    default void close() {
      panel().close();
    }
  }

  /** A rig with nothing active. */
  protected abstract Rig rig();

  @Test
  void inTheBeginningNothingShowsAndNothingIsActive() {
    try (Rig rig = rig()) {
      awaitOnline(rig.panel());
      assertThat(rig.panel().state()).isEqualTo(new PanelState.Online(Set.of()));
      assertThat(PanelOutput.values()).noneMatch(rig::lit);
    }
  }

  @Test
  void anOutputShowsWhatItWasLastTold() {
    try (Rig rig = rig()) {
      for (PanelOutput output : PanelOutput.values()) {
        rig.panel().show(output, Signal.ON);
        await(() -> rig.lit(output));
      }
      rig.panel().show(PanelOutput.SLIP_LIGHT, Signal.OFF);
      await(() -> !rig.lit(PanelOutput.SLIP_LIGHT));
      assertThat(rig.lit(PanelOutput.CARD_LIGHT)).isTrue();
      assertThat(rig.lit(PanelOutput.BUZZER)).isTrue();
    }
  }

  @Test
  void aBlinkingOutputGoesOnAndOff() {
    try (Rig rig = rig()) {
      rig.panel().show(PanelOutput.CARD_LIGHT, Signal.BLINKING);
      for (boolean wanted : new boolean[] {true, false, true}) {
        await(() -> rig.lit(PanelOutput.CARD_LIGHT) == wanted);
      }
      rig.panel().show(PanelOutput.CARD_LIGHT, Signal.ON);
      await(() -> rig.lit(PanelOutput.CARD_LIGHT));
    }
  }

  @Test
  void whatIsTrueNowIsToldFirst() throws InterruptedException {
    try (Rig rig = rig()) {
      rig.press(PanelInput.DOOR_OPEN, true);
      awaitOnline(rig.panel());
      await(() ->
          rig.panel().state().equals(new PanelState.Online(EnumSet.of(PanelInput.DOOR_OPEN))));
      BlockingQueue<PanelEvent> events = watch(rig.panel());
      assertThat(next(events)).isEqualTo(new PanelEvent.Ready());
      List<PanelEvent> first = new ArrayList<>();
      for (int i = 0; i < PanelInput.values().length; i++) {
        first.add(next(events));
      }
      assertThat(first)
          .containsExactlyInAnyOrder(
              new PanelEvent.Changed(PanelInput.DOOR_OPEN, true),
              new PanelEvent.Changed(PanelInput.UPS_ON_BATTERY, false),
              new PanelEvent.Changed(PanelInput.UPS_LOW, false));
    }
  }

  @Test
  void everyChangeIsToldOnceAndInOrder() throws InterruptedException {
    try (Rig rig = rig()) {
      awaitOnline(rig.panel());
      BlockingQueue<PanelEvent> events = watch(rig.panel());
      for (int i = 0; i <= PanelInput.values().length; i++) {
        next(events);
      }
      for (PanelInput input : PanelInput.values()) {
        for (boolean active : new boolean[] {true, false, true}) {
          rig.press(input, active);
          assertThat(next(events)).isEqualTo(new PanelEvent.Changed(input, active));
        }
      }
      rig.press(PanelInput.UPS_LOW, true);
      rig.press(PanelInput.UPS_LOW, false);
      assertThat(next(events)).isEqualTo(new PanelEvent.Changed(PanelInput.UPS_LOW, false));
      assertThat(rig.panel().state())
          .isEqualTo(
              new PanelState.Online(EnumSet.of(PanelInput.DOOR_OPEN, PanelInput.UPS_ON_BATTERY)));
    }
  }

  @Test
  void aClosedPanelIsDarkAndTakesNoMoreHarm() {
    try (Rig rig = rig()) {
      rig.panel().show(PanelOutput.BUZZER, Signal.ON);
      await(() -> rig.lit(PanelOutput.BUZZER));
      rig.panel().close();
      rig.panel().close();
      rig.panel().show(PanelOutput.BUZZER, Signal.ON);
      assertThat(rig.panel().state()).isInstanceOf(PanelState.Offline.class);
      assertThat(rig.lit(PanelOutput.BUZZER)).isFalse();
    }
  }

  @Test
  void thereIsOneListener() {
    try (Rig rig = rig()) {
      rig.panel().watch(_ -> {});
      assertThatIllegalStateException().isThrownBy(() -> rig.panel().watch(_ -> {}));
    }
  }

  @Test
  void manyThreadsMayShow() throws InterruptedException {
    try (Rig rig = rig()) {
      List<Signal> signals = List.of(Signal.values());
      List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(
            Thread.ofVirtual()
                .uncaughtExceptionHandler((_, e) -> thrown.add(e))
                .start(() -> {
                  for (int n = 0; n < 200; n++) {
                    rig.panel().show(PanelOutput.SLIP_LIGHT, signals.get(n % signals.size()));
                  }
                }));
      }
      for (Thread thread : threads) {
        assertThat(thread.join(SOON)).isTrue();
      }
      rig.panel().show(PanelOutput.SLIP_LIGHT, Signal.ON);
      await(() -> rig.lit(PanelOutput.SLIP_LIGHT));
      assertThat(thrown).isEmpty();
    }
  }

  protected static BlockingQueue<PanelEvent> watch(Panel panel) {
    BlockingQueue<PanelEvent> events = new LinkedBlockingQueue<>(1_000);
    panel.watch(events::add);
    return events;
  }

  protected static PanelEvent next(BlockingQueue<PanelEvent> events) throws InterruptedException {
    PanelEvent event = events.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(event).as("an event within " + SOON).isNotNull();
    return java.util.Objects.requireNonNull(event);
  }

  protected static void awaitOnline(Panel panel) {
    await(() -> panel.state() instanceof PanelState.Online);
  }

  /** Lamps send no event: they are looked at until they are right. */
  protected static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("true within " + SOON).isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}

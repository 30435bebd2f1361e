package org.sitthi.hardware.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes what a slot tells and lets a test wait for the next. */
public final class SlotEvents implements Consumer<SlotEvent> {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<SlotEvent> told = new LinkedBlockingQueue<>();

  @Override
  public void accept(SlotEvent event) {
    told.add(event);
  }

  /** The next event, which must be of that kind. */
  public <T extends SlotEvent> T next(Class<T> kind) {
    try {
      SlotEvent event = told.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(event).isInstanceOf(kind);
      return kind.cast(event);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The next event of that kind; others before it, such as of the card of an earlier test, pass.
   */
  public void nextOfAll(Class<? extends SlotEvent> kind) {
    SlotEvent event = next(SlotEvent.class);
    while (!kind.isInstance(event)) {
      event = next(SlotEvent.class);
    }
  }

  /** Nothing was told that no test has asked for. */
  public boolean isEmpty() {
    return told.isEmpty();
  }
}

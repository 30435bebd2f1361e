package org.sitthi.device.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;

/** A card reader whose moments are noted. */
final class WatchedReader implements CardReader {

  private final CardReader reader;
  private volatile long detectedNanos;
  private volatile int exchanges;
  private final CountDownLatch ready = new CountDownLatch(1);

  WatchedReader(CardReader reader) {
    this.reader = reader;
  }

  /** When the last card was learned of. */
  long detectedNanos() {
    return detectedNanos;
  }

  /** Exchanges of the last whole read. */
  int exchanges() {
    return exchanges;
  }

  /** Waits until the reader is there; false if it is not within this time. */
  boolean awaitReady(Duration atMost) throws InterruptedException {
    return ready.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void watch(Consumer<SlotEvent> listener) {
    reader.watch(event -> {
      switch (event) {
        case SlotEvent.CardInserted inserted -> detectedNanos = inserted.detectedNanos();
        case SlotEvent.ReaderReady _ -> ready.countDown();
        case SlotEvent.CardRemoved _, SlotEvent.ReaderLost _ -> {}
      }
      listener.accept(event);
    });
  }

  @Override
  public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
    CardReading reading = reader.read(firstLook, deadline);
    if (reading instanceof CardReading.Read read) {
      exchanges = read.exchanges();
    }
    return reading;
  }

  @Override
  public void close() {
    reader.close();
  }
}

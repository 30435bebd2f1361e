package org.sitthi.kiosk.doctor;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.SlotEvent;

/** The card reader; a card that is in is read, and nothing of it is told but that it could be. */
record ReaderLook(Supplier<CardReader> reader) implements Check.Look {

  private static final Duration SLOT = Duration.ofSeconds(4);
  private static final Duration READ = Duration.ofSeconds(10);
  private static final int MOST_EVENTS = 100;

  @Override
  public Finding look() throws InterruptedException {
    try (CardReader opened = reader.get()) {
      BlockingQueue<SlotEvent> events = new LinkedBlockingQueue<>(MOST_EVENTS);
      opened.watch(event -> {
        var _ = events.offer(event);
      });
      return switch (next(events)) {
        case SlotEvent.ReaderReady(String name) -> slot(opened, name, next(events));
        case SlotEvent.ReaderLost(CardFault fault) -> lost(fault);
        case SlotEvent.CardInserted _, SlotEvent.CardRemoved _ -> lost(CardFault.READER_GONE);
        case null -> lost(CardFault.READER_GONE);
      };
    }
  }

  private static @Nullable SlotEvent next(BlockingQueue<SlotEvent> events)
      throws InterruptedException {
    return events.poll(SLOT.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static Finding slot(CardReader opened, String name, @Nullable SlotEvent slot) {
    return switch (slot) {
      case SlotEvent.CardInserted _ -> read(opened, name);
      case SlotEvent.CardRemoved _ -> Finding.well(name + ", no card in");
      case SlotEvent.ReaderLost(CardFault fault) -> lost(fault);
      case SlotEvent.ReaderReady _ -> Finding.well(name);
      case null -> Finding.of(Ailment.READER_NONE, name + ": its slot tells nothing");
    };
  }

  private static Finding read(CardReader opened, String name) {
    return switch (opened.read(_ -> {}, READ)) {
      case CardReading.Read(_, int exchanges, Duration time) ->
          Finding.well(
              "%s, card read in %d exchanges, %d ms".formatted(name, exchanges, time.toMillis()));
      case CardReading.Failed(CardFault fault, _) -> failed(name, fault);
    };
  }

  private static Finding failed(String name, CardFault fault) {
    return switch (fault) {
      case WRONG_CARD -> Finding.of(Ailment.CARD_NOT_THAI, name);
      case READER_GONE, SERVICE_GONE -> lost(fault);
      case REMOVED -> Finding.well(name + ", the card was taken out");
      case MUTE, TORN, LAYOUT_UNKNOWN, NUMBER_INVALID, SHARED_TOO_LONG, TIMED_OUT ->
          Finding.of(Ailment.CARD_UNREADABLE, name + ": " + fault);
    };
  }

  private static Finding lost(CardFault fault) {
    return fault == CardFault.SERVICE_GONE
        ? Finding.of(Ailment.READER_SERVICE_GONE, fault.name())
        : Finding.of(Ailment.READER_NONE, fault.name());
  }
}

package org.sitthi.hardware.card.virtual;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardProgress;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.FullCardReader;
import org.sitthi.hardware.card.FullReading;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.thaiid.ThaiIdContent;
import org.sitthi.hardware.card.trace.CardTrace;

/**
 * A card reader without a reader: traces are put in and taken out by hand, and read at once. No
 * pcscd, no thread; the listener is called by whoever puts in or takes out. A trace that ends in
 * silence ends the read at once, too.
 */
public final class ReplayingReader implements CardReader, FullCardReader {

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private @Nullable Consumer<SlotEvent> listener;
  private @Nullable ReplayedCard card;
  private @Nullable CardTrace trace;

  @Override
  public synchronized void watch(Consumer<SlotEvent> listener) {
    if (this.listener != null) {
      throw new IllegalStateException("watched already");
    }
    this.listener = listener;
    listener.accept(new SlotEvent.ReaderReady("Replay"));
    listener.accept(
        trace == null
            ? new SlotEvent.CardRemoved()
            : new SlotEvent.CardInserted(System.nanoTime()));
  }

  /** Puts a card in; one that is in is taken out first. */
  public synchronized void insert(CardTrace newTrace) {
    remove();
    trace = newTrace;
    card = new ReplayedCard(newTrace);
    tell(new SlotEvent.CardInserted(System.nanoTime()));
  }

  /** Takes the card out; nothing happens if there is none. */
  public synchronized void remove() {
    if (trace != null) {
      trace = null;
      tell(new SlotEvent.CardRemoved());
    }
  }

  /** Exchanges with the card last put in. */
  public synchronized int exchanges() {
    return card == null ? 0 : card.answered();
  }

  @Override
  public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
    FullReading reading =
        readWith(
            Set.of(),
            progress -> {
              if (progress instanceof CardProgress.Looked(FirstLook look)) {
                firstLook.accept(look);
              }
            },
            deadline);
    return switch (reading) {
      case FullReading.Read(var citizen, _, int exchanges, Duration cardTime) ->
          new CardReading.Read(citizen, exchanges, cardTime);
      case FullReading.Failed(CardFault fault, String detail) ->
          new CardReading.Failed(fault, detail);
    };
  }

  @Override
  public FullReading readWith(
      Set<CardExtra> wanted, Consumer<CardProgress> told, Duration deadline) {
    if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("deadline of " + deadline + ", not 100 ms to 60 s");
    }
    ReplayedCard played;
    synchronized (this) {
      if (trace == null || card == null) {
        return new FullReading.Failed(CardFault.REMOVED, "no card");
      }
      played = card;
    }
    int before = played.answered();
    long start = System.nanoTime();
    try {
      return switch (new ThaiIdCard<>(played).read(wanted, told)) {
        case ThaiIdContent.Understood(var citizen, var extras) ->
            new FullReading.Read(
                citizen,
                extras,
                played.answered() - before,
                Duration.ofNanos(System.nanoTime() - start));
        case ThaiIdContent.Refused(CardFault fault, String detail) ->
            new FullReading.Failed(fault, detail);
      };
    } catch (ReplayedCard.TraceEndedException e) {
      return new FullReading.Failed(e.fault(), "the trace ends here");
    }
  }

  @Override
  public synchronized void close() {
    listener = null;
  }

  private void tell(SlotEvent event) {
    Consumer<SlotEvent> told = listener;
    if (told != null) {
      told.accept(event);
    }
  }
}

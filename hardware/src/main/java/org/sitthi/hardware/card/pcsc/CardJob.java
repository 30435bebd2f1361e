package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.thaiid.CardTransport;

/**
 * One piece of work with the card in the slot, tried again while the card stays in: connect shared,
 * hold the card in a transaction, work, let go and leave the card as it is for other programs.
 *
 * <p>Runs on a thread of its own, because a silent card blocks inside libpcsclite without limit.
 * Whoever waits may {@link #abandon} it: it then ends at its next step.
 *
 * @param <R> the result
 */
final class CardJob<R> {

  private static final long ANY_PROTOCOL = PcscConnection.T0 | PcscConnection.T1;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** The work with a held card. */
  @FunctionalInterface
  interface Work<R> {
    Attempt<R> with(CardTransport<PcscException> card, Counts counts) throws PcscException;
  }

  /** What all tries of a job have cost; for the job's own thread. */
  static final class Counts {
    private int exchanges;
    private long cardNanos;

    int exchanges() {
      return exchanges;
    }

    /** Time inside the exchanges: the card's, the reader's and pcscd's. */
    Duration cardTime() {
      return Duration.ofNanos(cardNanos);
    }
  }

  private final Winscard winscard;
  private final ReaderName wanted;
  private final Work<R> work;
  private final BiFunction<CardFault, String, R> failed;
  private volatile boolean abandoned;
  private volatile boolean holding;
  private final Counts counts = new Counts();

  CardJob(
      Winscard winscard, ReaderName wanted, Work<R> work, BiFunction<CardFault, String, R> failed) {
    this.winscard = winscard;
    this.wanted = wanted;
    this.work = work;
    this.failed = failed;
  }

  /** Works until there is a result, good or bad. */
  R run() {
    CardFault last = CardFault.TORN;
    for (int attempt = 1; ; attempt++) {
      switch (attempt(last)) {
        case Attempt.Final<R>(R result) -> {
          return result;
        }
        case Attempt.Again<R>(CardFault fault, String detail) -> {
          if (attempt >= PcscFaults.tries(fault)) {
            return failed.apply(fault, detail + ", try " + attempt);
          }
          if (!staysIn()) {
            return failed.apply(CardFault.REMOVED, detail + ", then taken out");
          }
          last = fault;
        }
      }
    }
  }

  /** Nobody waits any more. */
  void abandon() {
    abandoned = true;
  }

  /** True once this job had the card to itself: what hangs then is the card. */
  boolean wasHolding() {
    return holding;
  }

  private Attempt<R> attempt(CardFault last) {
    try (PcscContext context = PcscContext.establish(winscard)) {
      Optional<String> reader = wanted.firstOf(context.readers());
      if (reader.isEmpty()) {
        return new Attempt.Final<>(failed.apply(CardFault.READER_GONE, "no such reader"));
      }
      if (last == CardFault.MUTE) {
        repower(context, reader.get());
      }
      PcscConnection card =
          context.connect(reader.get(), PcscConnection.Share.SHARED, ANY_PROTOCOL);
      try {
        return hold(card);
      } finally {
        card.disconnect(PcscConnection.Disposition.LEAVE);
      }
    } catch (PcscException e) {
      return new Attempt.Again<>(PcscFaults.ofRead(e.error()), String.valueOf(e.getMessage()));
    }
  }

  private Attempt<R> hold(PcscConnection card) throws PcscException {
    card.begin();
    holding = true;
    try {
      return work.with(command -> exchange(card, command), counts);
    } finally {
      card.letGo();
    }
  }

  private byte[] exchange(PcscConnection card, byte[] command) throws PcscException {
    if (abandoned) {
      throw new PcscException("read given up", PcscError.CANCELLED);
    }
    counts.exchanges++;
    long start = System.nanoTime();
    try {
      return card.transmit(command);
    } finally {
      counts.cardNanos += System.nanoTime() - start;
    }
  }

  /** pcscd tries a mute card only once; after a bounce it needs to be told to try again. */
  private static void repower(PcscContext context, String reader) throws PcscException {
    PcscConnection slot = context.connect(reader, PcscConnection.Share.DIRECT, 0);
    try {
      slot.powerCycle(ANY_PROTOCOL);
    } finally {
      slot.disconnect(PcscConnection.Disposition.LEAVE);
    }
  }

  /** Pauses before the next try; a removal ends the pause at once: false. */
  private boolean staysIn() {
    if (abandoned) {
      return false;
    }
    long end = System.nanoTime() + PAUSE.toNanos();
    try (PcscContext context = PcscContext.establish(winscard)) {
      Optional<String> reader = wanted.firstOf(context.readers());
      if (reader.isEmpty()) {
        return true;
      }
      SlotStates states = new SlotStates(List.of(reader.get()));
      context.awaitChange(states, Duration.ZERO);
      SlotState first = states.seen(0);
      SlotState now = first;
      for (long left = PAUSE.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        if (!now.present() || now.counter() != first.counter()) {
          return false;
        }
        states.expectAsSeen();
        now = context.awaitChange(states, Duration.ofMillis(left)) ? states.seen(0) : now;
      }
      return now.present() && now.counter() == first.counter();
    } catch (PcscException e) {
      // No service to ask: the next try will say what is wrong.
      return true;
    }
  }
}

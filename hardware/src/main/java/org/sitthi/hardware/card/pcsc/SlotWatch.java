package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.SlotEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that watches one slot and tells what changes; a second one notices when pcscd does not
 * answer the first.
 *
 * <p>Events come from comparing what pcscd says with what it said before: present or not, and the
 * slot's event counter, which betrays a card that was swapped between two looks. Whatever pcscd
 * does, the thread goes on: each conversation that breaks is followed by a new one.
 */
final class SlotWatch implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);

  /** Pause between two looks for a reader or service that is gone. */
  private static final Duration RETRY = Duration.ofMillis(300);

  /** Longest wait inside pcscd; a lost wake-up costs this much and no more. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** No answer for so long, and the service is told as lost. */
  private static final Duration SILENCE = WAIT.plusMillis(500);

  private final Winscard winscard;
  private final ReaderName wanted;
  private final Consumer<SlotEvent> listener;
  private final StopSign stop = new StopSign();
  private final AnswerGuard guard =
      new AnswerGuard(stop, SILENCE, () -> lost(CardFault.SERVICE_GONE, "pcscd does not answer"));
  private volatile @Nullable PcscContext waiting;

  /** Guards what was told, and that one thing is told at a time. */
  private final Object telling = new Object();

  private boolean lost;

  SlotWatch(Winscard winscard, ReaderName wanted, Consumer<SlotEvent> listener) {
    this.winscard = winscard;
    this.wanted = wanted;
    this.listener = listener;
  }

  @Override
  public void run() {
    Thread silence = Thread.ofPlatform().daemon().name("card-slot-guard").start(guard);
    while (!stop.isSet()) {
      try (PcscContext context = established()) {
        waiting = context;
        watch(context);
      } catch (PcscException e) {
        lost(PcscFaults.ofWatch(e.error()), String.valueOf(e.getMessage()));
      } finally {
        waiting = null;
      }
      if (stop.pause(RETRY)) {
        break;
      }
    }
    silence.interrupt();
  }

  /** Ends the watch: the thread wakes within {@link #WAIT}, mostly at once. */
  void stop() {
    stop.set();
    PcscContext context = waiting;
    if (context != null) {
      context.cancel();
    }
  }

  private PcscContext established() throws PcscException {
    try (AnswerGuard.Question _ = guard.ask()) {
      return PcscContext.establish(winscard);
    }
  }

  private List<String> readers(PcscContext context) throws PcscException {
    try (AnswerGuard.Question _ = guard.ask()) {
      return context.readers();
    }
  }

  private boolean awaitChange(PcscContext context, SlotStates states) throws PcscException {
    try (AnswerGuard.Question _ = guard.ask()) {
      return context.awaitChange(states, WAIT);
    }
  }

  /** Watches the wanted reader until it is gone; returns at once if there is none. */
  private void watch(PcscContext context) throws PcscException {
    Optional<String> reader = wanted.firstOf(readers(context));
    if (reader.isEmpty()) {
      lost(CardFault.READER_GONE, "no such reader");
      return;
    }
    SlotStates states = new SlotStates(List.of(reader.get()));
    SlotState before = SlotState.UNAWARE;
    while (!stop.isSet()) {
      boolean changed = awaitChange(context, states);
      if (!before.equals(SlotState.UNAWARE) && isLost()) {
        return; // Silent for a while, and told so: begin anew.
      }
      if (!changed) {
        continue;
      }
      long now = System.nanoTime();
      SlotState state = states.seen(0);
      if (state.gone()) {
        lost(CardFault.READER_GONE, "the reader went");
        return;
      }
      if (before.equals(SlotState.UNAWARE)) {
        ready(reader.get(), state, now);
      } else {
        SlotChange.between(before, state, now).forEach(this::tell);
      }
      before = state;
      states.expectAsSeen();
    }
  }

  private void ready(String reader, SlotState state, long now) {
    LOG.info("reader ready: {}", reader);
    synchronized (telling) {
      lost = false;
      listener.accept(new SlotEvent.ReaderReady(reader));
      listener.accept(
          state.present() ? new SlotEvent.CardInserted(now) : new SlotEvent.CardRemoved());
    }
  }

  private void tell(SlotEvent event) {
    synchronized (telling) {
      listener.accept(event);
    }
  }

  private boolean isLost() {
    synchronized (telling) {
      return lost;
    }
  }

  private void lost(CardFault fault, String detail) {
    synchronized (telling) {
      if (lost || stop.isSet()) {
        return;
      }
      lost = true;
      LOG.warn("reader lost: {} ({})", fault, detail);
      listener.accept(new SlotEvent.ReaderLost(fault));
    }
  }
}

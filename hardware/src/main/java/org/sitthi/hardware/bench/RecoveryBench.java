package org.sitthi.hardware.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.card.pcsc.PcscCardReader;
import org.sitthi.hardware.card.virtual.CardTrick;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;

/**
 * How long after its cause is gone a reader is ready again: the reader's service killed, stopped,
 * frozen, without its reader, and a card that hangs. Times are from the end of the cause to {@link
 * SlotEvent.ReaderReady}; for the hung card, from its removal to the whole text of the next one.
 */
public final class RecoveryBench implements Bench {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration READ = Duration.ofSeconds(5);
  private static final int TIMES = 5;

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public List<Figure> run() {
    BlockingQueue<SlotEvent> events = new LinkedBlockingQueue<>();
    try (VirtualPcscd pcscd = VirtualPcscd.start();
        VirtualSlot slot = pcscd.slot(0);
        PcscCardReader reader = new PcscCardReader("*00 00", Optional.of(pcscd.socket()))) {
      reader.watch(events::add);
      await(events, SlotEvent.ReaderReady.class);
      List<Figure> figures = new ArrayList<>();
      figures.addAll(times("pcscd killed, started", events, pcscd::kill, pcscd::restart));
      figures.addAll(times("pcscd stopped, started", events, pcscd::stop, pcscd::restart));
      figures.addAll(times("pcscd frozen, thawed", events, pcscd::freeze, pcscd::thaw));
      figures.addAll(
          times("reader gone, back", events, pcscd::restartWithoutReader, pcscd::restart));
      figures.addAll(hungCards(events, slot, reader));
      return List.copyOf(figures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static List<Figure> times(
      String what, BlockingQueue<SlotEvent> events, Runnable cause, Runnable end)
      throws InterruptedException {
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      events.clear();
      cause.run();
      await(events, SlotEvent.ReaderLost.class);
      events.clear();
      long gone = System.nanoTime();
      end.run();
      await(events, SlotEvent.ReaderReady.class);
      nanos[i] = System.nanoTime() - gone;
    }
    return figures(what + ", to ready", nanos);
  }

  private static List<Figure> hungCards(
      BlockingQueue<SlotEvent> events, VirtualSlot slot, PcscCardReader reader)
      throws InterruptedException {
    PeopleFolder people = PeopleFolder.builtIn();
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      insert(events, slot, people.get("somchai"));
      slot.play(new CardTrick.Silence(3));
      if (reader.read(_ -> {}, Duration.ofSeconds(1)) instanceof CardReading.Read) {
        throw new IllegalStateException("the hung card was read");
      }
      long gone = System.nanoTime();
      slot.remove();
      insert(events, slot, people.get("malee"));
      if (reader.read(_ -> {}, READ) instanceof CardReading.Failed failed) {
        throw new IllegalStateException("next card: " + failed.fault());
      }
      nanos[i] = System.nanoTime() - gone;
      slot.remove();
    }
    return figures("hung card out, next card in and read", nanos);
  }

  private static void insert(BlockingQueue<SlotEvent> events, VirtualSlot slot, MadeUpPerson person)
      throws InterruptedException {
    events.clear();
    slot.insert(person);
    await(events, SlotEvent.CardInserted.class);
  }

  private static List<Figure> figures(String what, long... nanos) {
    long slowest = 0;
    for (long each : nanos) {
      slowest = Math.max(slowest, each);
    }
    return List.of(
        new Figure(what + ", median", Spread.ofNanos(nanos).median(), "ms"),
        new Figure(what + ", slowest of " + TIMES, slowest / 1e6, "ms"));
  }

  private static void await(BlockingQueue<SlotEvent> events, Class<? extends SlotEvent> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      SlotEvent event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        throw new IllegalStateException("no " + wanted.getSimpleName() + " came");
      }
      if (wanted.isInstance(event)) {
        return;
      }
    }
  }
}

package org.sitthi.hardware.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.card.pcsc.PcscCardReader;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualCard;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;

/**
 * A whole text read as the kiosk does it: a real pcscd, and a virtual card that takes 30 ms for
 * each exchange, as real readers do.
 */
public final class TextReadBench implements Bench {

  private static final Duration EXCHANGE = Duration.ofMillis(30);
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final int READS = 10;

  @Override
  public String name() {
    return "text-read";
  }

  @Override
  public List<Figure> run() {
    MadeUpPerson person = PeopleFolder.builtIn().get("somchai");
    try (VirtualPcscd pcscd = VirtualPcscd.start();
        VirtualSlot slot = new VirtualSlot(pcscd.port(0), EXCHANGE);
        PcscCardReader reader = new PcscCardReader("*00 00", Optional.of(pcscd.socket()))) {
      awaitCard(slot, reader, person);
      List<Figure> figures = new ArrayList<>(reads(reader));
      figures.addAll(lineBytes(person));
      return List.copyOf(figures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void awaitCard(VirtualSlot slot, PcscCardReader reader, MadeUpPerson person)
      throws InterruptedException {
    CountDownLatch in = new CountDownLatch(1);
    reader.watch(event -> {
      if (event instanceof SlotEvent.CardInserted) {
        in.countDown();
      }
    });
    slot.insert(person);
    if (!in.await(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the virtual card was not seen");
    }
  }

  private static List<Figure> reads(PcscCardReader reader) {
    long[] whole = new long[READS];
    long[] look = new long[READS];
    long[] own = new long[READS];
    int exchanges = 0;
    for (int i = 0; i < READS; i++) {
      long start = System.nanoTime();
      AtomicLong looked = new AtomicLong();
      CardReading reading = reader.read(_ -> looked.set(System.nanoTime()), DEADLINE);
      whole[i] = System.nanoTime() - start;
      look[i] = looked.get() - start;
      switch (reading) {
        case CardReading.Read read -> {
          own[i] = whole[i] - read.cardTime().toNanos();
          exchanges = read.exchanges();
        }
        case CardReading.Failed failed ->
            throw new IllegalStateException("read failed: " + failed.fault());
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("exchanges", exchanges, "exchanges"));
    figures.add(new Figure("first read of the process", whole[0] / 1e6, "ms"));
    figures.addAll(Spread.ofNanos(whole).figures("whole read"));
    figures.addAll(Spread.ofNanos(look).figures("number and names known"));
    figures.addAll(Spread.ofNanos(own).figures("of it outside the exchanges"));
    return figures;
  }

  /** The same read on a card in the hand: commands out, answers with status words back. */
  private static List<Figure> lineBytes(MadeUpPerson person) {
    VirtualCard card = new VirtualCard(person.card());
    AtomicInteger out = new AtomicInteger();
    AtomicInteger back = new AtomicInteger();
    var _ =
        new ThaiIdCard<RuntimeException>(
                command -> {
                  byte[] answer = card.answer(command).orElseThrow();
                  out.addAndGet(command.length);
                  back.addAndGet(answer.length);
                  return answer;
                })
            .read(_ -> {});
    return List.of(
        new Figure("line bytes to the card", out.get(), "bytes"),
        new Figure("line bytes from the card", back.get(), "bytes"));
  }
}

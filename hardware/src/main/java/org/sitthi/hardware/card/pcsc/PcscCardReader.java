package org.sitthi.hardware.card.pcsc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardReader;
import org.sitthi.hardware.card.CardReading;
import org.sitthi.hardware.card.FirstLook;
import org.sitthi.hardware.card.SlotEvent;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.thaiid.ThaiIdContent;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * The card reader over pcscd.
 *
 * <p>Watching and reading never share a context with pcscd, so neither delays the other, and each
 * read makes a new one, so a pcscd that was restarted is no trouble. A silent card is left to its
 * own thread when the deadline passes. After {@link SlotEvent.ReaderReady} the slot's content is
 * told always: {@link SlotEvent.CardInserted}, or {@link SlotEvent.CardRemoved} if it is empty.
 */
public final class PcscCardReader implements CardReader {

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final Winscard winscard;
  private final ReaderName wanted;
  private final CardJobs jobs = new CardJobs();
  private final AtomicReference<@Nullable Watching> watching = new AtomicReference<>();

  /**
   * A reader of the machine's own pcscd.
   *
   * @param nameGlob which reader: {@code *} and {@code ?} over PC/SC names; the first that fits
   * @throws IllegalStateException if libpcsclite is not installed
   */
  public PcscCardReader(String nameGlob) {
    this(nameGlob, Optional.empty());
  }

  /**
   * A reader of a pcscd at another socket.
   *
   * @param socket pcscd's socket; one process can know only one pcscd (see {@link Winscard#load})
   */
  public PcscCardReader(String nameGlob, Optional<Path> socket) {
    this.winscard = Winscard.load(socket);
    this.wanted = new ReaderName(nameGlob);
  }

  @Override
  public void watch(Consumer<SlotEvent> listener) {
    SlotWatch watch = new SlotWatch(winscard, wanted, listener);
    Thread thread = Thread.ofPlatform().daemon().name("card-slot").unstarted(watch);
    if (!watching.compareAndSet(null, new Watching(watch, thread))) {
      throw new IllegalStateException("watched already");
    }
    thread.start();
  }

  @Override
  public CardReading read(Consumer<FirstLook> firstLook, Duration deadline) {
    return jobs.run(
        looked -> new WholeRead(looked).job(winscard, wanted),
        firstLook,
        CardReading.Failed::new,
        checked(deadline));
  }

  /**
   * Reads only the citizen number, in 3 exchanges; for programs that need no more.
   *
   * @param deadline 100 ms to 60 s
   * @return empty if there is no valid Thai ID card, or the deadline passed
   */
  public Optional<CitizenNumber> readNumber(Duration deadline) {
    return jobs.run(
        looked ->
            new CardJob<>(
                winscard,
                wanted,
                (card, counts) -> new Attempt.Final<>(new ThaiIdCard<>(card).readNumber()),
                (fault, detail) -> Optional.empty()),
        look -> {},
        (fault, detail) -> Optional.empty(),
        checked(deadline));
  }

  @Override
  public void close() {
    Watching ending = watching.get();
    if (ending == null) {
      return;
    }
    ending.watch.stop();
    if (ending.thread.equals(Thread.currentThread())) {
      return;
    }
    try {
      ending.thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration checked(Duration deadline) {
    if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("deadline of " + deadline + ", not 100 ms to 60 s");
    }
    return deadline;
  }

  private record Watching(SlotWatch watch, Thread thread) {}

  /** A whole read and what its tries must remember of each other. */
  private static final class WholeRead {

    private final Consumer<FirstLook> firstLook;
    private @Nullable CitizenNumber seen;
    private boolean otherCard;

    WholeRead(Consumer<FirstLook> firstLook) {
      this.firstLook = firstLook;
    }

    CardJob<CardReading> job(Winscard winscard, ReaderName wanted) {
      return new CardJob<>(
          winscard,
          wanted,
          (card, counts) -> attempt(new ThaiIdCard<>(card).read(this::look), counts),
          CardReading.Failed::new);
    }

    private void look(FirstLook look) {
      if (seen == null) {
        seen = look.number();
        firstLook.accept(look);
      }
      otherCard = !look.number().equals(seen);
    }

    private Attempt<CardReading> attempt(ThaiIdContent content, CardJob.Counts counts) {
      if (otherCard) {
        return new Attempt.Final<>(
            new CardReading.Failed(CardFault.REMOVED, "another card after a retry"));
      }
      return switch (content) {
        case ThaiIdContent.Understood(var citizen) ->
            new Attempt.Final<>(
                new CardReading.Read(citizen, counts.exchanges(), counts.cardTime()));
        case ThaiIdContent.Refused(var fault, var detail) -> new Attempt.Again<>(fault, detail);
      };
    }
  }
}

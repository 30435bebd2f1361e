package org.sitthi.hardware.card.pcsc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.sitthi.hardware.card.thaiid.CardTransport;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.trace.CardTrace;
import org.sitthi.hardware.card.trace.SessionRecorder;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * The card reader over pcscd.
 *
 * <p>Watching and reading never share a context with pcscd, so neither delays the other, and each
 * read makes a new one, so a pcscd that was restarted is no trouble. A silent card is left to its
 * own thread when the deadline passes. After {@link SlotEvent.ReaderReady} the slot's content is
 * told always: {@link SlotEvent.CardInserted}, or {@link SlotEvent.CardRemoved} if it is empty.
 */
public final class PcscCardReader implements CardReader, FullCardReader {

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
    FullReading reading =
        readWith(
            Set.of(),
            progress -> {
              switch (progress) {
                case CardProgress.Looked(FirstLook look) -> firstLook.accept(look);
                case CardProgress.TextRead _ -> {}
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
      Set<CardExtra> extras, Consumer<CardProgress> told, Duration deadline) {
    return readThrough(card -> card, extras, told, deadline);
  }

  /**
   * Reads the card and records every exchange of the last try; for technicians, never for the
   * kiosk. Nothing of the person is in the trace: see {@link CardTrace}.
   *
   * @param extras what is read besides the text; the photo is recorded as so many bytes of nothing
   * @param deadline 100 ms to 60 s
   */
  public CardTrace record(Set<CardExtra> extras, Duration deadline) {
    AtomicReference<@Nullable SessionRecorder<PcscException>> last = new AtomicReference<>();
    FullReading reading =
        readThrough(
            card -> {
              SessionRecorder<PcscException> recorder = new SessionRecorder<>(card);
              last.set(recorder);
              return recorder;
            },
            extras,
            news -> {},
            deadline);
    SessionRecorder<PcscException> recorder = last.get();
    List<CardTrace.Exchange> exchanges = recorder == null ? List.of() : recorder.scrubbed();
    return switch (reading) {
      case FullReading.Read _ -> new CardTrace(exchanges, Optional.empty());
      case FullReading.Failed(CardFault fault, _) -> new CardTrace(exchanges, Optional.of(fault));
    };
  }

  private FullReading readThrough(
      UnaryOperator<CardTransport<PcscException>> way,
      Set<CardExtra> extras,
      Consumer<CardProgress> told,
      Duration deadline) {
    return jobs.run(
        news -> new WholeRead(way, extras, news).job(winscard, wanted),
        told,
        FullReading.Failed::new,
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
        news ->
            new CardJob<>(
                winscard,
                wanted,
                (card, counts) -> new Attempt.Final<>(new ThaiIdCard<>(card).readNumber()),
                (fault, detail) -> Optional.empty()),
        news -> {},
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
}

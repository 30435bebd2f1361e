package org.sitthi.hardware.printer.escpos;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions and answers over a link. Bound to one thread at a time. */
final class PrinterTalk {

  /** For an answer that a printer gives at once; on a network it takes milliseconds. */
  static final Duration ANSWER = Duration.ofMillis(500);

  /** For a connection (facts/escpos.md §2.7). */
  static final Duration CONNECT = Duration.ofSeconds(2);

  /** For a printer that still has something to print; a slip takes about this long. */
  static final Duration WORK = Duration.ofSeconds(2);

  private static final int MOST_EVENTS = 1024;

  private final PrinterLink link;
  private final StatusParser parser = new StatusParser();
  private final ArrayDeque<StatusEvent> events = new ArrayDeque<>();
  private final ByteBuffer input = ByteBuffer.allocate(512);

  private final StatusMasks masks;

  PrinterTalk(PrinterLink link, StatusMasks masks) {
    this.link = link;
    this.masks = masks;
  }

  boolean isConnected() {
    return link.isOpen();
  }

  void connect(Deadline deadline) throws LinkException {
    forget();
    link.open(deadline.atMost(CONNECT));
  }

  /** Sends what the printer takes by the deadline; false if bytes are left. */
  boolean offer(ByteBuffer bytes, Deadline deadline) throws LinkException {
    return link.write(bytes, deadline);
  }

  /** Sends all or fails with STALLED. */
  void send(byte[] bytes, Deadline deadline) throws LinkException {
    if (!link.write(ByteBuffer.wrap(bytes), deadline)) {
      throw new LinkException(LinkException.Kind.STALLED, "printer takes no more bytes");
    }
  }

  /**
   * Asks {@code DLE EOT} 1 to 4, one by one: not every printer answers all, and then only this way
   * it is certain which answer is missing.
   *
   * @return null if one is not answered within {@link #ANSWER} for all
   */
  @Nullable StatusReading ask(Deadline deadline) throws LinkException {
    Deadline answer = deadline.atMost(ANSWER);
    int[] bits = new int[5];
    for (int query = 1; query <= 4; query++) {
      bits[query] = askOne(query, answer);
      if (bits[query] < 0) {
        return null;
      }
    }
    return new StatusReading(bits[1], bits[2], bits[3], bits[4], masks);
  }

  /** Asks one {@code DLE EOT}; -1 without an answer. */
  int askOne(int query, Deadline deadline) throws LinkException {
    return answer(query, deadline) instanceof StatusEvent.RealTime answer ? answer.bits() : -1;
  }

  /** Asks Custom's {@code DLE EOT 20}; null without an answer. */
  StatusEvent.@Nullable Full askFull(Deadline deadline) throws LinkException {
    return answer(StatusParser.FULL_STATUS, deadline.atMost(ANSWER))
            instanceof StatusEvent.Full full
        ? full
        : null;
  }

  /** What else is said meanwhile stays an event for later. */
  private @Nullable StatusEvent answer(int query, Deadline deadline) throws LinkException {
    send(EscPos.ask(query), deadline);
    parser.asked(query);
    List<StatusEvent> others = new ArrayList<>();
    StatusEvent answer = null;
    for (StatusEvent event = next(deadline); event != null; event = next(deadline)) {
      if (answers(event, query)) {
        answer = event;
        break;
      }
      others.add(event);
    }
    others.addAll(events);
    events.clear();
    events.addAll(others);
    return answer;
  }

  private static boolean answers(StatusEvent event, int query) {
    return (event instanceof StatusEvent.RealTime answer && answer.query() == query)
        || (event instanceof StatusEvent.Full && query == StatusParser.FULL_STATUS);
  }

  /** Empties the printer's buffers; true if it says that they are empty. */
  boolean clearBuffers(Deadline deadline) throws LinkException {
    Deadline answer = deadline.atMost(ANSWER);
    send(EscPos.clearBuffers(), answer);
    for (StatusEvent event = next(answer); event != null; event = next(answer)) {
      if (event instanceof StatusEvent.BuffersCleared) {
        return true;
      }
    }
    return false;
  }

  /**
   * Waits until the printer has worked off all that it holds: answers to earlier marks come before
   * the one asked for here, and after it there is quiet.
   */
  boolean workOff(Deadline deadline) throws LinkException {
    send(EscPos.mark(PrinterProfile.Mark.GS_R, 0), deadline);
    boolean answered = false;
    Deadline wait = deadline.atMost(WORK);
    for (StatusEvent event = next(wait); event != null; event = next(wait)) {
      answered |= event instanceof StatusEvent.Transmitted;
      wait = deadline.atMost(answered ? ANSWER : WORK);
    }
    return answered;
  }

  /** Lets time pass, and drops what is said meanwhile. */
  void pause(Duration time, Deadline deadline) throws LinkException {
    Deadline until = deadline.atMost(time);
    while (!until.passed()) {
      if (next(until) == null) {
        return;
      }
    }
  }

  /** See {@link PrinterLink#saysPaperOut}. */
  boolean portSaysPaperOut() {
    return link.saysPaperOut();
  }

  /** The next event, null if none comes by the deadline. */
  @Nullable StatusEvent next(Deadline deadline) throws LinkException {
    while (events.isEmpty()) {
      if (!hear(deadline)) {
        return null;
      }
    }
    return events.remove();
  }

  /** An event that is already here, else null. */
  @Nullable StatusEvent here() throws LinkException {
    return next(new Deadline(System.nanoTime()));
  }

  /** Drops what was said and asked so far. */
  void forget() {
    events.clear();
    parser.reset();
  }

  /** Hears out and drops what was said since the last job. */
  void catchUp() throws LinkException {
    for (int i = 0; i < MOST_EVENTS && here() != null; i++) {
      // Each event is dropped: it belongs to an earlier job.
    }
    forget();
  }

  private boolean hear(Deadline deadline) throws LinkException {
    input.clear();
    int count = link.read(input, deadline);
    for (int i = 0; i < count; i++) {
      parser.accept(input.get(i), events::add);
    }
    return count > 0;
  }

  void close() {
    link.close();
  }

  void abort() {
    link.abort();
  }
}

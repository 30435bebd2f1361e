package org.sitthi.kiosk.upload;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.Outbox.Load;
import org.sitthi.kiosk.journal.Outbox.Outgoing;

/**
 * Sends all that waits, whenever it was put off to, each revision once: {@code ./kiosk upload}.
 * Gives up on a store that takes nothing in five calls in a row. May run beside the kiosk and
 * beside itself: then a revision may be sent twice, which the store takes as one.
 */
public final class UploadOnce {

  private static final int PER_ROUND = 500;
  private static final int ROUNDS = 200;
  private static final int FAILURES_IN_A_ROW = 5;
  private static final int MOST_PUT_OFF = 9_000;

  private final Outbox outbox;
  private final Delivery delivery;
  private final int perCall;
  private final Set<Key> putOff = new HashSet<>();
  private int sent;
  private int refused;
  private int inARow;

  /** One run; not to be used twice. */
  public UploadOnce(
      Outbox outbox,
      UploadDesk desk,
      UploadListener listener,
      InstantSource clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.perCall = desk.perCall();
    this.delivery = new Delivery(outbox, desk, listener, clock, random);
  }

  /**
   * Sends, up to 100,000 revisions.
   *
   * @throws org.sitthi.kiosk.journal.JournalException if the outbox can't be read or written
   */
  public Result run() {
    for (int round = 0; round < ROUNDS && !givenUp(); round++) {
      List<Outgoing> fresh =
          outbox.due(Instant.MAX, PER_ROUND + putOff.size()).stream()
              .filter(outgoing -> !putOff.contains(Key.of(outgoing)))
              .toList();
      if (fresh.isEmpty()) {
        break;
      }
      for (int from = 0; from < fresh.size() && !givenUp(); from += perCall) {
        send(fresh.subList(from, Math.min(from + perCall, fresh.size())));
      }
    }
    Load load = outbox.load();
    return new Result(sent, refused, load.waiting(), load.parked());
  }

  private boolean givenUp() {
    return inARow >= FAILURES_IN_A_ROW || putOff.size() > MOST_PUT_OFF;
  }

  private void send(List<Outgoing> outgoing) {
    List<UploadAnswer> answers = delivery.sendAll(outgoing);
    boolean taken = false;
    for (int i = 0; i < answers.size(); i++) {
      switch (answers.get(i)) {
        case UploadAnswer.Acknowledged _ -> {
          sent++;
          taken = true;
        }
        case UploadAnswer.Refused _ -> {
          refused++;
          taken = true;
        }
        case UploadAnswer.TryLater _ -> putOff.add(Key.of(outgoing.get(i)));
      }
    }
    inARow = taken ? 0 : inARow + 1;
  }

  /**
   * What became of it.
   *
   * @param sent acknowledged in this run
   * @param refused refused for good in this run
   * @param left still waiting
   * @param parked refused for good, in this run or before
   */
  public record Result(int sent, int refused, int left, int parked) {

    /** This run and another after it. */
    public Result then(Result next) {
      return new Result(sent + next.sent(), refused + next.refused(), next.left(), next.parked());
    }

    /** Whether the central store has everything. */
    public boolean complete() {
      return left == 0 && parked == 0;
    }
  }

  private record Key(UUID recordId, int revision) {

    static Key of(Outgoing outgoing) {
      return new Key(outgoing.recordId(), outgoing.revision());
    }
  }
}

package org.sitthi.hardware.card.pcsc;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Notices a question to pcscd that is not answered. A frozen pcscd keeps its socket open, and
 * libpcsclite then waits for ever, whatever time limit it was given.
 */
final class AnswerGuard implements Runnable {

  /** Two looks a second: at most this much later than the limit is a silence noticed. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final long NOTHING_ASKED = Long.MIN_VALUE;

  private final StopSign stop;
  private final Duration limit;
  private final Runnable silence;
  private final AtomicLong asked = new AtomicLong(NOTHING_ASKED);

  /**
   * Made at rest; to be run on a thread of its own until {@code stop} is set.
   *
   * @param limit longer than any question that waits for something
   * @param silence called again and again while a question is not answered
   */
  AnswerGuard(StopSign stop, Duration limit, Runnable silence) {
    this.stop = stop;
    this.limit = limit;
    this.silence = silence;
  }

  /** A question that waits for its answer; it ends with {@link #close}. */
  interface Question extends AutoCloseable {
    @Override
    void close();
  }

  /** From now on an answer is owed. */
  Question ask() {
    asked.set(System.nanoTime());
    return () -> asked.set(NOTHING_ASKED);
  }

  @Override
  public void run() {
    while (!stop.pause(LOOK)) {
      long since = asked.get();
      if (since != NOTHING_ASKED && System.nanoTime() - since > limit.toNanos()) {
        silence.run();
      }
    }
  }
}

package org.sitthi.kiosk.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundThreadTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(20);

  private final AtomicInteger rounds = new AtomicInteger();
  private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();

  private RoundThread thread = new RoundThread("test", _ -> Rest.untilNews(LONG), crashes::add);

  @AfterEach
  void stop() {
    thread.stop(SOON);
  }

  @Test
  void theFirstRoundRunsAtOnceAndNewsBringsTheNext() throws InterruptedException {
    start(_ -> {
      begun.add(rounds.incrementAndGet());
      return Rest.untilNews(LONG);
    });
    assertThat(next()).isEqualTo(1);
    thread.wake();
    assertThat(next()).isEqualTo(2);
  }

  @Test
  void newsDuringARoundBringsOneMore() throws InterruptedException {
    CountDownLatch woken = new CountDownLatch(1);
    start(_ -> {
      int round = rounds.incrementAndGet();
      begun.add(round);
      if (round == 1) {
        assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
      }
      return Rest.untilNews(LONG);
    });
    assertThat(next()).isEqualTo(1);
    thread.wake();
    woken.countDown();
    assertThat(next()).isEqualTo(2);
  }

  @Test
  void newsEndsNoRestThatIsToBeKept() throws InterruptedException {
    Duration kept = Duration.ofMillis(300);
    BlockingQueue<Long> at = new LinkedBlockingQueue<>();
    start(_ -> {
      at.add(System.nanoTime());
      begun.add(rounds.incrementAndGet());
      return new Rest(rounds.get() == 1 ? kept : LONG, false);
    });
    assertThat(next()).isEqualTo(1);
    thread.wake();
    assertThat(next()).isEqualTo(2);
    long first = at.remove();
    assertThat(at.remove() - first).isGreaterThanOrEqualTo(kept.toNanos());
  }

  @Test
  void finishingLetsTheRoundEnd() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    BlockingQueue<Boolean> ending = new LinkedBlockingQueue<>();
    start(end -> {
      begun.add(rounds.incrementAndGet());
      assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
      ending.add(end.getAsBoolean());
      return Rest.untilNews(Duration.ZERO);
    });
    assertThat(next()).isEqualTo(1);
    Thread finishing = Thread.ofPlatform().start(() -> thread.finish(SOON));
    while (finishing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    go.countDown();
    finishing.join();
    assertThat(ending.poll(20, TimeUnit.SECONDS)).isTrue();
    assertThat(rounds).hasValue(1);
    assertThat(crashes).isEmpty();
  }

  @Test
  void stoppingInterruptsTheRound() throws InterruptedException {
    BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
    start(_ -> {
      begun.add(rounds.incrementAndGet());
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.add("interrupted");
        throw e;
      }
      return Rest.untilNews(LONG);
    });
    assertThat(next()).isEqualTo(1);
    thread.stop(SOON);
    assertThat(interrupted.poll(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    assertThat(crashes).isEmpty();
  }

  @Test
  void aBugIsToldOnceAndNoRoundFollows() throws InterruptedException {
    start(_ -> {
      rounds.incrementAndGet();
      throw new IllegalStateException("bug");
    });
    assertThat(crashes.poll(20, TimeUnit.SECONDS)).hasMessage("bug");
    thread.wake();
    thread.finish(SOON);
    assertThat(rounds).hasValue(1);
    assertThat(crashes).isEmpty();
  }

  @Test
  void oneThatNeverStartedIsClosedAtOnce() {
    thread.finish(SOON);
    thread.stop(SOON);
    assertThat(rounds).hasValue(0);
  }

  private void start(RoundThread.Round round) {
    thread = new RoundThread("test", round, crashes::add);
    thread.start();
  }

  private int next() throws InterruptedException {
    Integer round = begun.poll(20, TimeUnit.SECONDS);
    assertThat(round).isNotNull();
    return round == null ? 0 : round;
  }
}

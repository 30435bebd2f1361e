package org.sitthi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.IssuedCode;

/** The last line behind the ports' own deadlines. */
class EffectThreadsTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final VisitEffect CLAIM =
      new VisitEffect.RequestClaim(
          new ClaimRequest(
              new UUID(0x4000L, 1L),
              MadeUp.citizen().number(),
              "PG0060001",
              Optional.empty(),
              Optional.empty(),
              MadeUp.HCODE,
              "proof"));
  private static final ClaimAnswer ISSUED =
      new ClaimAnswer.Issued(
          new IssuedCode("PP9900000001", "PG0060001", Optional.empty(), MadeUp.NOW));

  private final BlockingQueue<VisitEvent> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<ClaimAnswer> late = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();
  private final CountDownLatch mayAnswer = new CountDownLatch(1);

  @Test
  void aCodeThatComesAfterTheLastDeadlineIsNotDropped() throws Exception {
    try (EffectThreads effects = effects(Duration.ofMillis(20))) {
      effects.start(CLAIM, events::add);
      assertThat(events.poll(SOON.toSeconds(), TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              VisitEvent.ClaimAnswered.class,
              answered -> assertThat(answered.answer()).isInstanceOf(ClaimAnswer.AnswerLost.class));
      mayAnswer.countDown();
      assertThat(late.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ISSUED);
      assertThat(events).isEmpty();
      assertThat(crashes).isEmpty();
    }
  }

  @Test
  void whatHasEndedIsHeldByNoTimer() throws Exception {
    mayAnswer.countDown();
    try (EffectThreads effects = effects(Duration.ofMinutes(10))) {
      effects.start(CLAIM, events::add);
      assertThat(events.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isNotNull();
      long until = System.nanoTime() + SOON.toNanos();
      while (effects.timers() > 0 && System.nanoTime() < until) {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
      assertThat(effects.timers()).isZero();
    }
  }

  private EffectThreads effects(Duration deadline) {
    return new EffectThreads(
        (effect, to) -> {
          awaitWhateverHappens();
          to.accept(
              new VisitEvent.ClaimAnswered(
                  ((VisitEffect.RequestClaim) effect).request().attemptId(), ISSUED, MadeUp.NOW));
        },
        () -> MadeUp.NOW,
        (_, answer, _) -> late.add(answer),
        crashes::add,
        _ -> deadline);
  }

  /** As an adapter does that no interrupt reaches. */
  private void awaitWhateverHappens() {
    long until = System.nanoTime() + SOON.toNanos();
    while (mayAnswer.getCount() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}

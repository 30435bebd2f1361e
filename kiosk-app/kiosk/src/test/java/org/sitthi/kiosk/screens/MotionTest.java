package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class MotionTest {

  private static final long DEADLINE_SECONDS = 20;

  private final Semaphore moved = new Semaphore(0);
  private final Timeline once =
      new Timeline(new KeyFrame(javafx.util.Duration.millis(20), _ -> moved.release()));

  @Test
  void aMotionComesAgainAfterItsRest() throws InterruptedException {
    Motion motion = Motion.resting(once, Duration.ofMillis(20));
    Platform.runLater(motion::play);
    assertThat(moved.tryAcquire(3, DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    Platform.runLater(motion::stop);
  }

  @Test
  void nothingIsAnimatedWhileAMotionRests() throws InterruptedException {
    CountDownLatch resting = new CountDownLatch(1);
    Motion motion = Motion.resting(once, Duration.ofHours(1));
    once.statusProperty()
        .addListener((_, _, now) -> {
          if (now == Animation.Status.STOPPED) {
            resting.countDown();
          }
        });
    Platform.runLater(motion::play);
    assertThat(resting.await(DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(moved.availablePermits()).isOne();
    assertThat(Fx.call(once::getStatus)).isEqualTo(Animation.Status.STOPPED);
  }

  @Test
  void aRestThatWasCutShortBeginsNothing() throws InterruptedException {
    BlockingQueue<Runnable> afterRest = new LinkedBlockingQueue<>();
    Motion motion = new Motion(once, Optional.of(afterRest::add));
    Platform.runLater(motion::play);
    Runnable again = afterRest.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    Platform.runLater(motion::stop);
    Platform.runLater(again);
    assertThat(Fx.call(once::getStatus)).isEqualTo(Animation.Status.STOPPED);
    assertThat(moved.availablePermits()).isOne();
  }

  @Test
  void anEndlessMotionHasNoEnd() throws InterruptedException {
    Motion motion = Motion.endless(once);
    Platform.runLater(motion::play);
    assertThat(moved.tryAcquire(3, DEADLINE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Fx.call(once::getStatus)).isEqualTo(Animation.Status.RUNNING);
    Platform.runLater(motion::stop);
  }
}

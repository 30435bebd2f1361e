package org.sitthi.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private static final Duration LIMIT = Duration.ofMillis(40);

  private final Semaphore alive = new Semaphore(0);

  @Test
  void aPathThatHandsOnKeepsTheListenerInformed() throws Exception {
    try (Heartbeat _ = Heartbeat.start(HeartbeatTest::handOn, alive::release, LIMIT)) {

      assertThat(alive.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean handOn(Runnable sign) {
    sign.run();
    return true;
  }

  @Test
  void aPathWithoutRoomIsTriedAgain() throws Exception {
    Semaphore tries = new Semaphore(0);
    try (Heartbeat _ = Heartbeat.start(_ -> refuse(tries), alive::release, LIMIT)) {

      assertThat(tries.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
      assertThat(alive.availablePermits()).isZero();
    }
  }

  private static boolean refuse(Semaphore tries) {
    tries.release();
    return false;
  }

  @Test
  void aPathThatHangsIsToldOfNoSignAndGetsNoSecondOne() throws Exception {
    BlockingQueue<Runnable> hung = new LinkedBlockingQueue<>();
    try (Heartbeat _ = Heartbeat.start(hung::add, alive::release, LIMIT)) {
      Runnable first = hung.poll(10, TimeUnit.SECONDS);

      // Twenty chances for a second sign.
      assertThat(hung.poll(200, TimeUnit.MILLISECONDS)).isNull();
      assertThat(alive.availablePermits()).isZero();

      assertThat(first).isNotNull();
      first.run();
      assertThat(alive.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      assertThat(hung.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
  }
}

package org.sitthi.central.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A register that is away is left alone, and found again. */
class GuardedRegistryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile RegistryAnswer answer = new RegistryAnswer.Away("test");

  private final Registry guarded =
      new GuardedRegistry(
          (_, _) -> {
            asked.incrementAndGet();
            return answer;
          },
          2,
          now::get);

  @Test
  void afterFailuresInARowNobodyAsksUntilTheRestIsOverAndThenOneDoes() {
    for (int i = 0; i < 10; i++) {
      assertThat(guarded.find("9123456789010", DAY)).isInstanceOf(RegistryAnswer.Away.class);
    }
    assertThat(asked.get()).isEqualTo(GuardedRegistry.FAILURES_IN_A_ROW);

    now.addAndGet(GuardedRegistry.REST.toNanos());
    guarded.find("9123456789010", DAY);
    guarded.find("9123456789010", DAY);
    assertThat(asked.get()).isEqualTo(GuardedRegistry.FAILURES_IN_A_ROW + 1);

    answer = new RegistryAnswer.NotKnown();
    now.addAndGet(GuardedRegistry.REST.toNanos());
    for (int i = 0; i < 5; i++) {
      assertThat(guarded.find("9123456789010", DAY)).isEqualTo(new RegistryAnswer.NotKnown());
    }
  }

  @Test
  void moreThanMayAskAtOnceAreToldSoAndDoNotWait() throws InterruptedException, ExecutionException {
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    Registry slow =
        new GuardedRegistry(
            (_, _) -> {
              inside.countDown();
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new RegistryAnswer.NotKnown();
            },
            2,
            now::get);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<RegistryAnswer> one = threads.submit(() -> slow.find("9123456789010", DAY));
      Future<RegistryAnswer> two = threads.submit(() -> slow.find("9123456789010", DAY));
      inside.await();

      assertThat(slow.find("9123456789010", DAY))
          .isEqualTo(new RegistryAnswer.Away("too many ask at once"));

      go.countDown();
      assertThat(one.get()).isEqualTo(new RegistryAnswer.NotKnown());
      assertThat(two.get()).isEqualTo(new RegistryAnswer.NotKnown());
    }
  }
}

package org.sitthi.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit =
      new RateLimit(60, new Problems(JsonMapper.builder().build()), nanos::get);

  @Test
  void aCallerHasAMinutesCallsAndThenOneASecond() {
    for (int i = 0; i < 60; i++) {
      assertThat(limit.secondsToWait("a")).isZero();
    }
    assertThat(limit.secondsToWait("a")).isEqualTo(1);

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));

    assertThat(limit.secondsToWait("a")).isZero();
    assertThat(limit.secondsToWait("a")).isEqualTo(1);
  }

  @Test
  void oneCallersHasteIsNotAnothers() {
    for (int i = 0; i < 61; i++) {
      long _ = limit.secondsToWait("a");
    }

    assertThat(limit.secondsToWait("a")).isEqualTo(1);
    assertThat(limit.secondsToWait("b")).isZero();
  }
}

package org.sitthi.kiosk.nhso.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.routes.RouteState.Circuit;
import org.sitthi.record.Route;

class RouteHealthTest {

  private long now = 1;
  private final RouteHealth health = new RouteHealth(Route.AGENT, "entitlement", () -> now);

  @Test
  void twoFailuresAreNotYetAReasonToLeaveItAlone() {
    fail(2);
    assertThat(health.mayAsk()).isTrue();
    health.answered(Duration.ofMillis(5));
    fail(2);
    assertThat(health.mayAsk()).isTrue();
    assertThat(health.now().circuit()).isEqualTo(Circuit.CLOSED);
  }

  @Test
  void threeInARowOpenTheCircuitForARestAndThenOneTries() {
    fail(3);
    assertThat(health.now().circuit()).isEqualTo(Circuit.OPEN);
    assertThat(health.mayAsk()).isFalse();
    pass(RouteHealth.SHORTEST_REST.minusNanos(1));
    assertThat(health.mayAsk()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(health.mayAsk()).isTrue();
    assertThat(health.now().circuit()).isEqualTo(Circuit.HALF_OPEN);
    assertThat(health.mayAsk()).as("one only").isFalse();
    health.answered(Duration.ofMillis(5));
    assertThat(health.now().circuit()).isEqualTo(Circuit.CLOSED);
    assertThat(health.mayAsk()).isTrue();
  }

  @Test
  void eachFailedTrialDoublesTheRestUpToTheLongest() {
    fail(3);
    Duration rest = RouteHealth.SHORTEST_REST;
    for (int i = 0; i < 6; i++) {
      pass(rest.minusNanos(1));
      assertThat(health.mayAsk()).isFalse();
      pass(Duration.ofNanos(1));
      assertThat(health.mayAsk()).isTrue();
      fail(1);
      Duration twice = rest.multipliedBy(2);
      rest = twice.compareTo(RouteHealth.LONGEST_REST) < 0 ? twice : RouteHealth.LONGEST_REST;
    }
    assertThat(rest).isEqualTo(RouteHealth.LONGEST_REST);
    pass(rest);
    assertThat(health.mayAsk()).isTrue();
    health.answered(Duration.ofMillis(1));
    fail(3);
    pass(RouteHealth.SHORTEST_REST);
    assertThat(health.mayAsk()).as("well again, the rest is short again").isTrue();
  }

  @Test
  void aTrialThatIsNeverToldAboutIsFollowedByAnother() {
    fail(3);
    pass(RouteHealth.SHORTEST_REST);
    assertThat(health.mayAsk()).isTrue();
    pass(RouteHealth.SHORTEST_REST);
    assertThat(health.mayAsk()).isTrue();
  }

  @Test
  void aCardThatCantBeReadSaysNothingAboutTheWay() {
    for (int i = 0; i < 10; i++) {
      health.failed(new DeskTrouble(Kind.CARD_UNREADABLE, "x"));
    }
    assertThat(health.mayAsk()).isTrue();
    assertThat(health.now().errorRate()).isZero();
  }

  @Test
  void errorRateAndLatencyAreThoseOfTheLatestCalls() {
    for (int i = 0; i < 15; i++) {
      health.answered(Duration.ofMillis(100));
    }
    fail(2);
    for (int i = 0; i < 3; i++) {
      health.answered(Duration.ofMillis(100));
    }
    assertThat(health.now().errorRate()).isEqualTo(0.1);
    assertThat(health.now().latency()).isEqualTo(Duration.ofMillis(100));
    assertThat(health.now().expected()).isEqualTo(Duration.ofMillis(600));
    for (int i = 0; i < 20; i++) {
      health.answered(Duration.ofMillis(200));
    }
    assertThat(health.now().errorRate()).isZero();
    assertThat(health.now().latency()).isBetween(Duration.ofMillis(199), Duration.ofMillis(200));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      health.failed(new DeskTrouble(Kind.DESK_DOWN, "x"));
    }
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}

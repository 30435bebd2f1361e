package org.sitthi.kiosk.nhso.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.nhso.town.TownFault;

/** How long a call takes against the town; runs only when it is named: see the README. */
class AgentSpeed {

  private static final int PEOPLE = 500;

  @Test
  void callsTakeMilliseconds() {
    try (TownFixture fixture = new TownFixture()) {
      String[] proofs = new String[PEOPLE];
      measure("warmUp", 1, i -> fixture.desk.warmUp());
      measure("check", PEOPLE, i -> proofs[i] = fixture.proof(number(i)));
      measure("history", PEOPLE, i -> fixture.desk.history(number(i), MadeUp.TODAY));
      measure("claim", PEOPLE, i -> fixture.desk.claim(MadeUp.request(number(i), proofs[i])));
      assertThat(fixture.town.ledger()).hasSize(PEOPLE);
      fixture.town.fault(TownFault.UPSTREAM_DOWN);
      measure("check, upstream down", PEOPLE, i -> fixture.desk.check(number(i)));
      fixture.town.fault(TownFault.REFUSED);
      measure("check, nothing listens", PEOPLE, i -> fixture.desk.check(number(i)));
    }
  }

  private static CitizenNumber number(int i) {
    return MadeUp.number(i);
  }

  private static void measure(String what, int times, IntConsumer call) {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      call.accept(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%s: first %.1f ms, median %.2f ms, p95 %.2f ms%n",
        what, first, millis[times / 2], millis[times * 95 / 100]);
    assertThat(millis[times / 2]).isLessThan(5_000);
  }
}

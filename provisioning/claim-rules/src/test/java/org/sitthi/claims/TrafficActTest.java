package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A.3.8 Traffic act. */
class TrafficActTest {

  private static Ask accident(String baht) {
    return Ask.on("2018-10-01")
        .visit(v ->
            v.trafficAccident(true).externalCauseCode("V299").trafficActAmount(Money.baht(baht)))
        .line("11", "5000", l -> l)
        .line("8", "2000", l -> l);
  }

  @Test
  @Covers({"G-41", "G-42", "K-38"})
  void theRecordedAmountIsTakenOffTheDirectClaim() {
    Decision decision = accident("3000").decide();
    assertThat(decision.trafficActDeducted()).isEqualTo(Money.baht("3000"));
    assertThat(decision.directClaim()).isEqualTo(Money.baht("4000"));
    assertThat(Ask.found(decision)).containsExactly("LGO-TRAFFIC-DEDUCTION");
    assertThat(decision.findings().getFirst().text().th()).contains("พรบ./ชำระเงินเอง");
  }

  @Test
  @Covers({"G-41", "AMB-22", "K-38"})
  void whenNothingIsLeftToClaimAPersonLooks() {
    Decision decision = accident("7000").decide();
    assertThat(decision.directClaim()).isEqualTo(Money.ZERO);
    assertThat(decision.findings().getFirst().ruleId()).isEqualTo("LGO-TRAFFIC-NOTHING-LEFT");
    assertThat(decision.findings().getFirst().level()).isEqualTo(Level.REVIEW);
    assertThat(accident("9999").decide().directClaim()).isEqualTo(Money.ZERO);
    assertThat(accident("6999.99").decide().directClaim()).isEqualTo(Money.baht("0.01"));
  }

  @Test
  @Covers({"G-41", "X-13", "K-38"})
  void anAccidentNeedsTheAmountAndTheCause() {
    Decision decision =
        Ask.on("2018-10-01").visit(v -> v.trafficAccident(true)).line("11", "100", l -> l).decide();
    assertThat(Ask.found(decision)).containsExactly("LGO-TRAFFIC-AMOUNT", "LGO-TRAFFIC-CAUSE");
    assertThat(decision.findings()).extracting(Finding::level).containsOnly(Level.BLOCK);
    assertThat(decision.findings().get(1).replyCodes()).containsExactly("C233");
    assertThat(decision.findings().get(1).path()).isEqualTo("visit.externalCauseCode");
  }

  @Test
  @Covers("X-13")
  void anAmountAloneMakesItAnAccident() {
    Decision decision =
        Ask.on("2018-10-01")
            .visit(v -> v.trafficActAmount(Money.baht("10")))
            .line("11", "100", l -> l)
            .decide();
    assertThat(Ask.found(decision)).contains("LGO-TRAFFIC-CAUSE");
  }
}

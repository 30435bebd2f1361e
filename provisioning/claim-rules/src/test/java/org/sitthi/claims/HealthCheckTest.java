package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A.3.1, the annual health check. */
class HealthCheckTest {

  private static Ask check(String subRight) {
    return Ask.on("2018-10-05").visit(v -> v.subInscl(subRight)).kind("7", "HEALTH_CHECK", "1200");
  }

  @Test
  @Covers({"G-08", "G-10", "AMB-13", "AMB-14"})
  void theRightHolderMayClaimItDirectly() {
    for (String own : new String[] {"L1", "L3"}) {
      LineDecision line = check(own).facts(f -> f.healthCheckThisFiscalYear(false)).first();
      assertThat(line.route()).isEqualTo(Route.ECLAIM);
      assertThat(line.alsoAllowed()).containsExactly(Route.RECEIPT);
    }
  }

  @Test
  @Covers({"G-08", "X-14", "AMB-14", "K-39"})
  void theFamilyMayNot() {
    for (String family : new String[] {"L2", "L4", "L6"}) {
      LineDecision line = check(family).facts(f -> f.healthCheckThisFiscalYear(false)).first();
      assertThat(line.route()).isEqualTo(Route.NOT_CLAIMABLE);
      assertThat(line.findings().getFirst().replyCodes()).containsExactly("C622");
      assertThat(line.findings().getFirst().level()).isEqualTo(Level.BLOCK);
    }
  }

  @Test
  @Covers({"G-08", "AMB-14"})
  void ofAPoliticianOrWhoIsNotStatedBothReadingsAreShown() {
    for (String open : new String[] {"L5", "L9"}) {
      LineDecision line = check(open).facts(f -> f.healthCheckThisFiscalYear(false)).first();
      assertThat(line.route()).isEqualTo(Route.REVIEW);
      assertThat(line.readings())
          .extracting(Reading::route)
          .containsExactly(Route.ECLAIM, Route.NOT_CLAIMABLE);
    }
  }

  @Test
  @Covers({"G-09", "AMB-24", "X-14", "K-39"})
  void itIsPaidOnceAFiscalYearWhichBeginsInOctober() {
    LineDecision again =
        check("L1").facts(f -> f.lastHealthCheck(LocalDate.parse("2018-10-01"))).first();
    assertThat(again.route()).isEqualTo(Route.NOT_CLAIMABLE);
    assertThat(again.findings().getFirst().replyCodes()).containsExactly("C623");
    LineDecision next =
        check("L1").facts(f -> f.lastHealthCheck(LocalDate.parse("2018-09-30"))).first();
    assertThat(next.route()).isEqualTo(Route.ECLAIM);
  }

  @Test
  @Covers("G-09")
  void whenNobodyKnowsThisYearsCheckAPersonDecides() {
    LineDecision line = check("L1").first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.readings())
        .extracting(Reading::route)
        .containsExactly(Route.NOT_CLAIMABLE, Route.ECLAIM);
    assertThat(line.findings().getFirst().path()).isEqualTo("facts.healthCheckThisFiscalYear");
    assertThat(line.why().en()).contains("Not known");
  }

  @Test
  @Covers("G-08")
  void whenNobodyKnowsTheSubRightAPersonDecides() {
    LineDecision line = check("L1").visit(v -> v.subInscl(null)).first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.readings()).extracting(Reading::route).contains(Route.NOT_CLAIMABLE);
  }

  @Test
  @Covers({"X-14", "K-39"})
  void aCheckThatDoesNotFitAgeOrSexIsBlocked() {
    LineDecision line =
        check("L1")
            .facts(f -> f.healthCheckThisFiscalYear(false).healthCheckAgeSexFits(false))
            .first();
    assertThat(line.findings()).anySatisfy(f -> assertThat(f.replyCodes()).containsExactly("C621"));
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A.3.1 Entitlement and route, and what A.8 adds to it. */
class EntitlementTest {

  @Test
  @Covers({"G-01", "G-06", "G-26", "G-15"})
  void anyIllnessIsCoveredDirectlyAsCharged() {
    LineDecision line = Ask.on("2018-10-01").line("11", "750.50", l -> l).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.claimable()).isEqualTo(Money.baht("750.50"));
    assertThat(line.calculation().shown()).isEqualTo("750.50 = 750.50");
    assertThat(line.programme()).isEqualTo(Programme.E_CLAIM);
    assertThat(line.findings()).isEmpty();
  }

  @Test
  @Covers("G-26")
  void aPriceAboveTheRateIsPaidAtTheRate() {
    LineDecision line =
        Ask.on("2018-10-01")
            .line("11", "900", l -> l.listRate(Money.baht("150")).quantity(Ask.times(5)))
            .first();
    assertThat(line.claimable()).isEqualTo(Money.baht("750"));
    assertThat(line.patientPays()).isEqualTo(Money.baht("150"));
    assertThat(line.calculation().shown()).isEqualTo("min(900.00, 150.00 × 5) = 750.00");
  }

  @Test
  @Covers({"G-02", "K-41"})
  void cosmeticServiceIsNotClaimableByAnyRoute() {
    LineDecision line = Ask.on("2018-10-01").kind("11", "COSMETIC", "5000").first();
    assertThat(line.route()).isEqualTo(Route.NOT_CLAIMABLE);
    assertThat(line.alsoAllowed()).isEmpty();
    assertThat(line.claimable()).isEqualTo(Money.ZERO);
    assertThat(line.patientPays()).isEqualTo(Money.baht("5000"));
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-COSMETIC");
  }

  @Test
  @Covers({"G-03", "G-05"})
  void aStateFacilityIsEnoughAndARegistrationHasNoEffect() {
    for (Boolean registered : new Boolean[] {true, false}) {
      Decision decision =
          Ask.on("2018-10-01")
              .visit(v -> v.directRegistration(registered))
              .line("11", "100", l -> l)
              .decide();
      assertThat(decision.lines().getFirst().route()).isEqualTo(Route.ECLAIM);
      assertThat(decision.lines().getFirst().findings()).isEmpty();
      assertThat(Ask.found(decision)).containsExactly("LGO-NO-REGISTRATION");
      assertThat(decision.findings().getFirst().level()).isEqualTo(Level.INFO);
    }
  }

  @Test
  @Covers({"G-04", "X-03", "K-42"})
  void aPrivateFacilityIsBlockedAndStaffAreAsked() {
    LineDecision line =
        Ask.on("2018-10-01")
            .visit(v -> v.facility(FacilityType.PRIVATE))
            .line("11", "100", l -> l)
            .first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.findings().getFirst().level()).isEqualTo(Level.BLOCK);
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C569");
    assertThat(line.findings().getFirst().check()).isEqualTo("K-42");
  }

  @Test
  @Covers({"G-03", "G-04"})
  void anUnknownFacilityIsAWarningNotAGuess() {
    LineDecision line =
        Ask.on("2018-10-01").visit(v -> v.facility(null)).line("11", "100", l -> l).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.findings()).hasSize(1);
    assertThat(line.findings().getFirst().level()).isEqualTo(Level.WARN);
    assertThat(line.findings().getFirst().ruleId()).isEqualTo("FACT-MISSING");
    assertThat(line.findings().getFirst().path()).isEqualTo("visit.facility");
  }

  @Test
  @Covers("G-07")
  void whatWasPaidAgainstAReceiptGoesToTheAgency() {
    LineDecision line = Ask.on("2018-10-01").line("11", "100", l -> l.receiptIssued(true)).first();
    assertThat(line.route()).isEqualTo(Route.RECEIPT);
    assertThat(line.programme()).isEqualTo(Programme.NHSO_WEB_BY_AGENCY);
    assertThat(line.decidedBy().id()).isEqualTo("LGO-RECEIPT-CHOSEN");
    assertThat(line.claimable()).isEqualTo(Money.baht("100"));
  }

  @Test
  @Covers({"X-01", "K-06"})
  void whoHasACivilServantsRightTooMustUseIt() {
    LineDecision line =
        Ask.on("2018-10-01")
            .visit(v -> v.otherSchemes(List.of(Scheme.OFC)))
            .line("11", "100", l -> l)
            .first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C900");
    assertThat(line.findings().getFirst().level()).isEqualTo(Level.BLOCK);
  }

  @Test
  @Covers("X-02")
  void whoIsNotInTheBaseOfRightsNeedsAnApprovalNumber() {
    Ask ask =
        Ask.on("2018-10-01")
            .visit(v -> v.permitNumber(null))
            .line("11", "100", l -> l)
            .facts(f -> f.inRightBase(false));
    assertThat(ask.decide().findings())
        .first()
        .satisfies(f -> {
          assertThat(f.level()).isEqualTo(Level.BLOCK);
          assertThat(f.replyCodes()).containsExactly("C127");
        });
    Decision numbered =
        Ask.on("2018-10-01")
            .visit(v -> v.permitNumber("PP0000000000"))
            .line("11", "100", l -> l)
            .facts(f -> f.inRightBase(false))
            .decide();
    assertThat(numbered.findings()).isEmpty();
  }

  @Test
  @Covers("X-04")
  void servicesBeforeTheSystemBeganGoToTheOldOne() {
    LineDecision before = Ask.on("2013-09-30").line("11", "100", l -> l).first();
    assertThat(before.route()).isEqualTo(Route.REVIEW);
    assertThat(before.findings().getFirst().replyCodes()).containsExactly("C128");
    assertThat(Ask.on("2013-10-01").line("11", "100", l -> l).route()).isEqualTo(Route.ECLAIM);
  }

  @Test
  @Covers({"X-05", "X-06", "K-21"})
  void visitsThatShouldBeOneClaimAreShownToAPerson() {
    Ask ask =
        Ask.on("2018-10-01")
            .line("11", "100", l -> l)
            .facts(f -> f.hoursFromInpatientStay(24).sameDiseaseVisitToday(true));
    assertThat(Ask.found(ask.decide())).containsExactly("LGO-NEAR-INPATIENT", "LGO-SAME-DISEASE");
    Ask far =
        Ask.on("2018-10-01")
            .line("11", "100", l -> l)
            .facts(f -> f.hoursFromInpatientStay(25).sameDiseaseVisitToday(false));
    assertThat(far.decide().findings()).isEmpty();
  }

  @Test
  @Covers("X-16")
  void aSuspendedRightMakesThePatientPay() {
    LineDecision line =
        Ask.on("2018-10-01").visit(v -> v.rightSuspended(true)).line("11", "100", l -> l).first();
    assertThat(line.route()).isEqualTo(Route.PATIENT_PAYS);
    assertThat(line.patientPays()).isEqualTo(Money.baht("100"));
    assertThat(line.required()).extracting(Required::what).containsExactly(Requirement.RECEIPT);
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A.3.7 Excess over Social Security. */
class SocialSecurityExcessTest {

  private static Ask topUp() {
    return Ask.on("2018-10-01").visit(v -> v.subInscl("S3"));
  }

  @Test
  @Covers({"G-35", "K-37"})
  void anyOtherChargeIsNotClaimable() {
    LineDecision line = topUp().line("11", "500", l -> l).first();
    assertThat(line.route()).isEqualTo(Route.NOT_CLAIMABLE);
    assertThat(line.findings().getFirst().replyCodes()).contains("C899");
  }

  @Test
  @Covers({"G-35", "K-37"})
  void theBlockIsFoundByTheSubRightOrByTheTwoSchemes() {
    for (Ask ask :
        List.of(
            Ask.on("2018-10-01").visit(v -> v.subInscl(null).otherSchemes(List.of(Scheme.SSS))),
            Ask.inScheme(Scheme.SSS, "2018-10-01")
                .visit(v -> v.otherSchemes(List.of(Scheme.LGO))))) {
      assertThat(ask.line("11", "500", l -> l).first().decidedBy().id()).isEqualTo("LGO-SSS-OTHER");
    }
  }

  @Test
  @Covers({"G-36", "AMB-15"})
  void aDeliveryIsClaimedAboveThirteenThousand() {
    LineDecision line =
        topUp().line("11", "20000", l -> l.kind("DELIVERY").projectCode("SSSOBS")).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.claimable()).isEqualTo(Money.baht("7000"));
    assertThat(line.calculation().shown()).isEqualTo("max(0, 20,000.00 - 13,000.00) = 7,000.00");
    assertThat(line.findings()).isEmpty();
    assertThat(topUp().line("11", "13000", l -> l.kind("DELIVERY")).first().claimable())
        .isEqualTo(Money.ZERO);
  }

  @Test
  @Covers("G-36")
  void aDeliveryWithoutItsProjectCodeIsBlocked() {
    LineDecision line = topUp().kind("11", "DELIVERY", "20000").first();
    assertThat(line.required())
        .containsExactly(new Required(Requirement.PROJECT_CODE, "SSSOBS", false));
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-SSS-DELIVERY");
  }

  @Test
  @Covers({"G-36", "AMB-15"})
  void severalLinesOfADeliveryShareTheOneThreshold() {
    Decision decision =
        topUp()
            .visit(v -> v.projectCode("SSSOBS"))
            .kind("11", "DELIVERY", "10000.01")
            .kind("12", "DELIVERY", "5000")
            .decide();
    assertThat(decision.directClaim()).isEqualTo(Money.baht("2000.01"));
    assertThat(decision.lines().getFirst().calculation().shown())
        .startsWith("max(0, 15,000.01 - 13,000.00) = 2,000.01, this line's part ");
  }

  @Test
  @Covers({"G-37", "AMB-15", "X-10"})
  void aDialysisIsClaimedAboveFifteenHundredASession() {
    LineDecision line =
        topUp()
            .line(
                "11",
                "4400",
                l ->
                    l.kind("DIALYSIS")
                        .quantity(Ask.times(2))
                        .projectCode("HD3995")
                        .itemCode("HD3995"))
            .first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.claimable()).isEqualTo(Money.baht("1000"));
    assertThat(line.calculation().shown())
        .isEqualTo("max(0, min(4,400.00, 2,000.00 × 2) - 1,500.00 × 2) = 1,000.00");
    assertThat(line.patientPays()).isEqualTo(Money.baht("400"));
    assertThat(line.findings()).isEmpty();
  }

  @Test
  @Covers("X-10")
  void hd3995IsNeededAsProjectCodeAndAsItemCode() {
    LineDecision line =
        topUp().line("11", "2000", l -> l.kind("DIALYSIS").projectCode("HD3995")).first();
    assertThat(line.claimable()).isEqualTo(Money.baht("500"));
    assertThat(line.findings())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.replyCodes()).containsExactly("C486");
          assertThat(f.path()).isEqualTo("lines[L1].itemCode");
        });
  }

  @Test
  @Covers({"G-38", "AMB-17"})
  void aVascularAccessRepeatedWithinTwoYearsGoesByReceiptWithACertificate() {
    LineDecision line =
        topUp()
            .line("11", "8000", l -> l.kind("VASCULAR_ACCESS").ssoCertificate(true))
            .facts(f -> f.lastVascularAccess(LocalDate.parse("2016-10-01")))
            .first();
    assertThat(line.route()).isEqualTo(Route.RECEIPT);
    assertThat(line.claimable()).isEqualTo(Money.baht("8000"));
    assertThat(line.required())
        .containsExactly(new Required(Requirement.SSO_CERTIFICATE, null, true));
    assertThat(Ask.found(line, Level.BLOCK, Level.REVIEW, Level.WARN)).isEmpty();
  }

  @Test
  @Covers({"G-38", "G-35", "K-37"})
  void aFirstOrLongPastVascularAccessIsNotAmongTheFourCases() {
    for (Ask ask :
        List.of(
            topUp().facts(f -> f.vascularAccessBefore(false)),
            topUp().facts(f -> f.lastVascularAccess(LocalDate.parse("2016-09-30"))))) {
      assertThat(ask.kind("11", "VASCULAR_ACCESS", "8000").route()).isEqualTo(Route.NOT_CLAIMABLE);
    }
  }

  @Test
  @Covers("G-38")
  void whenTheLastVascularAccessIsNotKnownAPersonDecides() {
    LineDecision line = topUp().kind("11", "VASCULAR_ACCESS", "8000").first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.readings())
        .extracting(Reading::route)
        .containsExactly(Route.RECEIPT, Route.NOT_CLAIMABLE);
  }

  @Test
  @Covers({"G-39", "AMB-16"})
  void dentalCareIsClaimedByReceiptAboveWhatTheYearLeaves() {
    Decision decision =
        topUp()
            .facts(f -> f.dentalUsedThisYear(Money.baht("400")))
            .line("13", "600", l -> l.kind("DENTAL_FILLING").ssoCertificate(true))
            .line("13", "700", l -> l.kind("DENTAL_SCALING").ssoCertificate(true))
            .decide();
    assertThat(decision.parts())
        .singleElement()
        .satisfies(part -> {
          assertThat(part.route()).isEqualTo(Route.RECEIPT);
          assertThat(part.claimable()).isEqualTo(Money.baht("800"));
        });
    assertThat(Ask.found(decision.lines().getFirst(), Level.BLOCK, Level.REVIEW)).isEmpty();
  }

  @Test
  @Covers("G-39")
  void withoutTheCertificateOrTheYearsUseAPersonIsCalled() {
    LineDecision line = topUp().kind("13", "DENTAL_EXTRACTION", "1000").first();
    assertThat(line.claimable()).isEqualTo(Money.baht("100"));
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-SSS-DENTAL");
    assertThat(line.findings())
        .anySatisfy(f -> assertThat(f.path()).isEqualTo("facts.dentalUsedThisYear"));
  }

  @Test
  @Covers("G-40")
  void theDrgIsPaidLessWhatTheOtherRightPays() {
    Ask ask =
        topUp().visit(v -> v.visitType(VisitType.IP).permitNumber("P1")).kind("18", "DRG", "9000");
    assertThat(ask.visit(v -> v.otherPayerAmount(Money.baht("6000"))).first().claimable())
        .isEqualTo(Money.baht("3000"));
    assertThat(ask.visit(v -> v.otherPayerAmount(Money.baht("10000"))).first().claimable())
        .isEqualTo(Money.ZERO);
    LineDecision open = ask.visit(v -> v.otherPayerAmount(null)).first();
    assertThat(Ask.found(open, Level.REVIEW)).containsExactly("LGO-SSS-DRG-OTHER");
  }

  @Test
  @Covers({"G-35", "K-37"})
  void aProjectCodeWithoutTheKindOfServiceIsAsked() {
    assertThat(topUp().line("11", "2000", l -> l.projectCode("HD3995")).first().decidedBy().id())
        .isEqualTo("LGO-SSS-PROJECT-WITHOUT-KIND");
  }

  @Test
  @Covers({"G-29", "G-35", "K-30"})
  void aDrugOfOwnWishIsNotClaimedInTheExcessEither() {
    LineDecision line =
        Ask.inScheme(Scheme.SSS, "2018-10-01")
            .visit(v -> v.otherSchemes(List.of(Scheme.LGO)))
            .drug("oxytocin", d -> d.ned(true).nedReason("EF"), l -> l.kind("DELIVERY"))
            .first();
    assertThat(line.route()).isEqualTo(Route.PATIENT_PAYS);
    assertThat(line.claimable()).isEqualTo(Money.ZERO);
  }

  @Test
  @Covers({"G-04", "X-03", "K-42"})
  void aPrivateFacilityCannotClaimTheExcessDirectly() {
    LineDecision line =
        Ask.inScheme(Scheme.SSS, "2018-10-01")
            .visit(v -> v.otherSchemes(List.of(Scheme.LGO)).facility(FacilityType.PRIVATE))
            .kind("11", "DELIVERY", "20000")
            .first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C569");
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A.3.13 Haemodialysis of out-patients. */
class DialysisTest {

  private static Ask session() {
    return Ask.on("2018-10-01").kind("18", "DIALYSIS", "2500");
  }

  @Test
  @Covers({"G-65", "G-17", "G-68", "K-35", "AMB-18"})
  void aSessionIsPaidTwoThousandInItsOwnProgramme() {
    LineDecision line = session().first();
    assertThat(line.route()).isEqualTo(Route.DMISHD);
    assertThat(line.programme()).isEqualTo(Programme.DMISHD);
    assertThat(line.claimable()).isEqualTo(Money.baht("2000"));
    assertThat(line.patientPays()).isEqualTo(Money.baht("500"));
    assertThat(line.calculation().shown()).isEqualTo("min(2,500.00, 2,000.00 × 1) = 2,000.00");
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C815");
    assertThat(line.required()).extracting(Required::what).doesNotContain(Requirement.PROJECT_CODE);
  }

  @Test
  @Covers("G-65")
  void twoSessionsArePaidTwice() {
    LineDecision line =
        Ask.on("2018-10-01")
            .line("18", "4500", l -> l.kind("HAEMODIALYSIS").quantity(Ask.times(2)))
            .first();
    assertThat(line.claimable()).isEqualTo(Money.baht("4000"));
  }

  @ParameterizedTest
  @Covers({"G-66", "G-68"})
  @ValueSource(strings = {"EPO", "parenteral", "albumin", "IV iron"})
  void drugsOfTheSessionArePaidAsCharged(String drug) {
    LineDecision line = session().drug(drug, d -> d).decide().lines().getLast();
    assertThat(line.route()).isEqualTo(Route.DMISHD);
    assertThat(line.claimable()).isEqualTo(Money.baht("1000"));
    assertThat(line.calculation().kind()).isEqualTo(FormulaKind.AS_CHARGED);
  }

  @Test
  @Covers({"G-66", "AMB-19"})
  void withoutASessionTheSameDrugIsAnOrdinaryOne() {
    assertThat(Ask.on("2018-10-01").drug("erythropoietin", d -> d).route()).isEqualTo(Route.ECLAIM);
    assertThat(
            session()
                .drug("erythropoietin", d -> d, l -> l.dialysisRelated(false))
                .decide()
                .lines()
                .getLast()
                .route())
        .isEqualTo(Route.ECLAIM);
  }

  @Test
  @Covers("G-66")
  void anotherDrugSaidToBelongToTheSessionIsAsked() {
    LineDecision line =
        session().drug("heparin", d -> d, l -> l.dialysisRelated(true)).decide().lines().getLast();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.readings())
        .extracting(Reading::route)
        .containsExactly(Route.DMISHD, Route.ECLAIM);
  }

  @ParameterizedTest
  @Covers({"G-67", "G-68"})
  @ValueSource(strings = {"DIALYSIS_BLOOD", "DIALYSIS_CATHETER", "DIALYSIS_LAB_XRAY"})
  void theOtherPartsArePaidAsTheMinistrySets(String kind) {
    LineDecision line =
        session()
            .line("18", "500", l -> l.kind(kind).listRate(Money.baht("300")))
            .decide()
            .lines()
            .getLast();
    assertThat(line.route()).isEqualTo(Route.DMISHD);
    assertThat(line.calculation().source()).isEqualTo(RateSource.MOF);
    assertThat(line.claimable()).isEqualTo(Money.baht("300"));
  }

  @Test
  @Covers({"G-67", "AMB-19"})
  void aLaboratoryTestInAVisitWithDialysisIsAskedUnlessItIsSaid() {
    assertThat(lab(null).route()).isEqualTo(Route.REVIEW);
    assertThat(lab(true).route()).isEqualTo(Route.DMISHD);
    assertThat(lab(false).route()).isEqualTo(Route.ECLAIM);
  }

  private static LineDecision lab(@org.jspecify.annotations.Nullable Boolean related) {
    return session()
        .line("7", "100", l -> l.dialysisRelated(related).inList(true).itemCode("32001"))
        .decide()
        .lines()
        .getLast();
  }

  @Test
  @Covers({"AMB-19", "G-17"})
  void anUnrelatedChargeStaysInEClaimUnderTheSameVisit() {
    Decision decision = session().line("11", "300", l -> l).decide();
    assertThat(decision.parts())
        .extracting(ProgrammePart::route)
        .containsExactlyInAnyOrder(Route.DMISHD, Route.ECLAIM);
    assertThat(decision.parts()).extracting(ProgrammePart::visitId).containsOnly("V1");
    assertThat(decision.directClaim()).isEqualTo(Money.baht("300"));
  }

  @Test
  @Covers({"X-11", "K-36"})
  void atMostTwoSessionsADay() {
    Decision three =
        session().kind("18", "DIALYSIS", "2000").facts(f -> f.dialysisSessionsToday(1)).decide();
    assertThat(three.lines())
        .allSatisfy(
            line -> assertThat(Ask.found(line, Level.BLOCK)).contains("LGO-DIALYSIS-SESSIONS"));
    Decision two = session().kind("18", "DIALYSIS", "2000").decide();
    assertThat(Ask.found(two.lines().getFirst(), Level.BLOCK))
        .doesNotContain("LGO-DIALYSIS-SESSIONS");
  }

  @Test
  @Covers({"X-11", "AMB-19"})
  void theNursingFeeIsInOneProgrammeAndOnce() {
    Decision decision =
        session()
            .kind("12", "DIALYSIS_NURSING", "100")
            .kind("12", "DIALYSIS_NURSING", "100")
            .decide();
    List<LineDecision> fees = decision.lines().subList(1, 3);
    assertThat(fees)
        .allSatisfy(fee -> {
          assertThat(fee.route()).isEqualTo(Route.REVIEW);
          assertThat(Ask.found(fee, Level.BLOCK)).containsExactly("LGO-DIALYSIS-NURSING-TWICE");
        });
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A.3.10 Drugs taken out of direct claim. */
class ReceiptOnlyDrugsTest {

  private static LineDecision given(String day, String drug, UnaryOperator<DrugUseBuilder> use) {
    return Ask.on(day).drug(drug, use).first();
  }

  private static DrugUseBuilder known(DrugUseBuilder drug) {
    return drug.indication("CANCER").fdaRegistered(LocalDate.parse("2010-01-01"));
  }

  @ParameterizedTest
  @Covers({"G-51", "G-30", "AMB-06", "K-32"})
  @ValueSource(strings = {"darbepoetin", "azacitidine", "bendamustine"})
  void fromJulyAListedDrugGoesByReceiptAndNeverDirectly(String drug) {
    assertThat(given("2018-06-30", drug, ReceiptOnlyDrugsTest::known).route())
        .isEqualTo(Route.ECLAIM);
    LineDecision line = given("2018-07-01", drug, ReceiptOnlyDrugsTest::known);
    assertThat(line.route()).isEqualTo(Route.RECEIPT);
    assertThat(line.programme()).isEqualTo(Programme.NHSO_WEB_BY_AGENCY);
    assertThat(line.claimable()).isEqualTo(Money.baht("1000"));
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-RECEIPT-ONLY");
    assertThat(line.findings().getFirst().check()).isEqualTo("K-32");
  }

  @Test
  @Covers({"G-52", "AMB-26"})
  void ofAnInPatientItIsInsideTheDrg() {
    for (String day : new String[] {"2018-07-01", "2018-07-16"}) {
      LineDecision line =
          Ask.on(day)
              .visit(v -> v.visitType(VisitType.IP))
              .drug("azacitidine", ReceiptOnlyDrugsTest::known)
              .first();
      assertThat(line.decidedBy().id()).isEqualTo("LGO-RECEIPT-ONLY-IP");
      assertThat(line.calculation().source()).isEqualTo(RateSource.DRG);
      assertThat(line.claimable()).isEqualTo(Money.ZERO);
    }
  }

  @ParameterizedTest
  @Covers({"G-53", "AMB-11"})
  @CsvSource({
    "2018-07-15, 20 mcg, CKD, RECEIPT",
    "2018-07-16, 20 mcg, CKD, ECLAIM",
    "2018-07-16, 30 microgram, CKD, ECLAIM",
    "2018-09-27, 0.04 mg, CKD, ECLAIM",
    "2018-07-16, 60 mcg, CKD, RECEIPT",
    "2018-07-16, 20 mcg, CANCER, RECEIPT"
  })
  void darbepoetinInSmallStrengthsForKidneyDiseaseIsDirect(
      String day, String strength, String indication, Route route) {
    assertThat(given(day, "darbepoetin", d -> d.strength(strength).indication(indication)).route())
        .isEqualTo(route);
  }

  @Test
  @Covers({"G-53", "AMB-11"})
  void darbepoetinOfUnknownStrengthIsAsked() {
    LineDecision line = given("2018-08-01", "darbepoetin", d -> d.indication("CKD"));
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.readings())
        .extracting(Reading::route)
        .containsExactly(Route.ECLAIM, Route.RECEIPT);
  }

  @ParameterizedTest
  @Covers({"G-55", "G-56", "G-57", "AMB-10"})
  @ValueSource(strings = {"darbepoetin", "azacitidine", "bendamustine"})
  void theThreeThatLeftTheListAreDirectInAnyStrength(String drug) {
    assertThat(given("2018-09-27", drug, d -> known(d).strength("60 mcg")).route())
        .isEqualTo(Route.RECEIPT);
    LineDecision line = given("2018-09-28", drug, d -> known(d).strength("60 mcg"));
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.explanation().en())
        .contains("LGO-LIST-REMOVED", "กค 0416.2/ว424", "2018-09-28");
  }

  @Test
  @Covers("G-57")
  void ofAnInPatientTheyAreClaimedSeparatelyFromTheDrg() {
    LineDecision line =
        Ask.on("2018-09-28")
            .visit(v -> v.visitType(VisitType.IP))
            .drug("azacitidine", ReceiptOnlyDrugsTest::known)
            .first();
    assertThat(line.decidedBy().id()).isEqualTo("LGO-LIST-REMOVED");
    assertThat(line.claimable()).isEqualTo(Money.baht("1000"));
  }

  @Test
  @Covers({"G-54", "AMB-07"})
  void nintedanibForTheLungsIsShownWithBothReadings() {
    LineDecision line = given("2018-07-16", "nintedanib", d -> d.indication("IPF"));
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.decidedBy().status()).isEqualTo(RuleStatus.UNCONFIRMED);
    assertThat(line.readings())
        .extracting(Reading::route)
        .containsExactly(Route.ECLAIM, Route.RECEIPT);
    assertThat(line.claimable()).isEqualTo(Money.ZERO);
  }

  @Test
  @Covers("AMB-08")
  void aHighCostDrugOfNoListIsAsked() {
    LineDecision line = given("2018-10-01", "newumab", d -> known(d).highCostOncology(true));
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.decidedBy().id()).isEqualTo("LGO-HIGH-COST-UNLISTED");
  }

  @Test
  @Covers({"G-58", "K-33"})
  void aHighCostDrugRegisteredSince2018IsNotClaimable() {
    assertThat(registered("2018-07-01", "2018-01-01").route()).isEqualTo(Route.NOT_CLAIMABLE);
    assertThat(registered("2018-07-01", "2017-12-31").route()).isEqualTo(Route.REVIEW);
    assertThat(registered("2018-06-30", "2018-01-01").route()).isEqualTo(Route.ECLAIM);
    assertThat(registered("2018-07-01", "2018-01-01").findings().getFirst().check())
        .isEqualTo("K-33");
  }

  private static LineDecision registered(String day, String registered) {
    return given(
        day, "newumab", d -> d.highCostOncology(true).fdaRegistered(LocalDate.parse(registered)));
  }

  @Test
  @Covers("G-58")
  void aNewDrugThatEnteredTheApprovalListIsNoLongerNew() {
    LineDecision line =
        Ask.on("2018-09-28")
            .drug(
                "panitumumab",
                d -> d.indication("CANCER").fdaRegistered(LocalDate.parse("2018-05-01")),
                l -> l.approval(Ask.approved()))
            .first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
  }

  @Test
  @Covers({"G-07", "AMB-27"})
  void aReceiptSaysUntilWhenItMayBeSent() {
    LineDecision line = given("2018-07-01", "azacitidine", ReceiptOnlyDrugsTest::known);
    assertThat(Ask.found(line, Level.INFO)).containsExactly("LGO-RECEIPT-TIME");
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A.3.9 Drugs which need approval before use. */
class ApprovalDrugsTest {

  private static LineDecision cancer(String day, String drug, boolean approved) {
    return given(day, drug, d -> d.indication("CANCER").route("IV"), approved);
  }

  private static LineDecision given(
      String day, String drug, UnaryOperator<DrugUseBuilder> use, boolean approved) {
    return Ask.on(day).drug(drug, use, l -> approved ? l.approval(Ask.approved()) : l).first();
  }

  @ParameterizedTest
  @Covers({"G-43", "G-46", "G-47", "G-50", "G-27"})
  @ValueSource(
      strings = {
        "Glivec", "nilotinib", "DASATINIB", "Mabthera", "bortezomib", "sunitinib", "Herceptin",
        "Iressa", "Avastin", "pazopanib", "Certinib", "abiraterone", "Enzalunamide", "panitumumab"
      })
  void theThirteenCancerDrugsNeedOcpaAndArePaidByThePriceList(String drug) {
    LineDecision line = cancer("2018-09-28", drug, true);
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.approvedIn()).isEqualTo(Programme.OCPA);
    assertThat(line.programme()).isEqualTo(Programme.E_CLAIM);
    assertThat(line.calculation().source()).isEqualTo(RateSource.PRICE_LIST);
    assertThat(line.decidedBy().legal().letter()).isEqualTo("กค 0416.2/ว424");
    assertThat(Ask.found(line, Level.BLOCK)).isEmpty();
  }

  @ParameterizedTest
  @Covers({"G-48", "G-49", "G-50"})
  @CsvSource({
    "2018-07-01, กค 0416.2/ว34, 2018-01-19",
    "2018-07-15, กค 0416.2/ว34, 2018-01-19",
    "2018-07-16, กค 0416.2/27468, 2018-07-05",
    "2018-09-27, กค 0416.2/27468, 2018-07-05",
    "2018-09-28, กค 0416.2/ว424, 2018-09-20"
  })
  void theVersionOfTheListGoesByTheServiceDate(String day, String letter, LocalDate dated) {
    for (String drug : List.of("imatinib", "rituximab")) {
      Legal legal = cancer(day, drug, true).decidedBy().legal();
      assertThat(legal.letter()).isEqualTo(letter);
      assertThat(legal.dated()).isEqualTo(dated);
    }
  }

  @Test
  @Covers({"G-43", "X-08", "K-31"})
  void withoutANumberTheLineIsBlocked() {
    LineDecision line = cancer("2018-10-01", "trastuzumab", false);
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-OCPA");
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C474");
    assertThat(line.required()).contains(new Required(Requirement.APPROVAL_NUMBER, "OCPA", false));
  }

  @Test
  @Covers({"G-48", "AMB-06"})
  void beforeJulyTheListIsUnconfirmedForLocalGovernment() {
    for (String drug : List.of("imatinib", "rituximab")) {
      LineDecision bare = cancer("2018-06-30", drug, false);
      assertThat(bare.route()).isEqualTo(Route.REVIEW);
      assertThat(bare.readings()).hasSize(2);
      assertThat(Ask.found(bare, Level.BLOCK)).isEmpty();
      assertThat(cancer("2018-06-30", drug, true).route()).isEqualTo(Route.ECLAIM);
    }
    assertThat(cancer("2018-02-13", "imatinib", false).decidedBy().id())
        .isEqualTo("LGO-OP-ORDINARY");
  }

  @ParameterizedTest
  @Covers({"AMB-09", "AMB-08", "G-50"})
  @ValueSource(strings = {"pazopanib", "ceritinib", "enzalutamide", "panitumumab"})
  void theFourNewcomersAreAQuestionBeforeTheirLetter(String drug) {
    LineDecision line =
        given(
            "2018-09-27",
            drug,
            d -> d.indication("CANCER").fdaRegistered(LocalDate.parse("2015-01-01")),
            true);
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.decidedBy().id()).isEqualTo("LGO-HIGH-COST-UNLISTED");
    assertThat(line.readings())
        .extracting(Reading::route)
        .containsExactly(Route.RECEIPT, Route.ECLAIM);
  }

  @Test
  @Covers({"G-49", "AMB-12"})
  void rituximabUnderTheSkinIsAQuestionBeforeItsLetter() {
    UnaryOperator<DrugUseBuilder> use = d -> d.indication("CANCER").route("SC");
    LineDecision before = given("2018-07-15", "rituximab", use, true);
    assertThat(before.route()).isEqualTo(Route.REVIEW);
    assertThat(before.readings()).hasSize(2);
    LineDecision after = given("2018-07-16", "rituximab", use, true);
    assertThat(after.route()).isEqualTo(Route.ECLAIM);
    assertThat(after.approvedIn()).isEqualTo(Programme.OCPA);
  }

  @ParameterizedTest
  @Covers({"G-44", "G-46", "G-47"})
  @CsvSource({
    "etanercept, ANKYLOSING_SPONDYLITIS",
    "infliximab, RHEUMATOID_ARTHRITIS",
    "rituximab, JUVENILE_IDIOPATHIC_ARTHRITIS",
    "rituximab, PSORIATIC_ARTHRITIS"
  })
  void rheumaticDrugsNeedPriorAuthorize(String drug, String indication) {
    LineDecision line = given("2018-10-01", drug, d -> d.indication(indication), true);
    assertThat(line.approvedIn()).isEqualTo(Programme.PRIOR_AUTHORIZE);
    assertThat(line.calculation().source()).isEqualTo(RateSource.PRICE_LIST);
    LineDecision bare = given("2018-10-01", drug, d -> d.indication(indication), false);
    assertThat(Ask.found(bare, Level.BLOCK)).containsExactly("LGO-PRIOR-RHEUMATIC");
  }

  @Test
  @Covers("G-45")
  void psoriasisDrugsNeedPriorAuthorizeAndRituximabIsNone() {
    LineDecision line = given("2018-10-01", "infliximab", d -> d.indication("PSORIASIS"), false);
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-PRIOR-PSORIASIS");
    LineDecision other = given("2018-10-01", "rituximab", d -> d.indication("PSORIASIS"), false);
    assertThat(other.approvedIn()).isNull();
  }

  @Test
  @Covers({"G-43", "G-44"})
  void rituximabForAnUnknownIndicationIsAsked() {
    LineDecision line = given("2018-10-01", "rituximab", d -> d, true);
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.findings())
        .anySatisfy(f -> assertThat(f.path()).isEqualTo("lines[L1].drug.indication"));
  }

  @Test
  @Covers({"X-08", "X-09", "K-31"})
  void anApprovalFitsDrugPersonDayAndProgramme() {
    assertThat(blocked(new Approval("A1", ApprovalKind.OCPA, "HN1", "Glivec", null, null)))
        .isEmpty();
    assertThat(blocked(new Approval("A1", null, null, "nilotinib", null, null)))
        .containsExactly("LGO-APPROVAL-OTHER-DRUG");
    assertThat(blocked(new Approval("A1", null, "HN2", null, null, null)))
        .containsExactly("LGO-APPROVAL-OTHER-HN");
    assertThat(blocked(new Approval("A1", null, null, null, null, LocalDate.parse("2018-09-30"))))
        .containsExactly("LGO-APPROVAL-OTHER-DATE");
    assertThat(blocked(new Approval("A1", ApprovalKind.PRIOR_AUTHORIZE, null, null, null, null)))
        .containsExactly("LGO-APPROVAL-OTHER-PROGRAMME");
  }

  private static List<String> blocked(Approval approval) {
    LineDecision line =
        Ask.on("2018-10-01")
            .drug("imatinib", d -> d.indication("CANCER"), l -> l.approval(approval))
            .first();
    return Ask.found(line, Level.BLOCK);
  }

  @Test
  @Covers("AMB-08")
  void afterLaterLettersAWarningSaysThatTheListIsOld() {
    assertThat(Ask.found(cancer("2019-12-15", "imatinib", true), Level.WARN)).isEmpty();
    assertThat(Ask.found(cancer("2019-12-16", "imatinib", true), Level.WARN))
        .containsExactly("LGO-OCPA-LATER-LETTERS");
  }
}

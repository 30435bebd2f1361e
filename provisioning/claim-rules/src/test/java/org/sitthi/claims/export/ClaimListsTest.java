package org.sitthi.claims.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.ChargeLineBuilder;
import org.sitthi.claims.Decision;
import org.sitthi.claims.DrugUseBuilder;
import org.sitthi.claims.Evaluator;
import org.sitthi.claims.FacilityType;
import org.sitthi.claims.FactsBuilder;
import org.sitthi.claims.Money;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.VisitBuilder;
import org.sitthi.claims.files.RuleFiles;

/** Decisions are the built-in rules' own. */
class ClaimListsTest {

  private static final RuleSet RULES = RuleFiles.builtIn().load();
  private static final LocalDate DAY = LocalDate.of(2018, 10, 2);

  @Test
  void aDialysisSessionIsOnItsProgrammesListAndNothingElseIs() {
    Listing list =
        ClaimLists.dialysis(
            List.of(
                visit(
                    "r1",
                    "HN1",
                    "L1",
                    ChargeLine.builder("a", "18", Money.baht("2500")).kind("HAEMODIALYSIS"),
                    ChargeLine.builder("b", "12", Money.baht("50")))));
    assertThat(list.rows())
        .containsExactly(
            List.of("r1", "HN1", "V1", "2018-10-02", "a", "18", "", "1", "2500.00", "2000.00"));
  }

  @Test
  void aDrugOfTheReceiptListIsOnTheCashiersList() {
    DecidedVisit visit =
        visitOn(
            LocalDate.of(2018, 7, 2),
            "r1",
            "HN1",
            "L1",
            ChargeLine.builder("a", "3", Money.baht("1000"))
                .drug(
                    DrugUseBuilder.builder()
                        .genericId("azacitidine")
                        .indication("CANCER")
                        .fdaRegistered(LocalDate.of(2010, 1, 1))
                        .ned(false)
                        .build()),
            ChargeLine.builder("b", "12", Money.baht("50")));
    Listing list = ClaimLists.receipts(List.of(visit));
    assertThat(list.rows()).hasSize(1);
    assertThat(list.rows().getFirst().subList(0, 5))
        .containsExactly("r1", "HN1", "V1", "2018-07-02", "a");
    assertThat(list.rows().getFirst()).hasSameSizeAs(list.columns()).contains("1000.00");
    assertThat(ClaimLists.dialysis(List.of(visit)).rows()).isEmpty();
  }

  @Test
  void aReceiptForADirectOnlyDrugIsListedWithTheWordingItMustHave() {
    DrugUseBuilder drug = DrugUseBuilder.builder().genericId("palonosetron").ned(false);
    ChargeLineBuilder line = ChargeLine.builder("a", "3", Money.baht("1000")).drug(drug.build());
    assertThat(ClaimLists.receipts(List.of(visit("r1", "HN1", "L1", line))).rows()).isEmpty();
    Listing list = ClaimLists.receipts(List.of(visit("r1", "HN1", "L1", line.receiptIssued(true))));
    assertThat(list.rows()).hasSize(1);
    assertThat(list.rows().getFirst().get(list.columns().indexOf("receiptText")))
        .isEqualTo("ค่ายาที่เบิกไม่ได้");
  }

  @Test
  void aCertificateThatIsWantedIsListedThereOrNot() {
    ChargeLineBuilder access =
        ChargeLine.builder("a", "11", Money.baht("8000")).kind("VASCULAR_ACCESS");
    assertThat(present(visit("r1", "HN1", "S3", access.ssoCertificate(true)))).isEqualTo("YES");
    assertThat(present(visit("r1", "HN1", "S3", access.ssoCertificate(false)))).isEqualTo("NO");
  }

  @Test
  void theOrderInWhichVisitsComeChangesNothing() {
    ChargeLineBuilder line =
        ChargeLine.builder("a", "18", Money.baht("2500")).kind("HAEMODIALYSIS");
    DecidedVisit one = visit("r1", "HN2", "L1", line);
    DecidedVisit other = visit("r2", "HN1", "L1", line);
    assertThat(ClaimLists.dialysis(List.of(one, other)).csv())
        .isEqualTo(ClaimLists.dialysis(List.of(other, one)).csv());
  }

  @Test
  void noCellIsAFormulaToASpreadsheetAndQuotesAreDoubled() {
    Listing list =
        new Listing(
            "X",
            List.of("a", "b"),
            List.of(
                List.of("=1+1", "-5.50"),
                List.of("say \"ค่ายา\", please", "@x"),
                List.of("", "-x")));
    assertThat(new String(list.csv(), UTF_8))
        .isEqualTo("\uFEFFa,b\r\n'=1+1,-5.50\r\n\"say \"\"ค่ายา\"\", please\",'@x\r\n,'-x\r\n");
  }

  @Test
  void aRowOfAnotherLengthAndADecisionOfOtherLinesAreMistakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Listing("X", List.of("a"), List.of(List.of("1", "2"))));
    DecidedVisit visit = visit("r", "HN1", "L1", ChargeLine.builder("a", "12", Money.baht("5")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DecidedVisit("r", "HN1", "V1", DAY, List.of(), visit.decision()));
  }

  private static String present(DecidedVisit visit) {
    Listing list = ClaimLists.certificates(List.of(visit));
    assertThat(list.rows()).hasSize(1);
    return list.rows().getFirst().get(list.columns().indexOf("present"));
  }

  private static DecidedVisit visit(
      String key, String hn, String sub, ChargeLineBuilder... charges) {
    return visitOn(DAY, key, hn, sub, charges);
  }

  private static DecidedVisit visitOn(
      LocalDate day, String key, String hn, String sub, ChargeLineBuilder... charges) {
    boolean topUp = sub.equals("S3");
    VisitBuilder builder =
        Visit.builder("V1", topUp ? Scheme.SSS : Scheme.LGO, day)
            .subInscl(sub)
            .hn(hn)
            .facility(FacilityType.STATE)
            .permitNumber("PP9900000001");
    Visit visit = (topUp ? builder.otherSchemes(List.of(Scheme.LGO)) : builder).build();
    List<ChargeLine> lines =
        List.of(charges).stream().map(line -> line.quantity(BigDecimal.ONE).build()).toList();
    Decision decision =
        Evaluator.evaluate(
            visit,
            lines,
            FactsBuilder.builder().lastVascularAccess(LocalDate.of(2018, 1, 2)).build(),
            RULES);
    return new DecidedVisit(key, hn, "V1", day, lines, decision);
  }
}

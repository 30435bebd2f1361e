package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A.3.11 Direct claim only. */
class DirectOnlyDrugsTest {

  @Test
  @Covers({"G-59", "G-61"})
  void anAntiemeticIsClaimedDirectlyByThePriceList() {
    LineDecision line = Ask.on("2018-09-28").drug("Aprepitant", d -> d).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.alsoAllowed()).isEmpty();
    assertThat(line.calculation().source()).isEqualTo(RateSource.PRICE_LIST);
    assertThat(line.receiptText()).isEqualTo("ค่ายาที่เบิกไม่ได้");
    assertThat(line.explanation().th())
        .contains("LGO-DIRECT-ONLY", "กค 0416.2/ว424", "20 ก.ย. 2561", "28 ก.ย. 2561");
    assertThat(line.explanation().en()).contains("2018-09-20", "in force from 2018-09-28");
  }

  @Test
  @Covers("G-59")
  void theDayBeforeTheLetterItIsAnOrdinaryDrug() {
    LineDecision line = Ask.on("2018-09-27").drug("palonosetron", d -> d).first();
    assertThat(line.decidedBy().id()).isEqualTo("LGO-OP-ORDINARY");
    assertThat(line.alsoAllowed()).containsExactly(Route.RECEIPT);
  }

  @Test
  @Covers({"G-60", "K-34"})
  void aReceiptWithoutTheWordingIsBlockedAndTheRouteStaysDirect() {
    LineDecision bare =
        Ask.on("2018-10-01").drug("palonosetron", d -> d, l -> l.receiptIssued(true)).first();
    assertThat(bare.route()).isEqualTo(Route.ECLAIM);
    assertThat(Ask.found(bare, Level.BLOCK)).containsExactly("LGO-DIRECT-ONLY-RECEIPT");
    LineDecision worded =
        Ask.on("2018-10-01")
            .drug(
                "palonosetron",
                d -> d,
                l -> l.receiptIssued(true).receiptText("ค่ายาที่เบิกไม่ได้ 1,000 บาท"))
            .first();
    assertThat(worded.findings()).isEmpty();
  }

  @Test
  @Covers({"G-59", "G-61", "AMB-26"})
  void ofAnInPatientItIsInsideTheDrg() {
    LineDecision line =
        Ask.on("2018-10-01")
            .visit(v -> v.visitType(VisitType.IP))
            .drug("aprepitant", d -> d)
            .first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.calculation().source()).isEqualTo(RateSource.DRG);
    assertThat(line.claimable()).isEqualTo(Money.ZERO);
  }
}

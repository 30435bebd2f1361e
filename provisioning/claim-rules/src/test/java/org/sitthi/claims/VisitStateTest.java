package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** C.8: how far a visit is from being sent. */
class VisitStateTest {

  @Test
  void aVisitWithoutFindingsIsReady() {
    assertThat(Ask.on("2018-10-01").line("5", "100", l -> l).decide().state())
        .isEqualTo(VisitState.READY);
  }

  @Test
  void whatWouldBeRefusedIsIncompleteAndWhatIsOpenIsForAPerson() {
    assertThat(Ask.on("2018-10-01").line("13", "100", l -> l).decide().state())
        .isEqualTo(VisitState.INCOMPLETE);
    assertThat(Ask.on("2018-10-01").drug("nintedanib", d -> d.indication("IPF")).decide().state())
        .isEqualTo(VisitState.REVIEW);
  }

  @Test
  void aLineThatWentElsewhereBlocksNothing() {
    assertThat(Ask.on("2018-10-01").kind("18", "DIALYSIS", "2000").decide().state())
        .isEqualTo(VisitState.ROUTED_DMISHD);
    assertThat(
            Ask.on("2018-08-01").drug("azacitidine", d -> d.indication("CANCER")).decide().state())
        .isEqualTo(VisitState.ROUTED_RECEIPT);
    assertThat(Ask.on("2018-10-01").kind("11", "COSMETIC", "100").decide().state())
        .isEqualTo(VisitState.NOT_CLAIMABLE);
    assertThat(
            Ask.on("2018-10-01")
                .kind("11", "COSMETIC", "100")
                .line("5", "100", l -> l)
                .decide()
                .state())
        .isEqualTo(VisitState.READY);
  }
}

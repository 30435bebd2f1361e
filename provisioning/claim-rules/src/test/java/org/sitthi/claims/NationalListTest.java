package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A.3.4 Drugs outside the National List. */
class NationalListTest {

  private static LineDecision ned(
      String day, String drug, @org.jspecify.annotations.Nullable String reason) {
    return Ask.on(day).drug(drug, d -> d.ned(true).nedReason(reason)).first();
  }

  @Test
  @Covers({"G-28", "K-29"})
  void aReasonFromEaToEeLetsTheLineBeClaimed() {
    for (String reason : new String[] {"EA", "EB", "EC", "ED", "EE", "ee"}) {
      LineDecision line = ned("2018-10-01", "any drug", reason);
      assertThat(line.route()).isEqualTo(Route.ECLAIM);
      assertThat(line.findings()).as(reason).isEmpty();
      assertThat(line.required())
          .containsExactly(new Required(Requirement.NED_REASON, "EA-EE", true));
    }
  }

  @Test
  @Covers({"G-28", "K-29"})
  void withoutAReasonOrWithAnythingElseItIsBlocked() {
    for (String reason : new String[] {null, "", "EG", "x"}) {
      LineDecision line = ned("2018-10-01", "any drug", reason);
      assertThat(line.findings())
          .singleElement()
          .satisfies(f -> {
            assertThat(f.level()).isEqualTo(Level.BLOCK);
            assertThat(f.replyCodes()).containsExactly("C565", "I19");
            assertThat(f.path()).isEqualTo("lines[L1].drug.nedReason");
            assertThat(f.check()).isEqualTo("K-29");
          });
    }
  }

  @Test
  @Covers({"G-29", "AMB-20", "K-30"})
  void reasonEfIsPaidByThePatientAndTheVisitStaysClaimable() {
    Decision decision =
        Ask.on("2018-10-01")
            .drug("any drug", d -> d.ned(true).nedReason("EF"))
            .line("11", "300", l -> l)
            .decide();
    LineDecision wish = decision.lines().getFirst();
    assertThat(wish.route()).isEqualTo(Route.PATIENT_PAYS);
    assertThat(wish.patientPays()).isEqualTo(Money.baht("1000"));
    assertThat(decision.directClaim()).isEqualTo(Money.baht("300"));
  }

  @Test
  @Covers("AMB-21")
  void theCheckAlsoRunsOnEarlierDirectRoutes() {
    LineDecision bare = ned("2018-10-01", "palonosetron", null);
    assertThat(bare.decidedBy().id()).isEqualTo("LGO-DIRECT-ONLY");
    assertThat(Ask.found(bare, Level.BLOCK)).containsExactly("LGO-NED-REASON");
    LineDecision wish = ned("2018-10-01", "palonosetron", "EF");
    assertThat(wish.route()).isEqualTo(Route.PATIENT_PAYS);
    assertThat(wish.claimable()).isEqualTo(Money.ZERO);
  }

  @Test
  @Covers("AMB-21")
  void anApprovedDrugNeedsNoReason() {
    LineDecision line =
        Ask.on("2018-10-01")
            .drug("imatinib", d -> d.ned(true), l -> l.approval(Ask.approved()))
            .first();
    assertThat(Ask.found(line, Level.BLOCK, Level.REVIEW, Level.WARN)).isEmpty();
    assertThat(Ask.found(line, Level.INFO)).containsExactly("LGO-NED-APPROVED");
  }

  @Test
  @Covers("AMB-21")
  void anApprovalAndThePatientsWishContradictEachOther() {
    LineDecision line =
        Ask.on("2018-10-01")
            .drug("imatinib", d -> d.ned(true).nedReason("EF"), l -> l.approval(Ask.approved()))
            .first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(Ask.found(line, Level.REVIEW)).containsExactly("LGO-NED-WISH-APPROVED");
  }

  @Test
  @Covers("AMB-21")
  void aDrugThatLacksItsApprovalIsNotExempt() {
    LineDecision line = ned("2018-10-01", "imatinib", null);
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-NED-REASON", "LGO-OCPA");
  }

  @Test
  @Covers({"G-28", "K-29"})
  void whenNobodySaysWhetherADrugIsInTheListThatIsAWarning() {
    LineDecision line = Ask.on("2018-10-01").drug("any drug", d -> d.ned(null)).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.findings())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.level()).isEqualTo(Level.WARN);
          assertThat(f.path()).isEqualTo("lines[L1].drug.ned");
        });
  }

  @Test
  @Covers({"G-28", "K-29"})
  void aReceiptOnlyLineIsNotAskedForAReason() {
    LineDecision line = ned("2018-08-01", "azacitidine", null);
    assertThat(line.route()).isEqualTo(Route.RECEIPT);
    assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-RECEIPT-ONLY");
  }
}

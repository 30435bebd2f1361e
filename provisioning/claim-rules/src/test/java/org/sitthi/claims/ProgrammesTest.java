package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A.3.2 Programmes. */
class ProgrammesTest {

  @Test
  @Covers({"G-15", "G-16", "G-17", "G-07", "AMB-19"})
  void aVisitIsSplitByProgrammeAndKeepsItsOneId() {
    Decision decision =
        Ask.on("2018-08-01")
            .kind("11", "DIALYSIS", "2000")
            .line("11", "300", l -> l)
            .drug("azacitidine", d -> d)
            .decide();
    assertThat(decision.parts())
        .extracting(ProgrammePart::route)
        .containsExactly(Route.ECLAIM, Route.RECEIPT, Route.DMISHD);
    assertThat(decision.parts()).extracting(ProgrammePart::visitId).containsOnly("V1");
    assertThat(decision.lines())
        .extracting(LineDecision::programme)
        .containsExactly(Programme.DMISHD, Programme.E_CLAIM, Programme.NHSO_WEB_BY_AGENCY);
    assertThat(decision.directClaim()).isEqualTo(Money.baht("300"));
    assertThat(decision.charged()).isEqualTo(Money.baht("3300"));
  }

  @Test
  @Covers({"G-12", "G-13"})
  void anApprovalIsAskedForInItsOwnProgramme() {
    LineDecision cancer = Ask.on("2018-10-01").drug("imatinib", d -> d).first();
    assertThat(cancer.approvedIn()).isEqualTo(Programme.OCPA);
    assertThat(Ask.found(cancer, Level.INFO)).containsExactly("LGO-PROGRAMME-OCPA");
    LineDecision joints =
        Ask.on("2018-10-01").drug("etanercept", d -> d.indication("RHEUMATOID_ARTHRITIS")).first();
    assertThat(joints.approvedIn()).isEqualTo(Programme.PRIOR_AUTHORIZE);
    assertThat(Ask.found(joints, Level.INFO)).containsExactly("LGO-PROGRAMME-PRIOR-AUTHORIZE");
  }

  @Test
  @Covers({"G-11", "G-14"})
  void anInPatientIsClaimedInEClaimWithANumberOfNhsoClient() {
    Decision decision =
        Ask.on("2018-10-01")
            .visit(v -> v.visitType(VisitType.IP).permitNumber(null))
            .line("11", "300", l -> l)
            .decide();
    LineDecision line = decision.lines().getFirst();
    assertThat(line.programme()).isEqualTo(Programme.E_CLAIM);
    assertThat(line.calculation().source()).isEqualTo(RateSource.DRG);
    assertThat(Ask.found(decision)).containsExactly("LGO-PROGRAMME-NHSO-CLIENT");
    assertThat(decision.required())
        .containsExactly(new Required(Requirement.PERMIT_NUMBER, null, false));
  }
}

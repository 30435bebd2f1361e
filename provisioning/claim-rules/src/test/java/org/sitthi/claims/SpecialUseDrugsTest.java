package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A.3.12 Other drugs of the additional payment. */
class SpecialUseDrugsTest {

  @ParameterizedTest
  @Covers({"G-62", "G-27"})
  @ValueSource(strings = {"rituximab", "ivig", "atg"})
  void rejectionOfATransplantedKidneyNeedsTheTransplantInTheHistory(String drug) {
    Ask ask = Ask.on("2018-10-01").drug(drug, d -> d.indication("KT_REJECTION"));
    LineDecision known = ask.facts(f -> f.kidneyTransplant(true)).first();
    assertThat(known.route()).isEqualTo(Route.ECLAIM);
    assertThat(known.calculation().source()).isEqualTo(RateSource.PRICE_LIST);
    assertThat(known.approvedIn()).isNull();
    assertThat(known.required()).contains(new Required(Requirement.TRANSPLANT_HISTORY, null, true));
    LineDecision none = ask.facts(f -> f.kidneyTransplant(false)).first();
    assertThat(none.route()).isEqualTo(Route.REVIEW);
    assertThat(Ask.found(none, Level.BLOCK)).containsExactly("LGO-TRANSPLANT-NO-HISTORY");
  }

  @Test
  @Covers({"G-63", "G-27"})
  void drugsOfListJ2AreUsedByTheirIndication() {
    LineDecision line = Ask.on("2018-10-01").drug("IVIG", d -> d.indication("จ2")).first();
    assertThat(line.route()).isEqualTo(Route.ECLAIM);
    assertThat(line.decidedBy().id()).isEqualTo("LGO-J2");
    assertThat(line.calculation().source()).isEqualTo(RateSource.PRICE_LIST);
  }

  @Test
  @Covers({"G-63", "X-12"})
  void withAnotherIndicationAJ2DrugIsBlocked() {
    LineDecision line = Ask.on("2018-10-01").drug("atg", d -> d.indication("OTHER")).first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C535");
  }

  @ParameterizedTest
  @Covers({"G-64", "G-27"})
  @ValueSource(strings = {"STROKE", "STEMI"})
  void aThrombolyticIsForStrokeOrStemi(String indication) {
    LineDecision line =
        Ask.on("2018-10-01")
            .drug("alteplase", d -> d.indication(indication), l -> l.kind("THROMBOLYTIC"))
            .first();
    assertThat(line.decidedBy().id()).isEqualTo("LGO-THROMBOLYTIC");
    assertThat(line.calculation().source()).isEqualTo(RateSource.PRICE_LIST);
    assertThat(Ask.on("2018-10-01").drug("thrombolytic", d -> d.indication(indication)).route())
        .isEqualTo(Route.ECLAIM);
  }

  @Test
  @Covers({"G-64", "X-12"})
  void forAnythingElseItIsBlocked() {
    LineDecision line =
        Ask.on("2018-10-01")
            .drug("alteplase", d -> d.indication("OTHER"), l -> l.kind("THROMBOLYTIC"))
            .first();
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.findings().getFirst().replyCodes()).containsExactly("C707", "C708");
  }

  @Test
  @Covers("X-12")
  void aThrombolyticIsRecordedAsADrugAndOfOneKind() {
    LineDecision noDrug = Ask.on("2018-10-01").kind("3", "THROMBOLYTIC", "500").first();
    assertThat(Ask.found(noDrug, Level.BLOCK)).contains("LGO-THROMBOLYTIC-AS-DRUG");
    Decision two =
        Ask.on("2018-10-01")
            .drug(
                "alteplase",
                d -> d.indication("STROKE"),
                l -> l.kind("THROMBOLYTIC").itemCode("T1"))
            .drug(
                "tenecteplase",
                d -> d.indication("STROKE"),
                l -> l.kind("THROMBOLYTIC").itemCode("T2"))
            .decide();
    assertThat(two.lines())
        .allSatisfy(line ->
            assertThat(Ask.found(line, Level.BLOCK)).containsExactly("LGO-THROMBOLYTIC-ONE-KIND"));
  }
}

package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.claims.files.RuleFiles;

/** A scheme without charge rules has a defined answer, and gets rules by a file alone. */
class OtherSchemesTest {

  private static final String RULE =
      """
      kind: rules
      subject: {th: กฎของหน่วยบริการ, en: Rules of the site}
      rules:
        - id: SITE-SUPPLIES
          version: 1
          scheme: [SCHEME]
          visitType: OP
          stage: category
          from: 2026-10-01
          match: {category: ['5']}
          effect: {route: ECLAIM, rate: PRICE_LIST, amount: UP_TO_RATE, programme: E_CLAIM}
          severity: INFO
          legal: {letter: ว1, dated: 2026-09-01, source: letter}
          status: CONFIRMED
          th: เวชภัณฑ์เบิกผ่าน e-Claim ตาม Price List
          en: Supplies go by e-Claim, by the price list
      """;

  private static LineDecision decide(RuleSet rules, Scheme scheme, String day) {
    Visit visit =
        Visit.builder("V1", scheme, java.time.LocalDate.parse(day))
            .permitNumber("PP9900000001")
            .build();
    ChargeLine line =
        ChargeLine.builder("L1", "5", Money.baht("120")).listRate(Money.baht("100")).build();
    return Evaluator.evaluate(visit, java.util.List.of(line), Facts.UNKNOWN, rules)
        .lines()
        .getFirst();
  }

  @ParameterizedTest
  @EnumSource(names = "LGO", mode = EnumSource.Mode.EXCLUDE)
  void aSchemeWithoutChargeRulesIsAPersonsDecisionWithItsReason(Scheme scheme) {
    LineDecision line = decide(Ask.RULES, scheme, "2026-11-01");
    assertThat(line.route()).isEqualTo(Route.REVIEW);
    assertThat(line.decidedBy().id()).endsWith("-NO-CHARGE-RULES");
    assertThat(line.explanation().en()).contains("not in this set");
    assertThat(line.explanation().th()).contains("ยังไม่อยู่ในชุดกฎ");
    assertThat(line.claimable()).isEqualTo(Money.ZERO);
  }

  @Test
  void aCivilServantsLineNamesTheReplyThatAWrongWayWouldGet() {
    LineDecision line = decide(Ask.RULES, Scheme.OFC, "2026-11-01");
    assertThat(line.findings())
        .anySatisfy(finding -> assertThat(finding.replyCodes()).contains("C122"));
  }

  @ParameterizedTest
  @CsvSource({"UCS", "OFC", "SSS", "BKK"})
  void aFileOfTheSiteGivesASchemeItsRulesFromItsDayOn(Scheme scheme, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("site.yaml"), RULE.replace("SCHEME", scheme.name()));
    RuleSet rules = RuleFiles.builtIn().with(folder).load();
    LineDecision before = decide(rules, scheme, "2026-09-30");
    LineDecision from = decide(rules, scheme, "2026-10-01");
    assertThat(before.route()).isEqualTo(Route.REVIEW);
    assertThat(from.route()).isEqualTo(Route.ECLAIM);
    assertThat(from.claimable()).isEqualTo(Money.baht("100"));
    assertThat(from.programme()).isEqualTo(Programme.E_CLAIM);
    assertThat(from.explanation().en()).contains("SITE-SUPPLIES", "2026-09-01");
  }
}

package org.sitthi.claims.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.claims.Rule;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.RuleSet;

/** What loading takes and what it refuses, with one line that names file, place and cause. */
class LoadingTest {

  private static final String RULE =
      """
      kind: rules
      subject: {th: ทดลอง, en: Trial}
      rules:
        - id: SITE-TRIAL
          version: 1
          scheme: [LGO]
          stage: ordinary
          rank: 5
          from: 2030-01-01
          match: {category: ['5']}
          effect: {route: ECLAIM}
          severity: INFO
          legal: {source: trial}
          status: CONFIRMED
          th: ทดลอง
          en: Trial
      """;

  private static final String SECOND =
      RULE.substring(RULE.indexOf("  - id"))
          .replace("version: 1", "version: 2")
          .replace("2030-01-01", "2031-01-01");

  private static RuleSet load(String content) {
    return RuleFiles.builtIn()
        .with(Map.of("site.yaml", content.getBytes(StandardCharsets.UTF_8)))
        .load();
  }

  private static void refused(String content, String place, String... parts) {
    assertThatThrownBy(() -> load(content))
        .isInstanceOf(RuleFileException.class)
        .hasMessageStartingWith("site.yaml" + place)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aNewLetterIsANewFileAndEndsTheVersionBeforeIt() {
    String letter =
        """
        kind: rules
        subject: {th: หนังสือใหม่, en: A new letter}
        rules:
          - id: LGO-DIRECT-ONLY
            version: 2
            covers: [G-59]
            scheme: [LGO]
            visitType: OP
            stage: direct-only
            from: 2030-01-01
            match: {drug: [aprepitant]}
            effect: {route: ECLAIM, rate: PRICE_LIST, amount: UP_TO_RATE}
            severity: INFO
            legal: {letter: ว1, dated: 2029-12-01, source: letter}
            status: CONFIRMED
            th: รายการใหม่
            en: New list
        """;
    RuleSet before = RuleFiles.builtIn().load();
    RuleSet after = load(letter);

    assertThat(version(before, "2030-01-01")).isEqualTo(1);
    assertThat(version(after, "2029-12-31")).isEqualTo(1);
    assertThat(version(after, "2030-01-01")).isEqualTo(2);
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
  }

  private static int version(RuleSet rules, String day) {
    return rules.inForce(LocalDate.parse(day)).stream()
        .filter(rule -> rule.id().equals("LGO-DIRECT-ONLY"))
        .map(Rule::version)
        .reduce(0, Integer::sum);
  }

  @Test
  void aFolderOfTheSiteIsLaidOverTheBuiltInFiles(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("site.yaml"), RULE);
    Files.writeString(folder.resolve("notes.txt"), "not a rule file");
    RuleSet rules = RuleFiles.builtIn().with(folder).load();

    assertThat(rules.rules()).extracting(Rule::id).contains("SITE-TRIAL", "LGO-DIRECT-ONLY");
    assertThatThrownBy(() -> RuleFiles.builtIn().with(folder.resolve("none")))
        .isInstanceOf(RuleFileException.class);
  }

  @Test
  void versionsMustNotOverlap() {
    refused(
        RULE.replace("from: 2030-01-01", "from: 2030-01-01\n    until: 2031-06-01") + SECOND,
        ":18",
        "SITE-TRIAL version 2 overlaps version 1, which runs until 2031-06-01");
  }

  @Test
  void versionsMustNotLeaveAGap() {
    refused(
        RULE.replace("from: 2030-01-01", "from: 2030-01-01\n    until: 2030-06-01") + SECOND,
        ":18",
        "SITE-TRIAL version 2 leaves a gap after version 1, which ended on 2030-06-01");
  }

  @Test
  void aVersionStandsOnceAndBeginsAfterTheOneBefore() {
    refused(
        RULE + SECOND.replace("version: 2", "version: 1"),
        ":17",
        "version 1 stands already at site.yaml:4");
    refused(
        RULE + SECOND.replace("2031-01-01", "2029-01-01"),
        ":17",
        "does not begin after version 1 (site.yaml:4)");
    refused(RULE + SECOND.replace("[LGO]", "[LGO, UCS]"), ":17", "another scheme or visit type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "from: 2030-01-01 | from: 2030-02-30 | :9 | '2030-02-30' is no date",
        "from: 2030-01-01 | from: 2573-1-1 | :9 | is no date; write year-month-day",
        "['5'] | ['55'] | :10 | unknown code '55'",
        "category: | kategory: | :10 | nothing is called 'kategory'",
        "{category: ['5']} | {category: ['5'], drug: [aspirine]} | :10 | unknown code 'aspirine'",
        "{category: ['5']} | {decidedBy: [NO-SUCH]} | | 'decidedBy' is not known yet",
        "route: ECLAIM | route: POST | :11 | 'POST' is none of",
        "route: ECLAIM | project: XX | :11 | unknown code 'XX'",
        "{route: ECLAIM} | {rate: CGD} | :4 | needs a route",
        "severity: INFO | severity: LOUD | :12 | 'LOUD' is none of",
        "stage: ordinary | stage: nowhere | :7 | unknown stage 'nowhere'",
        "scheme: [LGO] | scheme: [ABC] | :6 | 'ABC' is none of",
        "scheme: [LGO] | scheme: [] | :6 | no scheme is named",
        "rank: 5 | replyCodes: [C0] | :8 | unknown code 'C0'",
        "rank: 5 | covers: [Z-1] | :8 | is no row of the fact sheet",
        "status: CONFIRMED | status: UNCONFIRMED | :4 | shows at least two readings",
        "{source: trial} | {letter: ว1} | :13 | a letter has a date",
        "version: 1 | version: 0 | :5 | is no whole number from 1 to 999",
        "id: SITE-TRIAL | id: site | :4 | does not look like",
        "rank: 5 | crossLine: true | :4 | the rule looks at no other line"
      })
  void aFaultIsNamedWithFileAndPlace(String from, String to, String place, String cause) {
    assertThat(RULE).contains(from);
    refused(RULE.replace(from, to), place == null ? ":" : place, cause);
  }

  @Test
  void aRuleNeedsItsMessageInBothLanguages() {
    refused(RULE.replace("    en: Trial\n", ""), ":4", "'en' is missing");
    refused(RULE.replace("    th: ทดลอง\n", ""), ":4", "'th' is missing");
    refused(RULE.replace("    th: ทดลอง\n", "    th: ''\n"), ":15", "the value is empty");
    refused(RULE.replace("    en: Trial\n", "    note: x\n"), ":16", "unknown key 'note'");
  }

  @Test
  void aRuleThatNobodyKnowsCannotHaveDecided() {
    refused(
        RULE.replace("stage: ordinary", "stage: line-checks")
            .replace("effect: {route: ECLAIM}", "unit: RULES")
            .replace("{category: ['5']}", "{decidedBy: [NO-SUCH]}"),
        ":4",
        "SITE-TRIAL",
        "no rule is called 'NO-SUCH'");
  }

  @Test
  void aFormMustBeARegularExpression() {
    refused(
        RULE.replace("{category: ['5']}", "{itemCode: {like: '['}}"),
        ":10",
        "'[' is no regular expression");
  }

  @Test
  void whatIsNoYamlOrNoRuleFileIsRefused() {
    refused("kind: rules\n  rules: [", ":", "not readable");
    refused("", "", "the file is empty");
    refused("kind: novel\n", ":1", "unknown kind 'novel'");
    refused("kind: &a rules\nsubject: *a\n", ":2", "aliases are not taken");
    refused("kind: rules\nkind: rules\n", ":2", "stands twice");
    refused("kind: rules\n---\nkind: rules\n", ":1", "more than one document");
  }

  @Test
  void aCodeStandsOnceAndASpellingMeansOneCode() {
    assertThatThrownBy(() -> load("kind: codes\ndrugs:\n  - {id: imatinib, th: ก, en: a}\n"))
        .hasMessage("site.yaml:3: drugs[0]: 'imatinib' stands already at codes-drugs.yaml:4");
    assertThatThrownBy(
            () -> load("kind: codes\ndrugs:\n  - {id: newumab, th: ก, en: a, aliases: [Glivec]}\n"))
        .hasMessage("site.yaml:3: drugs[0]: 'Glivec' stands already at codes-drugs.yaml:4");
  }
}

package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import tools.jackson.databind.JsonNode;

/** A new letter is a new file in the site's folder, and no release. */
@ExtendWith(SharedPostgres.class)
class RulesFolderTest {

  private static final String LETTER =
      """
      kind: rules
      subject: {th: หนังสือใหม่, en: A new letter}
      rules:
        - id: LGO-DIRECT-ONLY
          version: 2
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

  private static TestStore start(DatabaseSetting database, Path folder, Path rules) {
    return TestStore.start(
        folder,
        InstantSource.fixed(Visits.AT.toInstant()),
        tls -> TestStore.config(database, tls).rulesDir(Optional.of(rules)).build());
  }

  @Test
  void aLetterInTheFolderIsInForceFromItsDay(DatabaseSetting.Server database, @TempDir Path folder)
      throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("letter.yaml"), LETTER);
    try (TestStore store = start(database, folder, rules)) {
      String question = "/api/v1/rules?ruleId=LGO-DIRECT-ONLY&date=";
      JsonNode before = store.caller().get(question + "2029-12-31").json();
      JsonNode after = store.caller().get(question + "2030-01-01").json();
      assertThat(before.at("/rules/0/version").asInt()).isEqualTo(1);
      assertThat(after.at("/rules/0/legal/letter").asString()).isEqualTo("ว1");
      assertThat(after.at("/rules/0/place").asString()).startsWith("letter.yaml:");
    }
  }

  @Test
  void aFaultyFileEndsTheStartWithItsPlace(DatabaseSetting.Server database, @TempDir Path folder)
      throws Exception {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("letter.yaml"), LETTER.replace("2030-01-01", "2030-02-30"));
    assertThatThrownBy(() -> start(database, folder, rules))
        .rootCause()
        .hasMessageStartingWith("letter.yaml:9: rules[0].from: '2030-02-30' is no date");
  }
}

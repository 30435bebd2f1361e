package org.sitthi.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published schema says what the code does. Random records go through it in the round trip. */
class RecordSchemaTest {

  private final PublishedSchema schema = new PublishedSchema();
  private final RecordJson json = new RecordJson();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theFrozenExampleKeepsToIt(int version) {
    assertThat(schema.faults(Example.text(version).getBytes(UTF_8))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> itNamesExactlyTheFieldsOfTheCode() {
    return Stream.of(
            "person=" + Person.class.getName(),
            "verification=" + Verification.class.getName(),
            "register=" + RegisterMatch.class.getName(),
            "entitlement=" + EntitlementRecord.class.getName(),
            "claim=" + ClaimRecord.class.getName(),
            "codedName=" + CodedName.class.getName(),
            "referral=" + Referral.class.getName(),
            "visit=" + VisitDetails.class.getName(),
            "evidence=" + Evidence.class.getName(),
            "machine=" + Evidence.Machine.class.getName(),
            "routeState=" + Evidence.RouteState.class.getName(),
            "attempt=" + Evidence.AttemptMark.class.getName(),
            "step=" + Evidence.StepTime.class.getName(),
            "=" + VisitRecord.class.getName())
        .map(pair -> pair.split("=", 2))
        .map(pair -> DynamicTest.dynamicTest(pair[1], () -> sameFields(pair[0], pair[1])));
  }

  private void sameFields(String definition, String className) throws ClassNotFoundException {
    JsonNode root = schema.tree();
    JsonNode part = definition.isEmpty() ? root : root.get("$defs").get(definition);
    RecordComponent[] components = Class.forName(className).getRecordComponents();
    List<String> required = new ArrayList<>();
    part.path("required").forEach(name -> required.add(name.stringValue()));

    assertThat(part.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    assertThat(required)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(components)
                .filter(one -> one.getType() != Optional.class && one.getType() != List.class)
                .map(RecordComponent::getName)
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "revision" : 2        | "revision" : 0
          "revision" : 2        | "revision" : 1001
          "revision" : 2        | "revision" : "2"
          "K01"                 | ""
          "KIOSK"               | "PHONE"
          "2026-03-02",         | "2026-02-30",
          "2026-03-02T08:15:30.123+07:00" | "2026-03-02T08:15:30"
          "OBTAINED"            | "PENDING"
          "ENDPOINT",           | "PIGEON",
          "01234"               | "1234"
          "mobile" : "0000000001" | "mobile" : "00000001"
          "purpose" : "1100"    | "purpose" : "0000"
          "health" : "DOWN"     | "health" : "DOZING"
          "millis" : 2000       | "millis" : 86400001
          "READING_CARD"        | "reading card"
          "cardLayout" : "0003" | "cardLayout" : "3"
          "FINISHED_ELSEWHERE"  | "see a person"
          "MATCHED"             | "PERHAPS"
          "trafficAccident" : false | "trafficAccident" : 0
          "5b1f6c2e-            | "5B1F6C2E-
          """,
      delimiter = '|')
  void whatTheCodeRefusesItRefusesToo(String old, String now) {
    byte[] record = Example.with(2, old, now);

    assertThat(catchThrowableOfType(RecordFormatException.class, () -> json.read(record)))
        .as("the code's refusal")
        .isNotNull();
    assertThat(schema.faults(record)).as("the schema's refusal").isNotEmpty();
  }
}

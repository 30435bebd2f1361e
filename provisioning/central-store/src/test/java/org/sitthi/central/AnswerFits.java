package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds an answer against the published document: no field more, none missing, no other word. */
final class AnswerFits {

  private AnswerFits() {}

  static void check(JsonNode schemas, String name, JsonNode answer) {
    JsonNode schema = schemas.get(name);
    assertThat(schema).as("schema " + name).isNotNull();
    for (String field : answer.propertyNames()) {
      JsonNode described = schema.at("/properties/" + field);
      assertThat(described.isMissingNode()).as(name + "." + field + " is described").isFalse();
      value(schemas, described, answer.get(field), name + "." + field);
    }
    schema
        .path("required")
        .forEach(required ->
            assertThat(answer.has(required.asString()))
                .as(name + "." + required.asString() + " is there")
                .isTrue());
  }

  private static void value(JsonNode schemas, JsonNode schema, JsonNode value, String path) {
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      String full = reference.asString();
      check(schemas, full.substring(full.lastIndexOf('/') + 1), value);
      return;
    }
    switch (schema.get("type").asString()) {
      case "array" -> value.forEach(each -> value(schemas, schema.get("items"), each, path));
      case "string" -> {
        assertThat(value.isString()).as(path).isTrue();
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asString()));
        if (!words.isEmpty()) {
          assertThat(words).as(path).contains(value.asString());
        }
      }
      case "integer" -> assertThat(value.isIntegralNumber()).as(path).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(path).isTrue();
      default -> throw new AssertionError(path + " has no known type");
    }
  }
}

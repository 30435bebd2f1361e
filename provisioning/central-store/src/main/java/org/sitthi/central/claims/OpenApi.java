package org.sitthi.central.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitthi.claims.Text;

/** Writes the OpenAPI 3.1 document from the shapes that read and describe the calls. */
final class OpenApi {

  private final Map<String, Object> schemas = new TreeMap<>();

  /** One call. */
  record Operation(
      String method,
      String path,
      Text summary,
      List<Shape.Field> query,
      Shape.@org.jspecify.annotations.Nullable Nested body,
      int status,
      Shape.Nested answer) {}

  Map<String, Object> document(List<Operation> operations) {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Operation each : operations) {
      paths
          .computeIfAbsent(each.path(), any -> new LinkedHashMap<>())
          .put(each.method(), operation(each));
    }
    schemas.put("Problem", problem());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Sitthi central store: claims",
            "version", "1",
            "description",
                "Money is whole satang. Days are of the common era, in Thailand. Absent and null mean: not known."));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas));
    return document;
  }

  private Map<String, Object> operation(Operation operation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("summary", both(operation.summary()));
    List<Map<String, Object>> parameters = new ArrayList<>();
    if (operation.path().contains("{id}")) {
      parameters.add(
          parameter("id", "path", true, "recordId, or the name of a worklist", typed("string")));
    }
    for (Shape.Field field : operation.query()) {
      parameters.add(
          parameter(
              field.name(),
              "query",
              field.isRequired(),
              both(field.text()),
              schema(field.shape())));
    }
    if (!parameters.isEmpty()) {
      json.put("parameters", parameters);
    }
    if (operation.body() != null) {
      json.put("requestBody", Map.of("required", true, "content", json(schema(operation.body()))));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        String.valueOf(operation.status()),
        Map.of("description", "OK", "content", json(schema(operation.answer()))));
    responses.put(
        "default",
        Map.of(
            "description",
            "Problem details, th and en",
            "content",
            Map.of("application/problem+json", Map.of("schema", reference("Problem")))));
    json.put("responses", responses);
    return json;
  }

  private static Map<String, Object> json(Map<String, Object> schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }

  private static Map<String, Object> parameter(
      String name, String in, boolean required, String text, Map<String, Object> schema) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("in", in);
    json.put("required", required);
    json.put("description", text);
    json.put("schema", schema);
    return json;
  }

  private Map<String, Object> schema(Shape shape) {
    return switch (shape) {
      case Shape.Words words -> words(words.words());
      case Shape.Coded coded -> coded(coded.known());
      case Shape.Line line -> sized("string", "maxLength", line.most());
      case Shape.Flag flag -> typed("boolean");
      case Shape.Day day -> Map.of("type", "string", "format", "date");
      case Shape.Satang satang -> sized("integer", "minimum", 0);
      case Shape.Quantity quantity -> sized("number", "exclusiveMinimum", 0);
      case Shape.Count count ->
          Map.of("type", "integer", "minimum", count.least(), "maximum", count.most());
      case Shape.Nested nested -> nested(nested);
      case Shape.Several several ->
          Map.of("type", "array", "items", schema(several.of()), "maxItems", several.most());
    };
  }

  private static Map<String, Object> words(List<Shape.Word> words) {
    Map<String, Object> json = typed("string");
    json.put("enum", words.stream().map(Shape.Word::name).toList());
    json.put("oneOf", words.stream().map(OpenApi::word).toList());
    return json;
  }

  private static Map<String, Object> coded(List<Shape.Word> known) {
    Map<String, Object> json = typed("string");
    json.put(
        "anyOf",
        List.of(Map.of("oneOf", known.stream().map(OpenApi::word).toList()), typed("string")));
    return json;
  }

  private static Map<String, Object> word(Shape.Word word) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("const", word.name());
    json.put("description", both(word.text()));
    return json;
  }

  private Map<String, Object> nested(Shape.Nested nested) {
    if (!schemas.containsKey(nested.name())) {
      schemas.put(nested.name(), Map.of());
      schemas.put(nested.name(), object(nested));
    }
    return reference(nested.name());
  }

  private Map<String, Object> object(Shape.Nested nested) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Field field : nested.fields()) {
      Map<String, Object> own = new LinkedHashMap<>(schema(field.shape()));
      own.put("description", both(field.text()));
      properties.put(field.name(), own);
    }
    Map<String, Object> json = typed("object");
    json.put("properties", properties);
    List<String> required =
        nested.fields().stream().filter(Shape.Field::isRequired).map(Shape.Field::name).toList();
    if (!required.isEmpty()) {
      json.put("required", required);
    }
    json.put("additionalProperties", false);
    return json;
  }

  private static Map<String, Object> problem() {
    Map<String, Object> json = typed("object");
    json.put("description", "RFC 9457, with errors[] of path, code, message and message_th");
    return json;
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    return json;
  }

  private static Map<String, Object> sized(String type, String limit, int value) {
    Map<String, Object> json = typed(type);
    json.put(limit, value);
    return json;
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static String both(Text text) {
    return text.en() + " · " + text.th();
  }
}

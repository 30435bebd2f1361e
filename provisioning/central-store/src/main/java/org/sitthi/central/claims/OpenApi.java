package org.sitthi.central.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Text;

/** Writes the OpenAPI 3.1 document from the shapes that read and describe the calls. */
final class OpenApi {

  private static final Map<String, String> PATHS =
      Map.of(
          "id",
          "recordId, or the name of a worklist",
          "date",
          "A day such as 2026-03-02",
          "no",
          "Invoice number");

  private final Map<String, Object> schemas = new TreeMap<>();

  /**
   * One call.
   *
   * @param body absent: none, or one that is described elsewhere
   * @param takes media types that it takes besides JSON, or instead of it when there is no body
   * @param answer absent: none in JSON
   * @param gives media type of an answer that is not JSON; empty if it is
   * @param headers that it reads
   * @param also further good answers of the same form
   * @param problems the problems that it may answer with; any call may be answered with 500
   */
  record Operation(
      String method,
      String path,
      Text summary,
      List<Shape.Field> query,
      @Nullable Shape body,
      List<String> takes,
      int status,
      @Nullable Shape answer,
      String gives,
      List<Shape.Field> headers,
      List<Integer> also,
      List<Integer> problems) {

    /** With media types. */
    Operation(
        String method,
        String path,
        Text summary,
        List<Shape.Field> query,
        @Nullable Shape body,
        List<String> takes,
        int status,
        @Nullable Shape answer,
        String gives) {
      this(
          method, path, summary, query, body, takes, status, answer, gives, List.of(), List.of(),
          List.of());
    }

    /** JSON in, JSON out. */
    Operation(
        String method,
        String path,
        Text summary,
        List<Shape.Field> query,
        @Nullable Shape body,
        int status,
        Shape answer) {
      this(method, path, summary, query, body, List.of(), status, answer, "");
    }

    /** Described by its summary alone; its shape is told where it is documented. */
    static Operation plain(String method, String path, int status, String th, String en) {
      return new Operation(
          method, path, new Text(th, en), List.of(), null, List.of(), status, null, "");
    }
  }

  Map<String, Object> document(List<Operation> operations) {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Operation each : operations) {
      paths
          .computeIfAbsent(each.path(), any -> new LinkedHashMap<>())
          .put(each.method(), operation(each));
    }
    Map<String, Object> _ = schema(DeviceShapes.PROBLEM);
    for (String name : DeviceShapes.PUBLISHED) {
      schemas.put(name, DeviceShapes.published(name));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Sitthi central store",
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
    for (String name : names(operation.path())) {
      parameters.add(
          parameter(name, "path", true, PATHS.getOrDefault(name, name), typed("string")));
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
    for (Shape.Field field : operation.headers()) {
      parameters.add(
          parameter(
              field.name(),
              "header",
              field.isRequired(),
              both(field.text()),
              schema(field.shape())));
    }
    if (!parameters.isEmpty()) {
      json.put("parameters", parameters);
    }
    Map<String, Object> taken = new LinkedHashMap<>();
    if (operation.body() != null) {
      taken.putAll(json(schema(operation.body())));
    }
    operation
        .takes()
        .forEach(type ->
            taken.put(type, Map.of("schema", Map.of("type", "string", "format", "binary"))));
    if (!taken.isEmpty()) {
      json.put("requestBody", Map.of("required", true, "content", taken));
    }
    Map<String, Object> good = new LinkedHashMap<>();
    good.put("description", "OK");
    if (operation.answer() != null) {
      good.put("content", json(schema(operation.answer())));
    } else if (!operation.gives().isEmpty()) {
      good.put(
          "content",
          Map.of(
              operation.gives(), Map.of("schema", Map.of("type", "string", "format", "binary"))));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(String.valueOf(operation.status()), good);
    operation.also().forEach(status -> responses.put(String.valueOf(status), good));
    for (int status : operation.problems()) {
      responses.put(String.valueOf(status), problem(DeviceShapes.kinds(status)));
    }
    responses.put("default", problem("Problem details, th and en"));
    json.put("responses", responses);
    return json;
  }

  private static Map<String, Object> problem(String description) {
    return Map.of(
        "description",
        description,
        "content",
        Map.of("application/problem+json", Map.of("schema", reference("Problem"))));
  }

  private static List<String> names(String path) {
    return Pattern.compile("[{]([a-zA-Z]+)[}]")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .toList();
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
      case Shape.Named named -> reference(named.name());
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

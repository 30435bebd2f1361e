package org.sitthi.central;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms that the store's OpenAPI document gives its answers, in the hands of a validator that
 * is not ours. Whatever a test is about, what it hears is held against them. Threads: any.
 */
final class AnswerForms {

  static final String DOCUMENT = "/api/v1/openapi.json";

  private static final int REFUSED = 400;

  private final JsonNode document;
  private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();
  private final List<Template> templates;

  private record Template(Pattern like, String path) {}

  private AnswerForms(JsonNode document) {
    this.document = document;
    templates =
        document.path("paths").propertyNames().stream()
            // The one without a variable part is meant where both fit.
            .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
            .map(path ->
                new Template(Pattern.compile(path.replaceAll("\\{[a-zA-Z]+}", "[^/]+")), path))
            .toList();
  }

  static AnswerForms of(Reply document) {
    return new AnswerForms(document.json());
  }

  /** Throws if the answer has not the form that is documented for it, or none is. */
  void hold(String method, String path, Reply reply) {
    String type = Optional.ofNullable(reply.headers().get("Content-Type")).orElse("");
    if (!type.contains("json") || reply.body().isEmpty() || path.equals(DOCUMENT)) {
      return;
    }
    String template =
        templates.stream()
            .filter(each -> each.like().matcher(path).matches())
            .map(Template::path)
            .findFirst()
            .orElse("");
    String place =
        "/paths/%s/%s/responses/%d"
            .formatted(
                template.replace("~", "~0").replace("/", "~1"),
                method.toLowerCase(Locale.ROOT),
                reply.status());
    Optional<Schema> schema = schemas.computeIfAbsent(place, this::schema);
    if (schema.isEmpty()) {
      if (reply.status() < REFUSED) {
        throw new AssertionError(place + ": answered, and not documented");
      }
      return;
    }
    List<String> faults =
        schema.get().validate(reply.body(), InputFormat.JSON).stream()
            .map(fault -> fault.getInstanceLocation() + " " + fault.getMessage())
            .toList();
    if (!faults.isEmpty()) {
      throw new AssertionError(place + ": " + faults);
    }
  }

  private Optional<Schema> schema(String place) {
    JsonNode content = document.at(place).path("content");
    for (String type : content.propertyNames()) {
      if (type.contains("json")) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(content.path(type).path("schema"));
        return Optional.of(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON));
      }
    }
    return Optional.empty();
  }
}

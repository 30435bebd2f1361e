package org.sitthi.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that ships, in the hands of a validator that is not ours. */
final class PublishedSchema {

  private final String text;
  private final Schema schema;

  PublishedSchema() {
    try (InputStream in = RecordJson.schema()) {
      this.text = new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  JsonNode tree() {
    return JsonMapper.shared().readTree(text);
  }

  /** Places and keywords of what is wrong. */
  List<String> faults(byte[] record) {
    return schema
        .validate(
            new String(record, UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(fault -> fault.getInstanceLocation() + " " + fault.getKeyword())
        .toList();
  }
}

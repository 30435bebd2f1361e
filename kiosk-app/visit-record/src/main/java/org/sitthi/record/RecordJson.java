package org.sitthi.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.util.Objects;
import org.sitthi.record.RecordFormatException.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of a {@link VisitRecord}, UTF-8.
 *
 * <p>Writing is deterministic: the same record gives the same bytes, fields in the order of the
 * record's components, no white space, empty optionals left out, times with the offset they came
 * with. Reading takes white space and any order, and passes over fields it does not know, because a
 * newer kiosk may send them. In a record of a newer schema version it passes over optional parts
 * that it does not understand as well: whoever keeps the bytes loses nothing.
 *
 * <p>Threads: any; one instance may be shared.
 */
public final class RecordJson {

  /** A record's longest JSON form, in bytes; a full record of ours has some 2 KiB. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 16;

  private final JsonMapper mapper;

  /** Makes a codec; it holds caches, so keep it. */
  public RecordJson() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxDocumentLength(MAX_BYTES)
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(40)
            .maxNameLength(200)
            .maxStringLength(MAX_BYTES)
            .build();
    this.mapper =
        JsonMapper.builder(ForgetfulJson.factory().streamReadConstraints(limits).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
  }

  /** The JSON form, at most {@link #MAX_BYTES} bytes. */
  public byte[] write(VisitRecord visit) {
    return mapper.writeValueAsBytes(visit);
  }

  /**
   * The published JSON Schema (draft 2020-12) of what is written and read; to be closed. Lengths
   * are there in characters, here in UTF-16 units: for text beyond the basic plane it allows more.
   */
  public static InputStream schema() {
    InputStream schema = RecordJson.class.getResourceAsStream("visit-record.schema.json");
    return Objects.requireNonNull(schema, "visit-record.schema.json is not in the program");
  }

  /**
   * Reads one record.
   *
   * @throws RecordFormatException naming the first place that is not as it must be
   */
  public VisitRecord read(byte[] json) throws RecordFormatException {
    if (json.length > MAX_BYTES) {
      throw new RecordFormatException("$", Fault.TOO_LARGE, "at most " + MAX_BYTES + " bytes");
    }
    JsonNode root = parse(json);
    boolean newer = root.path("schemaVersion").asInt(0) > VisitRecord.SCHEMA_VERSION;
    return RecordReader.visit(new JsonFields("$", root, newer));
  }

  private JsonNode parse(byte[] json) throws RecordFormatException {
    try {
      return mapper.readTree(json);
    } catch (JacksonException e) {
      throw new RecordFormatException("$", Fault.NOT_JSON, "one JSON object in UTF-8" + at(e));
    }
  }

  /** Line and column only: the parser's own words quote its input. */
  private static String at(JacksonException e) {
    var place = e.getLocation();
    return place == null
        ? ""
        : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }
}

package org.sitthi.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitthi.record.RecordFormatException.Fault;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, each taken as what it must be; nothing is converted. */
final class JsonFields {

  /** Makes one record of the fields of one object. */
  interface Maker<T> {
    T make(JsonFields fields) throws RecordFormatException;
  }

  private static final int MAX_TIME_LENGTH = 40;
  private static final int MAX_YEAR = 9999;

  private final String path;
  private final JsonNode object;
  private final boolean newer;

  /**
   * The fields of an object.
   *
   * @param newer true in a record of a newer schema version: optional parts of it that are not
   *     understood are passed over
   */
  JsonFields(String path, JsonNode node, boolean newer) throws RecordFormatException {
    if (!node.isObject()) {
      throw new RecordFormatException(path, Fault.WRONG_TYPE, "an object wanted");
    }
    this.path = path;
    this.object = node;
    this.newer = newer;
  }

  String text(String field) throws RecordFormatException {
    return required(field, optionalText(field));
  }

  Optional<String> optionalText(String field) throws RecordFormatException {
    JsonNode node = present(field);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isString()) {
      throw fault(field, Fault.WRONG_TYPE, "a string wanted");
    }
    return Optional.of(node.stringValue());
  }

  int integer(String field) throws RecordFormatException {
    long value = required(field, optionalLong(field));
    if (value != (int) value) {
      throw fault(field, Fault.IMPOSSIBLE, "a smaller number wanted");
    }
    return (int) value;
  }

  Optional<Long> optionalLong(String field) throws RecordFormatException {
    JsonNode node = present(field);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isIntegralNumber()) {
      throw fault(field, Fault.WRONG_TYPE, "a whole number wanted");
    }
    if (!node.canConvertToLong()) {
      throw fault(field, Fault.IMPOSSIBLE, "a smaller number wanted");
    }
    return Optional.of(node.longValue());
  }

  boolean flag(String field) throws RecordFormatException {
    return required(field, optionalFlag(field));
  }

  Optional<Boolean> optionalFlag(String field) throws RecordFormatException {
    JsonNode node = present(field);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isBoolean()) {
      throw fault(field, Fault.WRONG_TYPE, "true or false wanted");
    }
    return Optional.of(node.booleanValue());
  }

  UUID uuid(String field) throws RecordFormatException {
    String text = text(field);
    UUID uuid = parsed(field, text, UUID::fromString, "a UUID in lower case wanted");
    if (!uuid.toString().equals(text)) {
      throw fault(field, Fault.IMPOSSIBLE, "a UUID in lower case wanted");
    }
    return uuid;
  }

  LocalDate date(String field) throws RecordFormatException {
    return required(field, optionalDate(field));
  }

  Optional<LocalDate> optionalDate(String field) throws RecordFormatException {
    Optional<String> text = optionalText(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = parsed(field, text.get(), LocalDate::parse, "a date as 2026-01-31 wanted");
    checkYear(field, date.getYear());
    return Optional.of(date);
  }

  OffsetDateTime time(String field) throws RecordFormatException {
    return required(field, optionalTime(field));
  }

  Optional<OffsetDateTime> optionalTime(String field) throws RecordFormatException {
    Optional<String> text = optionalText(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String wanted = "a time with offset as 2026-01-31T08:00:00+07:00 wanted";
    if (text.get().length() > MAX_TIME_LENGTH) {
      throw fault(field, Fault.IMPOSSIBLE, wanted);
    }
    OffsetDateTime time = parsed(field, text.get(), Times::read, wanted);
    checkYear(field, time.getYear());
    return Optional.of(time);
  }

  <E extends Enum<E>> E word(String field, Class<E> words) throws RecordFormatException {
    return required(field, understood(field, words));
  }

  <E extends Enum<E>> Optional<E> optionalWord(String field, Class<E> words)
      throws RecordFormatException {
    return optional(() -> understood(field, words));
  }

  private <E extends Enum<E>> Optional<E> understood(String field, Class<E> words)
      throws RecordFormatException {
    Optional<String> text = optionalText(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(text.get())) {
        return Optional.of(word);
      }
    }
    String known = Arrays.toString(words.getEnumConstants());
    throw fault(field, Fault.IMPOSSIBLE, "one of " + known + " wanted");
  }

  <T> T object(String field, Maker<T> maker) throws RecordFormatException {
    return required(field, made(field, maker));
  }

  <T> Optional<T> optionalObject(String field, Maker<T> maker) throws RecordFormatException {
    return optional(() -> made(field, maker));
  }

  /** At most so many objects; none if there is no such field. */
  <T> List<T> list(String field, int max, Maker<T> maker) throws RecordFormatException {
    List<T> made = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries(field, max).entrySet()) {
      optional(() ->
              Optional.of(new JsonFields(entry.getKey(), entry.getValue(), newer).whole(maker)))
          .ifPresent(made::add);
    }
    return made;
  }

  /** At most so many strings; none if there is no such field. */
  List<String> words(String field, int max) throws RecordFormatException {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries(field, max).entrySet()) {
      if (!entry.getValue().isString()) {
        throw new RecordFormatException(entry.getKey(), Fault.WRONG_TYPE, "a string wanted");
      }
      words.add(entry.getValue().stringValue());
    }
    return words;
  }

  /** Makes this object's record; what the record's constructor refuses becomes a format fault. */
  <T> T whole(Maker<T> maker) throws RecordFormatException {
    try {
      return maker.make(this);
    } catch (FieldException e) {
      throw fault(e.field(), Fault.IMPOSSIBLE, e.wanted());
    }
  }

  private <T> Optional<T> made(String field, Maker<T> maker) throws RecordFormatException {
    JsonNode node = present(field);
    return node == null
        ? Optional.empty()
        : Optional.of(new JsonFields(path + "." + field, node, newer).whole(maker));
  }

  /** Elements by their paths, in order. */
  private Map<String, JsonNode> entries(String field, int max) throws RecordFormatException {
    JsonNode node = present(field);
    if (node == null) {
      return Map.of();
    }
    if (!node.isArray()) {
      throw fault(field, Fault.WRONG_TYPE, "a list wanted");
    }
    if (node.size() > max) {
      throw fault(field, Fault.IMPOSSIBLE, "at most " + max + " wanted");
    }
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (int i = 0; i < node.size(); i++) {
      entries.put(path + "." + field + "[" + i + "]", node.get(i));
    }
    return entries;
  }

  private <T> Optional<T> optional(Part<T> part) throws RecordFormatException {
    try {
      return part.read();
    } catch (RecordFormatException e) {
      if (newer) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Reads a part that may be absent. */
  private interface Part<T> {
    Optional<T> read() throws RecordFormatException;
  }

  private @Nullable JsonNode present(String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : node;
  }

  private <T> T required(String field, Optional<T> value) throws RecordFormatException {
    return value.orElseThrow(() -> fault(field, Fault.MISSING, "required"));
  }

  private <T> T parsed(String field, String text, Function<String, T> parser, String wanted)
      throws RecordFormatException {
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      // The parser's message quotes the value, so it goes no further.
      throw fault(field, Fault.IMPOSSIBLE, wanted);
    }
  }

  private void checkYear(String field, int year) throws RecordFormatException {
    if (year < 1 || year > MAX_YEAR) {
      throw fault(field, Fault.IMPOSSIBLE, "a year of four digits wanted");
    }
  }

  private RecordFormatException fault(String field, Fault fault, String wanted) {
    return new RecordFormatException(path + "." + field, fault, wanted);
  }
}

package org.sitthi.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
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

  JsonFields(String path, JsonNode node) throws RecordFormatException {
    if (!node.isObject()) {
      throw new RecordFormatException(path, Fault.WRONG_TYPE, "an object wanted");
    }
    this.path = path;
    this.object = node;
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
    JsonNode node = required(field, Optional.ofNullable(present(field)));
    if (!node.isBoolean()) {
      throw fault(field, Fault.WRONG_TYPE, "true or false wanted");
    }
    return node.booleanValue();
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
    LocalDate date = parsed(field, text(field), LocalDate::parse, "a date as 2026-01-31 wanted");
    checkYear(field, date.getYear());
    return date;
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
    OffsetDateTime time = parsed(field, text.get(), OffsetDateTime::parse, wanted);
    checkYear(field, time.getYear());
    return Optional.of(time);
  }

  <E extends Enum<E>> E word(String field, Class<E> words) throws RecordFormatException {
    return required(field, optionalWord(field, words));
  }

  <E extends Enum<E>> Optional<E> optionalWord(String field, Class<E> words)
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
    return required(field, optionalObject(field, maker));
  }

  <T> Optional<T> optionalObject(String field, Maker<T> maker) throws RecordFormatException {
    JsonNode node = present(field);
    return node == null
        ? Optional.empty()
        : Optional.of(new JsonFields(path + "." + field, node).whole(maker));
  }

  /** Makes this object's record; what the record's constructor refuses becomes a format fault. */
  <T> T whole(Maker<T> maker) throws RecordFormatException {
    try {
      return maker.make(this);
    } catch (FieldException e) {
      throw fault(e.field(), Fault.IMPOSSIBLE, e.wanted());
    }
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

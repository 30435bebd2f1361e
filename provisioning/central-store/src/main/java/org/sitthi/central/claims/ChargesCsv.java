package org.sitthi.central.claims;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sitthi.central.http.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Charge lines as a table: UTF-8, the first row names the fields of a line, those of its drug and
 * approval with a dot, such as {@code drug.genericId}; an empty cell is not known.
 */
final class ChargesCsv {

  private static final String MARK = "\uFEFF";

  private final CsvMapper csv = new CsvMapper();
  private final JsonMapper json;
  private final Map<String, Shape> columns = new LinkedHashMap<>();

  ChargesCsv(Shape.Nested line, JsonMapper json) {
    this.json = json;
    for (Shape.Field field : line.fields()) {
      if (field.shape() instanceof Shape.Nested nested) {
        nested
            .fields()
            .forEach(inner -> columns.put(field.name() + "." + inner.name(), inner.shape()));
      } else {
        columns.put(field.name(), field.shape());
      }
    }
  }

  /** The same as the JSON that would say it. */
  byte[] toJson(byte[] body) throws InputException {
    ObjectNode root = json.createObjectNode();
    ArrayNode lines = root.putArray("lines");
    String text = text(body);
    try (MappingIterator<Map<String, String>> rows =
        csv.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      while (rows.hasNext()) {
        line(rows.next(), lines.addObject(), "$.lines[" + (lines.size() - 1) + "]");
      }
    } catch (JacksonException e) {
      throw new InputException(ProblemKind.MALFORMED, "$", "CSV with a first row of field names");
    }
    return json.writeValueAsBytes(root);
  }

  private static String text(byte[] body) throws InputException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(body)).toString();
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(ProblemKind.MALFORMED, "$", "UTF-8");
    }
  }

  private void line(Map<String, String> row, ObjectNode line, String path) throws InputException {
    for (Map.Entry<String, String> cell : row.entrySet()) {
      String name = cell.getKey().strip();
      Shape shape = columns.get(name);
      if (shape == null) {
        throw new InputException(
            ProblemKind.UNKNOWN_FIELD, path, "a column that is none of " + columns.keySet());
      }
      if (cell.getValue() != null && !cell.getValue().isBlank()) {
        int dot = name.indexOf('.');
        ObjectNode owner = dot < 0 ? line : line.withObject("/" + name.substring(0, dot));
        put(owner, name.substring(dot + 1), shape, cell.getValue().strip(), path + "." + name);
      }
    }
  }

  private static void put(ObjectNode owner, String name, Shape shape, String cell, String path)
      throws InputException {
    switch (shape) {
      case Shape.Flag flag -> owner.put(name, flag(cell, path));
      case Shape.Satang satang -> owner.put(name, whole(cell, path));
      case Shape.Count count -> owner.put(name, whole(cell, path));
      case Shape.Quantity quantity -> owner.put(name, number(cell, path));
      case Shape.Words words -> owner.put(name, cell);
      case Shape.Coded coded -> owner.put(name, cell);
      case Shape.Line line -> owner.put(name, cell);
      case Shape.Day day -> owner.put(name, cell);
      case Shape.Nested nested -> throw new IllegalStateException("a table has no deeper object");
      case Shape.Named named -> throw new IllegalStateException("a table has no deeper object");
      case Shape.Several several -> throw new IllegalStateException("a cell holds no list");
    }
  }

  private static boolean flag(String cell, String path) throws InputException {
    return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "1", "y" -> true;
      case "false", "0", "n" -> false;
      default -> throw new InputException(ProblemKind.WRONG_TYPE, path, "true or false");
    };
  }

  private static long whole(String cell, String path) throws InputException {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException e) {
      throw new InputException(ProblemKind.WRONG_TYPE, path, "a whole number");
    }
  }

  private static java.math.BigDecimal number(String cell, String path) throws InputException {
    if (!cell.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
      throw new InputException(ProblemKind.WRONG_TYPE, path, "a number");
    }
    return new java.math.BigDecimal(cell);
  }
}

package org.sitthi.central.claims;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitthi.central.http.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body by its shape: optional things may be left out, wrong ones are named. */
final class InputReader {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);
  private static final long MOST_SATANG = 999_999_999_999L;
  private static final BigDecimal MOST_QUANTITY = new BigDecimal(1_000_000);
  private static final int QUANTITY_PLACES = 4;

  private final JsonMapper json =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** The body as an object of this shape. */
  Given read(byte[] body, Shape.Nested shape) throws InputException {
    JsonNode root;
    try {
      root = json.readTree(body);
    } catch (JacksonException e) {
      throw new InputException(ProblemKind.MALFORMED, "$", "JSON wanted, no key twice");
    }
    return object(root, shape, "$");
  }

  private static Given object(JsonNode node, Shape.Nested shape, String path)
      throws InputException {
    if (!node.isObject()) {
      throw type(path, "an object");
    }
    Map<String, Object> values = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (Shape.Field field : shape.fields()) {
      known.add(field.name());
      String own = path + "." + field.name();
      JsonNode value = node.get(field.name());
      if (value != null && !value.isNull()) {
        values.put(field.name(), value(value, field.shape(), own));
      } else if (field.isRequired()) {
        throw new InputException(ProblemKind.MISSING_FIELD, own, field.text().en());
      }
    }
    Set<String> named = new HashSet<>(node.propertyNames());
    for (String name : named) {
      if (!known.contains(name)) {
        throw new InputException(
            ProblemKind.UNKNOWN_FIELD,
            path,
            "a field that is none of " + shape.fields().stream().map(Shape.Field::name).toList());
      }
    }
    return new Given(values, named);
  }

  private static Object value(JsonNode node, Shape shape, String path) throws InputException {
    return switch (shape) {
      case Shape.Words words -> word(node, words, path);
      case Shape.Coded coded -> line(node, 100, path);
      case Shape.Line line -> line(node, line.most(), path);
      case Shape.Flag flag -> flag(node, path);
      case Shape.Day day -> day(node, path);
      case Shape.Satang satang -> whole(node, 0, MOST_SATANG, path);
      case Shape.Count count -> whole(node, count.least(), count.most(), path);
      case Shape.Quantity quantity -> quantity(node, path);
      case Shape.Nested nested -> object(node, nested, path);
      case Shape.Named named ->
          throw new IllegalStateException(named.name() + " is read elsewhere");
      case Shape.Several several -> list(node, several, path);
    };
  }

  private static String word(JsonNode node, Shape.Words words, String path) throws InputException {
    String text = line(node, 100, path).toUpperCase(Locale.ROOT);
    List<String> names = words.words().stream().map(Shape.Word::name).toList();
    if (!names.contains(text)) {
      throw new InputException(ProblemKind.UNKNOWN_CODE, path, "one of " + names);
    }
    return text;
  }

  private static String line(JsonNode node, int most, String path) throws InputException {
    if (!node.isString()) {
      throw type(path, "a text");
    }
    String text = node.asString().strip();
    if (text.length() > most) {
      throw new InputException(
          ProblemKind.IMPOSSIBLE, path, "a text of at most " + most + " characters");
    }
    return text;
  }

  private static Boolean flag(JsonNode node, String path) throws InputException {
    if (!node.isBoolean()) {
      throw type(path, "true or false");
    }
    return node.asBoolean();
  }

  private static LocalDate day(JsonNode node, String path) throws InputException {
    return day(line(node, 10, path), path);
  }

  /** A day of the common era that the calendar has. */
  static LocalDate day(String text, String path) throws InputException {
    LocalDate day;
    try {
      day = LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      throw new InputException(ProblemKind.IMPOSSIBLE, path, "a day such as 2018-07-01");
    }
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      throw new InputException(
          ProblemKind.IMPOSSIBLE, path, "a day of the common era, not of the Buddhist one");
    }
    return day;
  }

  private static BigDecimal whole(JsonNode node, long least, long most, String path)
      throws InputException {
    if (!node.isIntegralNumber()) {
      throw type(path, "a whole number");
    }
    BigDecimal number = node.decimalValue();
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new InputException(
          ProblemKind.IMPOSSIBLE, path, "a whole number from " + least + " to " + most);
    }
    return number;
  }

  private static BigDecimal quantity(JsonNode node, String path) throws InputException {
    if (!node.isNumber()) {
      throw type(path, "a number");
    }
    BigDecimal number = node.decimalValue();
    if (number.signum() <= 0
        || number.compareTo(MOST_QUANTITY) > 0
        || number.stripTrailingZeros().scale() > QUANTITY_PLACES) {
      throw new InputException(
          ProblemKind.IMPOSSIBLE, path, "a number above 0, at most 1000000, with four places");
    }
    return number;
  }

  private static List<Object> list(JsonNode node, Shape.Several several, String path)
      throws InputException {
    if (!node.isArray()) {
      throw type(path, "a list");
    }
    if (node.size() > several.most()) {
      throw new InputException(ProblemKind.IMPOSSIBLE, path, "a list of at most " + several.most());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      values.add(value(node.get(i), several.of(), path + "[" + i + "]"));
    }
    return values;
  }

  private static InputException type(String path, String wanted) {
    return new InputException(ProblemKind.WRONG_TYPE, path, wanted);
  }
}

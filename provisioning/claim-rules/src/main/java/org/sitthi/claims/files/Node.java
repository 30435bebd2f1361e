package org.sitthi.claims.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Money;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.Text;

/** A value of a file with its place; every question it cannot answer is one clear line. */
public final class Node {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final String file;
  private final int line;
  private final String path;
  private final @Nullable String scalar;
  private final @Nullable List<Node> list;
  private final @Nullable Map<String, Node> map;

  private Node(
      String file,
      int line,
      String path,
      @Nullable String scalar,
      @Nullable List<Node> list,
      @Nullable Map<String, Node> map) {
    this.file = file;
    this.line = line;
    this.path = path;
    this.scalar = scalar;
    this.list = list;
    this.map = map;
  }

  static Node scalar(String file, int line, String path, String value) {
    return new Node(file, line, path, value, null, null);
  }

  static Node list(String file, int line, String path, List<Node> values) {
    return new Node(file, line, path, null, values, null);
  }

  static Node map(String file, int line, String path, Map<String, Node> values) {
    return new Node(file, line, path, null, null, values);
  }

  /** File and line, such as {@code dental.yaml:12}. */
  public String place() {
    return file + ":" + line;
  }

  /** What is wrong here, as one line with file, line and path. */
  public RuleFileException wrong(String what) {
    return new RuleFileException(place() + ": " + (path.isEmpty() ? "" : path + ": ") + what);
  }

  /** Whether it is a list. */
  public boolean isList() {
    return list != null;
  }

  /** Whether it has keys. */
  public boolean isMap() {
    return map != null;
  }

  /** Its keys in the order of the file. */
  public Set<String> keys() {
    return entries().keySet();
  }

  /** Refuses a key that is not one of these. */
  public void onlyKeys(Set<String> known) {
    for (Map.Entry<String, Node> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry
            .getValue()
            .wrong(
                "unknown key '"
                    + entry.getKey()
                    + "'; known are "
                    + known.stream().sorted().toList());
      }
    }
  }

  /** The value of a key. */
  public Node get(String key) {
    Node value = entries().get(key);
    if (value == null) {
      throw wrong("'" + key + "' is missing");
    }
    return value;
  }

  /** The value of a key, or null. */
  public @Nullable Node find(String key) {
    return entries().get(key);
  }

  /** Its elements. */
  public List<Node> elements() {
    if (list == null) {
      throw wrong("a list is expected");
    }
    return list;
  }

  /** Its elements as texts, none twice; a single text is a list of one. */
  public List<String> texts() {
    if (scalar != null) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    for (Node each : elements()) {
      if (texts.contains(each.text())) {
        throw each.wrong("'" + each.text() + "' stands twice");
      }
      texts.add(each.text());
    }
    return texts;
  }

  /** Its text, not blank. */
  public String text() {
    if (scalar == null) {
      throw wrong("a single value is expected");
    }
    if (scalar.isBlank()) {
      throw wrong("the value is empty");
    }
    return scalar.strip();
  }

  /** Its keys th and en. */
  public Text bothLanguages() {
    return new Text(get("th").text(), get("en").text());
  }

  /** A day that the calendar has, as year-month-day of the common era. */
  public LocalDate day() {
    try {
      return LocalDate.parse(text(), DAY);
    } catch (DateTimeException e) {
      throw wrong("'" + text() + "' is no date; write year-month-day of the common era");
    }
  }

  /** True or false. */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("'" + text() + "' is neither true nor false");
    };
  }

  /** A whole number within limits. */
  public int number(int least, int most) {
    BigDecimal value = decimal();
    if (value.stripTrailingZeros().scale() > 0
        || value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw wrong("'" + text() + "' is no whole number from " + least + " to " + most);
    }
    return value.intValueExact();
  }

  /** A decimal number. */
  public BigDecimal decimal() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      throw wrong("'" + text() + "' is no number");
    }
  }

  /** An amount of baht. */
  public Money baht() {
    try {
      return Money.baht(text());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** One of the names of an enum. */
  public <E extends Enum<E>> E one(Class<E> type) {
    for (E value : Objects.requireNonNull(type.getEnumConstants())) {
      if (value.name().equals(text())) {
        return value;
      }
    }
    throw wrong("'" + text() + "' is none of " + List.of(type.getEnumConstants()));
  }

  private Map<String, Node> entries() {
    if (map == null) {
      throw wrong("keys and values are expected");
    }
    return map;
  }
}

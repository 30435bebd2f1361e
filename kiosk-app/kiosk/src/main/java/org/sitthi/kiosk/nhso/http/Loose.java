package org.sitthi.kiosk.nhso.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitthi.kiosk.claim.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Takes what is there out of an answer; what is missing, empty or of the wrong kind is absent
 * (facts/nhso.md §19: read leniently, write strictly).
 */
public final class Loose {

  private static final int MAX_CODE = 20;
  private static final int MAX_NAME = 255;
  private static final Pattern CODE_THEN_NAME =
      Pattern.compile("\\s*\\(\\s*([^()\\s]{1,20})\\s*\\)\\s*(.*)", Pattern.DOTALL);

  private Loose() {}

  /**
   * A text or number of up to {@code max} characters, trimmed; a longer one is absent, and so is
   * one with a control character or half of a surrogate pair, which no store could keep.
   */
  public static Optional<String> text(JsonNode object, String name, int max) {
    JsonNode value = object.path(name);
    if (!value.isString() && !value.isNumber()) {
      return Optional.empty();
    }
    String text = value.asString().strip();
    return text.isEmpty() || text.length() > max || !text.equals(clean(text))
        ? Optional.empty()
        : Optional.of(text);
  }

  /** A claim code: 1 to 20 visible signs of ASCII, as screen, slip and QR can hold them. */
  public static Optional<String> claimCode(JsonNode object) {
    return claimCode(object, "claimCode");
  }

  /** The same in a field of another name. */
  public static Optional<String> claimCode(JsonNode object, String name) {
    return text(object, name, MAX_CODE)
        .filter(code -> code.chars().allMatch(c -> c > ' ' && c < 0x7F));
  }

  /** A text or number of any length, cleaned of what no store could keep. */
  public static Optional<String> words(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return Optional.of(value)
        .filter(it -> it.isString() || it.isNumber())
        .map(it -> clean(it.asString()).strip())
        .filter(text -> !text.isEmpty());
  }

  /** As {@link #words}, for names: a longer one is cut. */
  public static Optional<String> name(JsonNode object, String name) {
    return words(object, name).map(text -> cut(text, MAX_NAME));
  }

  /** The object, or the first object of a list; else a missing node. */
  public static JsonNode object(JsonNode node) {
    List<JsonNode> all = objects(node, 1);
    return all.isEmpty() ? MissingNode.getInstance() : all.getFirst();
  }

  /** The objects of a list, at most so many, or the one object that stands in its place. */
  public static List<JsonNode> objects(JsonNode node, int max) {
    if (node.isObject()) {
      return List.of(node);
    }
    return node.isArray()
        ? node.values().stream().filter(JsonNode::isObject).limit(max).toList()
        : List.of();
  }

  /**
   * A scheme as the agent writes it, {@code "(CODE) name"} (§5.3). Text without a code is kept as
   * name; the object form of the other interfaces is understood too.
   */
  public static Optional<Scheme> scheme(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isObject()) {
      return pair(value, "id", "name");
    }
    return words(object, field).map(Loose::scheme);
  }

  /** A code with its name; empty if there is neither. */
  public static Optional<Scheme> pair(JsonNode object, String codeField, String nameField) {
    String code = text(object, codeField, MAX_CODE).orElse("");
    String name = name(object, nameField).orElse("");
    return code.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Scheme(code, name));
  }

  /** Whether it is one: NHSO writes an empty entitlement as nothing or as the word NULL (§5.1). */
  public static boolean isScheme(Scheme scheme) {
    String said = scheme.code().isEmpty() ? scheme.name() : scheme.code();
    return !said.equals("NULL");
  }

  /** The first characters, no surrogate pair torn. */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }

  /** Control characters become spaces; halves of surrogate pairs are dropped. */
  private static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(c -> cleaned.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return cleaned.toString();
  }

  private static Scheme scheme(String text) {
    Matcher matcher = CODE_THEN_NAME.matcher(text);
    return matcher.matches()
        ? new Scheme(matcher.group(1), cut(matcher.group(2).strip(), MAX_NAME))
        : new Scheme("", cut(text, MAX_NAME));
  }
}

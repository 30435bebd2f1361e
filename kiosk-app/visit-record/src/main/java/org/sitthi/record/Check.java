package org.sitthi.record;

import java.util.List;

/** Limits of fields; messages name the field and never its value. */
final class Check {

  private static final int WORD_LENGTH = 40;
  private static final long DAY_MILLIS = 86_400_000L;

  private Check() {}

  static void text(String field, String value, int min, int max) {
    int length = characters(value);
    if (length < min || length > max) {
      throw new FieldException(field, min + " to " + max + " characters wanted, not " + length);
    }
    if (!storable(value)) {
      throw new FieldException(field, "no character U+0000 and no half of a surrogate pair wanted");
    }
  }

  static void digits(String field, String value, int length) {
    boolean right = value.length() == length;
    for (int i = 0; right && i < length; i++) {
      right = isDigit(value.charAt(i));
    }
    if (!right) {
      throw new FieldException(field, length + " digits wanted");
    }
  }

  /** A word of a program, such as {@code REGISTER_MISMATCH}. */
  static void word(String field, String value) {
    boolean right = !value.isEmpty() && value.length() <= WORD_LENGTH;
    for (int i = 0; right && i < value.length(); i++) {
      char c = value.charAt(i);
      right = (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
    }
    if (!right) {
      throw new FieldException(
          field, "1 to " + WORD_LENGTH + " of A to Z, 0 to 9 and underscore wanted");
    }
  }

  static void range(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw new FieldException(field, min + " to " + max + " wanted, not " + value);
    }
  }

  static void millis(String field, long value) {
    if (value < 0 || value > DAY_MILLIS) {
      throw new FieldException(field, "0 to " + DAY_MILLIS + " milliseconds wanted");
    }
  }

  /** The list as it is now. */
  static <T> List<T> list(String field, List<T> values, int max) {
    if (values.size() > max) {
      throw new FieldException(field, "at most " + max + " wanted, not " + values.size());
    }
    return List.copyOf(values);
  }

  /** As the published schema and the store's columns count: a surrogate pair is one. */
  private static int characters(String value) {
    return value.codePointCount(0, value.length());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Neither UTF-8 nor a database's text column can hold these. */
  private static boolean storable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == value.length() || !Character.isLowSurrogate(value.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}

package org.sitthi.record;

/** Limits of fields; messages name the field and never its value. */
final class Check {

  private Check() {}

  static void text(String field, String value, int min, int max) {
    if (value.length() < min || value.length() > max) {
      throw new FieldException(
          field, min + " to " + max + " characters wanted, not " + value.length());
    }
    if (!storable(value)) {
      throw new FieldException(field, "no character U+0000 and no half of a surrogate pair wanted");
    }
  }

  static void digits(String field, String value, int length) {
    boolean right = value.length() == length;
    for (int i = 0; right && i < length; i++) {
      right = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!right) {
      throw new FieldException(field, length + " digits wanted");
    }
  }

  static void range(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw new FieldException(field, min + " to " + max + " wanted, not " + value);
    }
  }

  /** Neither UTF-8 nor a database's text column can hold these. */
  private static boolean storable(String value) {
    return value.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }
}

package org.sitthi.record;

/** Limits of fields; messages name the field and never its value. */
final class Check {

  private Check() {}

  static void text(String field, String value, int min, int max) {
    if (value.length() < min || value.length() > max) {
      throw new IllegalArgumentException(
          field + ": " + min + " to " + max + " characters wanted, not " + value.length());
    }
  }

  static void digits(String field, String value, int length) {
    boolean right = value.length() == length;
    for (int i = 0; right && i < length; i++) {
      right = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!right) {
      throw new IllegalArgumentException(field + ": " + length + " digits wanted");
    }
  }

  static void range(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          field + ": " + min + " to " + max + " wanted, not " + value);
    }
  }
}

package org.sitthi.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times with offset in the form in which they are mostly written, read without a formatter: a
 * record has a dozen of them. What has another form is left to {@link OffsetDateTime#parse}.
 */
final class Times {

  /** Of {@code 2026-01-31T08:00:00}. */
  private static final int SECOND_END = 19;

  private static final String FORM = "dddd-dd-ddTdd:dd:dd";
  private static final int MOST_FRACTION = 9;
  private static final int OFFSET_LENGTH = 6;

  private Times() {}

  /**
   * Reads a time as {@code 2026-01-31T08:00:00+07:00}, with or without a part of a second.
   *
   * @throws java.time.DateTimeException if it is none
   */
  static OffsetDateTime read(String text) {
    int offsetAt = offsetAt(text);
    if (offsetAt < 0) {
      return OffsetDateTime.parse(text);
    }
    int nanos = 0;
    for (int i = 0; i < MOST_FRACTION; i++) {
      int at = SECOND_END + 1 + i;
      nanos = nanos * 10 + (at < offsetAt ? text.charAt(at) - '0' : 0);
    }
    return OffsetDateTime.of(
        number(text, 0, 4),
        number(text, 5, 2),
        number(text, 8, 2),
        number(text, 11, 2),
        number(text, 14, 2),
        number(text, 17, 2),
        nanos,
        ZoneOffset.of(text.substring(offsetAt)));
  }

  /** Where the offset begins; -1 if the text has not the usual form. */
  private static int offsetAt(String text) {
    if (text.length() <= SECOND_END) {
      return -1;
    }
    for (int i = 0; i < SECOND_END; i++) {
      char form = FORM.charAt(i);
      if (form == 'd' ? !isDigit(text.charAt(i)) : text.charAt(i) != form) {
        return -1;
      }
    }
    int at = SECOND_END;
    if (text.charAt(at) == '.') {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      if (at == SECOND_END + 1 || at > SECOND_END + 1 + MOST_FRACTION) {
        return -1;
      }
    }
    return isOffset(text, at) ? at : -1;
  }

  private static boolean isOffset(String text, int at) {
    if (text.length() == at + 1) {
      return text.charAt(at) == 'Z';
    }
    return text.length() == at + OFFSET_LENGTH
        && (text.charAt(at) == '+' || text.charAt(at) == '-')
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))
        && text.charAt(at + 3) == ':'
        && isDigit(text.charAt(at + 4))
        && isDigit(text.charAt(at + 5));
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package org.sitthi.central.rep;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row's cells by our names of the columns. */
record Cells(int line, Map<String, String> values) {

  private static final int BUDDHIST_ERA = 543;
  private static final int FIRST_BUDDHIST = 2400;
  private static final int MOST_CHARACTERS = 500;

  /** A time of day behind it is passed over. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[ T].*)?");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:[ T].*)?");

  String text(String column) throws RepException {
    String value = values.getOrDefault(column, "").strip();
    if (value.length() > MOST_CHARACTERS) {
      throw wrong(column, "at most " + MOST_CHARACTERS + " characters wanted");
    }
    return value.equals("-") ? "" : value;
  }

  String required(String column, String form, String wanted) throws RepException {
    String value = text(column);
    if (!value.matches(form)) {
      throw wrong(column, wanted + " wanted");
    }
    return value;
  }

  /** {@code 2026-03-02}, {@code 20260302} or {@code 2/3/2569}; years above 2400 are Buddhist. */
  Optional<LocalDate> day(String column) throws RepException {
    String value = text(column);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Matcher year = YEAR_FIRST.matcher(value);
    Matcher day = DAY_FIRST.matcher(value);
    try {
      if (year.matches()) {
        return Optional.of(date(year.group(1), year.group(2), year.group(3)));
      }
      if (day.matches()) {
        return Optional.of(date(day.group(3), day.group(2), day.group(1)));
      }
    } catch (DateTimeException e) {
      throw wrong(column, "a day of the calendar wanted");
    }
    throw wrong(column, "a day such as 2026-03-02 or 02/03/2569 wanted");
  }

  <T> Optional<T> optional(String column, Function<String, T> reader, String wanted)
      throws RepException {
    String value = text(column);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(reader.apply(value));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw wrong(column, wanted + " wanted");
    }
  }

  RepException wrong(String column, String what) {
    return new RepException("row " + line + ", " + column + ": " + what);
  }

  private static LocalDate date(String year, String month, String day) {
    int given = Integer.parseInt(year);
    return LocalDate.of(
        given >= FIRST_BUDDHIST ? given - BUDDHIST_ERA : given,
        Integer.parseInt(month),
        Integer.parseInt(day));
  }
}

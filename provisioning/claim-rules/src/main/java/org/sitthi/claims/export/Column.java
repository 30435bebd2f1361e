package org.sitthi.claims.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One column of a file.
 *
 * @param name as the header has it
 * @param kind what its values are
 * @param length most characters of a text, most digits before the dot of a number
 * @param decimals most digits behind a number's dot
 */
public record Column(String name, Kind kind, int length, int decimals) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
  private static final DateTimeFormatter DAY = strict("uuuuMMdd");
  private static final DateTimeFormatter TIME = strict("HHmm");

  /** What a column's values are. An empty value is missing and always allowed. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    TIME
  }

  /** Why this value can't stand here; empty if it can. */
  Optional<Fault> fault(String value, Encoding encoding) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.codePoints().anyMatch(c -> c == '|' || c == '\r' || c == '\n' || c == 0x85)) {
      return Optional.of(Fault.BAR_OR_LINE_BREAK);
    }
    if (!value.codePoints().allMatch(encoding::holds)) {
      return Optional.of(Fault.NOT_IN_ENCODING);
    }
    return switch (kind) {
      case TEXT -> when(value.codePointCount(0, value.length()) > length, Fault.TOO_LONG);
      case NUMBER -> when(!isNumber(value), Fault.NO_NUMBER);
      case DAY -> when(!reads(() -> LocalDate.parse(value, DAY)), Fault.NO_DAY);
      case TIME -> when(!reads(() -> LocalTime.parse(value, TIME)), Fault.NO_TIME);
    };
  }

  private boolean isNumber(String value) {
    if (!NUMBER.matcher(value).matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(value);
    return number.scale() <= decimals
        && number.abs().compareTo(BigDecimal.ONE.movePointRight(length)) < 0;
  }

  private static boolean reads(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Fault> when(boolean wrong, Fault fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}

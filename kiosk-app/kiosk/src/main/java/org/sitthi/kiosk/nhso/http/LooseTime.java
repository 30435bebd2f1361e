package org.sitthi.kiosk.nhso.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as the agent may write it: local, with a fraction, with an offset, with a space for the T,
 * without seconds, a date alone (facts/nhso.md §7.5, §7.6). A year from 2400 on is a Buddhist one.
 */
public final class LooseTime {

  private static final int MAX_LENGTH = 40;
  private static final Pattern BUDDHIST = Pattern.compile("(2[4-9][0-9]{2})(-.*)");
  private static final int BUDDHIST_AHEAD = 543;

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private LooseTime() {}

  /** The time, in {@code zone} if the text names no offset; empty if it can't be understood. */
  public static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String iso = inOurEra(text.strip().replace(' ', 'T'));
    try {
      TemporalAccessor parsed =
          FORMAT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      // A record can't be read again with a year of less or more than four digits.
      int year = parsed.get(ChronoField.YEAR);
      return year >= 1 && year <= 9999 ? Optional.of(withOffset(parsed, zone)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime withOffset(TemporalAccessor parsed, ZoneId zone) {
    return switch (parsed) {
      case OffsetDateTime time -> time;
      case LocalDateTime time -> time.atZone(zone).toOffsetDateTime();
      case LocalDate day -> day.atStartOfDay(zone).toOffsetDateTime();
      default -> throw new DateTimeException("not one of the asked kinds");
    };
  }

  /** Before parsing: 29 February of a Buddhist leap year is no day in ours. */
  private static String inOurEra(String iso) {
    Matcher buddhist = BUDDHIST.matcher(iso);
    return buddhist.matches()
        ? Integer.parseInt(buddhist.group(1)) - BUDDHIST_AHEAD + buddhist.group(2)
        : iso;
  }
}

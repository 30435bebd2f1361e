package org.sitthi.kiosk.nhso.agent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as the agent may write it: local, with a fraction, with an offset, with a space for the T,
 * without seconds, a date alone (facts/nhso.md §7.5, §7.6). A year above 2400 is a Buddhist one.
 */
final class LooseTime {

  private static final int MAX_LENGTH = 40;
  private static final int FIRST_BUDDHIST_YEAR = 2400;
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
          .toFormatter(Locale.ROOT);

  private LooseTime() {}

  /** The time, in {@code zone} if the text names no offset; empty if it can't be understood. */
  static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String iso = text.strip().replace(' ', 'T');
    try {
      TemporalAccessor parsed =
          FORMAT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(withOffset(parsed, zone));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime withOffset(TemporalAccessor parsed, ZoneId zone) {
    return switch (parsed) {
      case OffsetDateTime time -> inOurEra(time.toLocalDateTime()).atOffset(time.getOffset());
      case LocalDateTime time -> local(time, zone);
      case LocalDate day -> local(day.atStartOfDay(), zone);
      default -> throw new DateTimeException("not one of the asked kinds");
    };
  }

  private static OffsetDateTime local(LocalDateTime time, ZoneId zone) {
    LocalDateTime ours = inOurEra(time);
    ZoneOffset offset = zone.getRules().getOffset(ours);
    return ours.atOffset(offset);
  }

  private static LocalDateTime inOurEra(LocalDateTime time) {
    return time.getYear() > FIRST_BUDDHIST_YEAR ? time.minusYears(BUDDHIST_AHEAD) : time;
  }
}

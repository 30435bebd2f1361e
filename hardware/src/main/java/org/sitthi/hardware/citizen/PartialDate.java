package org.sitthi.hardware.citizen;

import java.util.Locale;
import java.util.Optional;

/**
 * A date of which the month or the day may be unknown, as on cards of old people.
 *
 * @param year common era (the card holds the Buddhist era; CE = BE − 543)
 * @param month 1 to 12, or 0 if unknown
 * @param day 1 to 31, or 0 if unknown; 0 if the month is unknown
 */
public record PartialDate(int year, int month, int day) {

  /**
   * Refuses what no calendar has.
   *
   * @throws IllegalArgumentException if a part is out of range
   */
  public PartialDate {
    if (year < 1800
        || year > 2300
        || month < 0
        || month > 12
        || day < 0
        || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("not a date");
    }
    if (day > 0 && day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
      throw new IllegalArgumentException("not a date");
    }
  }

  /**
   * Reads the card's {@code YYYYMMDD} in the Buddhist era; empty for blanks, zeros and what is no
   * date.
   */
  public static Optional<PartialDate> ofBuddhist(String yyyymmdd) {
    if (!yyyymmdd.matches("[0-9]{8}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(yyyymmdd.substring(0, 4)) - 543;
    int month = Integer.parseInt(yyyymmdd.substring(4, 6));
    int day = Integer.parseInt(yyyymmdd.substring(6));
    try {
      return Optional.of(new PartialDate(year, month, month == 0 ? 0 : day));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * ISO 8601 with as many parts as are known: {@code 1990}, {@code 1990-04}, {@code 1990-04-15}.
   */
  public String iso() {
    if (month == 0) {
      return String.format(Locale.ROOT, "%04d", year);
    }
    return day == 0
        ? String.format(Locale.ROOT, "%04d-%02d", year, month)
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}

package org.sitthi.central.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A day in words: Thai in the Buddhist era, English in the common one. */
public final class DayWords {

  private static final int BUDDHIST_ERA = 543;
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter ENGLISH_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private DayWords() {}

  /** Such as วันจันทร์ที่ 2 มีนาคม 2569. */
  public static String thai(LocalDate day) {
    return "วัน%sที่ %d %s %d"
        .formatted(
            WEEKDAYS.get(day.getDayOfWeek().getValue() - 1),
            day.getDayOfMonth(),
            MONTHS.get(day.getMonthValue() - 1),
            day.getYear() + BUDDHIST_ERA);
  }

  /** Such as 2 มี.ค. 69. */
  static String shortThai(LocalDate day) {
    return "%d %s %02d"
        .formatted(
            day.getDayOfMonth(),
            SHORT_MONTHS.get(day.getMonthValue() - 1),
            (day.getYear() + BUDDHIST_ERA) % 100);
  }

  /** Such as 2 มี.ค. 2569 08:15:30. */
  public static String thaiTime(ZonedDateTime at) {
    return "%d %s %d %s"
        .formatted(
            at.getDayOfMonth(),
            SHORT_MONTHS.get(at.getMonthValue() - 1),
            at.getYear() + BUDDHIST_ERA,
            CLOCK.format(at));
  }

  /** Such as 2 Mar 2026 08:15:30. */
  public static String englishTime(ZonedDateTime at) {
    return ENGLISH_TIME.format(at);
  }

  /** Such as Monday 2 March 2026. */
  public static String english(LocalDate day) {
    return ENGLISH.format(day);
  }

  // Own words: a cut-down Java runtime has no Thai ones.

  private static final List<String> WEEKDAYS =
      List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์");

  private static final List<String> MONTHS =
      List.of(
          "มกราคม",
          "กุมภาพันธ์",
          "มีนาคม",
          "เมษายน",
          "พฤษภาคม",
          "มิถุนายน",
          "กรกฎาคม",
          "สิงหาคม",
          "กันยายน",
          "ตุลาคม",
          "พฤศจิกายน",
          "ธันวาคม");

  private static final List<String> SHORT_MONTHS =
      List.of(
          "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
          "ธ.ค.");
}

package org.sitthi.kiosk.slip;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.sitthi.kiosk.texts.Words;

/** Dates as Thai hospitals write them: the year of the Buddhist era, 543 ahead of ours. */
final class SlipDate {

  private static final int BUDDHIST_ERA = 543;

  private SlipDate() {}

  static String line(OffsetDateTime at, ZoneId zone, Words words) {
    ZonedDateTime local = at.atZoneSameInstant(zone);
    String[] months = words.text("date.months").split("\\|", 12);
    return words.text(
        "date.line",
        local.getDayOfMonth(),
        months[local.getMonthValue() - 1],
        local.getYear() + BUDDHIST_ERA,
        clock(local));
  }

  static String time(OffsetDateTime at, ZoneId zone, Words words) {
    return words.text("date.time", clock(at.atZoneSameInstant(zone)));
  }

  private static String clock(ZonedDateTime local) {
    return String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
  }
}

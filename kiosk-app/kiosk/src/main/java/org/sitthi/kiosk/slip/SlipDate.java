package org.sitthi.kiosk.slip;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.sitthi.kiosk.texts.Words;

/** Dates as a language writes them, of the era that the hospital uses with it. */
final class SlipDate {

  private static final int BUDDHIST_ERA = 543;

  private SlipDate() {}

  static String line(OffsetDateTime at, SiteInfo site, SlipTexts texts) {
    return SlipTexts.both(
        line(at, site, texts.first()), texts.also().map(words -> line(at, site, words)));
  }

  private static String line(OffsetDateTime at, SiteInfo site, Words words) {
    ZonedDateTime local = at.atZoneSameInstant(site.zone());
    String[] months = words.text("date.months").split("\\|", 12);
    boolean buddhist = site.buddhistEra().contains(words.language());
    String year =
        buddhist
            ? words.text("date.buddhist", local.getYear() + BUDDHIST_ERA)
            : words.text("date.common", local.getYear());
    return words.text(
        "date.line",
        digits(String.valueOf(local.getDayOfMonth()), words),
        months[local.getMonthValue() - 1],
        digits(year, words),
        clock(local, words));
  }

  static String time(OffsetDateTime at, SiteInfo site, Words words) {
    return words.text("date.time", clock(at.atZoneSameInstant(site.zone()), words));
  }

  private static String clock(ZonedDateTime local, Words words) {
    return digits(
        String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute()), words);
  }

  /** Numbers to call and codes stay as they are; a date is read in the language's own digits. */
  private static String digits(String number, Words words) {
    String own = words.text("date.digits");
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char letter = number.charAt(i);
      written.append(letter >= '0' && letter <= '9' ? own.charAt(letter - '0') : letter);
    }
    return written.toString();
  }
}

package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The page's Thai words, dates in the Buddhist era, and what ships with it. */
final class PageWords {

  private static final int BUDDHIST_ERA = 543;

  private final Properties words = new Properties();
  private final ZoneId zone;

  PageWords(ZoneId zone) {
    this.zone = zone;
    try {
      words.load(new StringReader(new String(resource("words_th.properties"), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key, with {@code {0}}, {@code {1}} replaced. */
  String text(String key, Object... arguments) {
    String text =
        find(key).orElseThrow(() -> new IllegalStateException("no text " + key + " of the page"));
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i].toString());
    }
    return text;
  }

  /** {@code state.PENDING} for a constant; each has its text. */
  String of(String kind, Enum<?> constant) {
    return text(kind + "." + constant.name());
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /** {@code 2 มีนาคม 2569}. */
  String date(LocalDate day) {
    String[] months = text("months").split("\\|", 12);
    return day.getDayOfMonth()
        + " "
        + months[day.getMonthValue() - 1]
        + " "
        + (day.getYear() + BUDDHIST_ERA);
  }

  /** {@code 2 มีนาคม 2569 08:15:30 น.} */
  String moment(OffsetDateTime at) {
    return date(at.atZoneSameInstant(zone).toLocalDate()) + " " + time(at);
  }

  /** {@code 08:15:30 น.} */
  String time(OffsetDateTime at) {
    ZonedDateTime local = at.atZoneSameInstant(zone);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d น.", local.getHour(), local.getMinute(), local.getSecond());
  }

  OffsetDateTime here(java.time.Instant at) {
    return OffsetDateTime.ofInstant(at, zone);
  }

  /** A file that ships beside this class, or under a path of its own. */
  static byte[] resource(String name) {
    try (InputStream in = PageWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is not in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.sitthi.claims;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a decision as one line in each language: what, because of which rule, letter and date. */
final class Explanation {

  private static final DateTimeFormatter THAI_DATE =
      DateTimeFormatter.ofPattern("d MMM y", Locale.of("th", "TH"));

  private Explanation() {}

  static Text of(LineDecision line) {
    Rule rule = line.decidedBy();
    Text route = line.route().text();
    Text why = line.why();
    String amount = line.claimable().toString();
    return new Text(
        "%s %s บาท: %s [กฎ %s รุ่น %d %s]"
            .formatted(route.th(), amount, why.th(), rule.id(), rule.version(), thai(rule)),
        "%s, %s baht: %s [rule %s version %d, %s]"
            .formatted(route.en(), amount, why.en(), rule.id(), rule.version(), english(rule)));
  }

  private static String thai(Rule rule) {
    Legal legal = rule.legal();
    String letter =
        legal.letter() == null
            ? "ไม่ระบุหนังสือ อ้างอิง " + legal.source()
            : "หนังสือ " + legal.letter() + thaiDate(" ลงวันที่ ", legal.dated());
    return letter + thaiDate(" มีผล ", rule.from());
  }

  private static String english(Rule rule) {
    Legal legal = rule.legal();
    String letter =
        legal.letter() == null
            ? "no letter named, source " + legal.source()
            : "letter " + legal.letter() + date(" of ", legal.dated());
    return letter + date(", in force from ", rule.from());
  }

  private static String thaiDate(String before, @Nullable LocalDate day) {
    return day == null ? "" : before + THAI_DATE.format(ThaiBuddhistDate.from(day));
  }

  private static String date(String before, @Nullable LocalDate day) {
    return day == null ? "" : before + day;
  }
}

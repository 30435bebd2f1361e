package org.sitthi.kiosk.nhso.town;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One line of a person's history (facts/nhso.md §7.8). */
record PastCode(String hcode, String claimType, String claimCode, LocalDateTime at) {

  static PastCode of(IssuedInTown code) {
    return new PastCode(code.hcode(), code.claimType(), code.code(), code.time());
  }

  /** The history in a person's file; lines that are still to come today are left out. */
  static List<PastCode> ofFile(TownPerson person, LocalDateTime now) {
    return person.nhso().path("history").values().stream()
        .map(line -> ofLine(line, now.toLocalDate()))
        .filter(code -> !code.at().isAfter(now))
        .toList();
  }

  private static PastCode ofLine(JsonNode line, LocalDate today) {
    return new PastCode(
        line.path("hcode").asString(""),
        line.path("claimType").asString(""),
        line.path("claimCode").asString(""),
        time(line.path("claimDateTime").asString(""), today));
  }

  private static LocalDateTime time(String text, LocalDate today) {
    return after(text, "today ", today)
        .or(() -> after(text, "yesterday ", today.minusDays(1)))
        .orElseGet(() -> LocalDateTime.parse(text));
  }

  private static Optional<LocalDateTime> after(String text, String word, LocalDate day) {
    return text.startsWith(word)
        ? Optional.of(day.atTime(LocalTime.parse(text.substring(word.length()))))
        : Optional.empty();
  }
}

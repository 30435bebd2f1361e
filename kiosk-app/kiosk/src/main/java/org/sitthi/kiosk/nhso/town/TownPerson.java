package org.sitthi.kiosk.nhso.town;

import tools.jackson.databind.JsonNode;

/**
 * A made-up person as NHSO knows them.
 *
 * @param pid 13 digits, first digit 9
 * @param titleCode such as {@code 003}
 * @param firstName Thai
 * @param lastName Thai
 * @param birthDate {@code yyyymmdd}, Buddhist year; unknown month or day 00
 * @param sex ชาย or หญิง
 * @param nhso what the person's file says under {@code nhso}: {@code mainInscl}, {@code subInscl},
 *     {@code claimTypes}, {@code hospSub}, {@code hospMainOp}, {@code hospMain}, {@code paidModel},
 *     {@code startDateTime}, {@code expireDateTime} as the agent writes them (facts/nhso.md §7.5);
 *     {@code history} (as §7.8, {@code claimDateTime} also {@code today HH:mm} or {@code yesterday
 *     HH:mm}); {@code fault}, a name of {@link TownFault}. All may be absent
 */
public record TownPerson(
    String pid,
    String titleCode,
    String firstName,
    String lastName,
    String birthDate,
    String sex,
    JsonNode nhso) {

  /**
   * Refuses who can't be a made-up person.
   *
   * @throws IllegalArgumentException if the number does not begin with 9 or the fault is unknown
   */
  public TownPerson {
    if (!pid.matches("9[0-9]{12}")) {
      throw new IllegalArgumentException("a made-up person has 13 digits, the first a 9");
    }
    if (!birthDate.matches("[0-9]{8}")) {
      throw new IllegalArgumentException("a birth date has 8 digits, yyyymmdd");
    }
    faultIn(nhso);
  }

  /** The fault in the person's file. */
  TownFault fault() {
    return faultIn(nhso);
  }

  @Override
  public String toString() {
    return "TownPerson[…" + pid.substring(10) + "]";
  }

  private static TownFault faultIn(JsonNode nhso) {
    String name = nhso.path("fault").asString(TownFault.NONE.wireName());
    return TownFault.byName(name)
        .orElseThrow(() -> new IllegalArgumentException("no such fault: " + name));
  }
}

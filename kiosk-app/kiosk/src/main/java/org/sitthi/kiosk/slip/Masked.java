package org.sitthi.kiosk.slip;

import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.record.Person;

/** What may be shown of a recorded person. */
final class Masked {

  private static final int SHOWN = 3;

  private Masked() {}

  /** Title, first name, first letter of the surname. */
  static String name(Person person) {
    return new PersonName(
            person.title(), person.firstName(), person.middleName(), person.lastName())
        .shortForm();
  }

  /** Only the last three digits; of another kind of number only the last three characters. */
  static String number(Person person) {
    return CitizenNumber.parse(person.citizenId())
        .map(CitizenNumber::masked)
        .orElseGet(() -> tail(person.citizenId()));
  }

  private static String tail(String number) {
    int hidden = Math.max(0, number.length() - SHOWN);
    return hidden <= SHOWN
        ? "x".repeat(number.length())
        : "x".repeat(hidden) + number.substring(hidden);
  }
}

package org.sitthi.central.registry;

import java.util.List;
import java.util.Optional;

/**
 * A person as the register has it.
 *
 * @param hn hospital number, 1 to 20 characters
 * @param title up to 100 characters, may be empty
 * @param firstName up to 100 characters, may be empty
 * @param lastName up to 100 characters, may be empty
 * @param birthDate ISO, common era, with as many parts as are known: 1990, 1990-04, 1990-04-15
 * @param sex M, F or U
 * @param visitNumber the asked day's, 1 to 20 characters; absent also if the day has several
 * @param appointments the asked day's, the first ten
 */
public record Patient(
    String hn,
    String title,
    String firstName,
    String lastName,
    Optional<String> birthDate,
    String sex,
    Optional<String> visitNumber,
    List<Appointment> appointments) {

  private static final int MOST_APPOINTMENTS = 10;
  private static final int NUMBER = 20;
  private static final int NAME = 100;

  /** Refuses what no kiosk could take; the message names the field, never the value. */
  public Patient {
    length("hn", hn, 1, NUMBER);
    length("title", title, 0, NAME);
    length("first_name", firstName, 0, NAME);
    length("last_name", lastName, 0, NAME);
    if (birthDate.filter(date -> !date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")).isPresent()) {
      throw new IllegalArgumentException("birth_date: 1990, 1990-04 or 1990-04-15 wanted");
    }
    if (!sex.matches("[MFU]")) {
      throw new IllegalArgumentException("sex: M, F or U wanted");
    }
    visitNumber.ifPresent(number -> length("visit_number", number, 1, NUMBER));
    appointments = appointments.stream().limit(MOST_APPOINTMENTS).toList();
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "Patient[…]";
  }

  private static void length(String field, String value, int min, int max) {
    if (value.length() < min || value.length() > max) {
      throw new IllegalArgumentException(field + ": " + min + " to " + max + " characters wanted");
    }
  }
}

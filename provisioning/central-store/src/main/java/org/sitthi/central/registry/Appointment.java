package org.sitthi.central.registry;

/**
 * An appointment of the asked day.
 *
 * @param time local time such as 09:30, or empty if only the day is known
 * @param clinic as the hospital names it, up to 100 characters, may be empty
 */
public record Appointment(String time, String clinic) {

  private static final int LONGEST_CLINIC = 100;

  /** Refuses a time without the form; a longer clinic's name is cut. */
  public Appointment {
    if (!time.matches("|\\d{2}:\\d{2}")) {
      throw new IllegalArgumentException("appointment: 09:30 wanted");
    }
    clinic = clinic.substring(0, Math.min(clinic.length(), LONGEST_CLINIC));
  }
}

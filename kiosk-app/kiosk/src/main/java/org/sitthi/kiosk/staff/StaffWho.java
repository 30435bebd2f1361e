package org.sitthi.kiosk.staff;

/**
 * Who is in staff mode.
 *
 * @param number of {@link StaffMember}
 * @param name as shown at the top
 * @param language th or en
 */
public record StaffWho(String number, String name, String language) {

  static StaffWho of(StaffMember member) {
    return new StaffWho(member.number(), member.name(), member.language());
  }

  StaffWho speaking(String other) {
    return new StaffWho(number, name, other);
  }
}

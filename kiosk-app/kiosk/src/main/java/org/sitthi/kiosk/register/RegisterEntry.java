package org.sitthi.kiosk.register;

import java.util.Optional;
import org.sitthi.hardware.citizen.PartialDate;
import org.sitthi.hardware.citizen.Sex;

/**
 * A person as the hospital's register has it.
 *
 * @param hn hospital number, 1 to 20 characters
 * @param title in Thai, may be empty; never compared
 * @param firstName in Thai, up to 100 characters, may be empty
 * @param lastName in Thai, up to 100 characters, may be empty
 * @param birthDate of the Common Era, as far as it is known
 * @param sex as stated
 */
public record RegisterEntry(
    String hn,
    String title,
    String firstName,
    String lastName,
    Optional<PartialDate> birthDate,
    Sex sex) {

  private static final int HN = 20;
  private static final int NAME = 100;

  /** Refuses lengths that no record could keep. */
  public RegisterEntry {
    if (hn.isEmpty() || hn.length() > HN) {
      throw new IllegalArgumentException("hospital number of 1 to 20 characters");
    }
    if (firstName.length() > NAME || lastName.length() > NAME || title.length() > NAME) {
      throw new IllegalArgumentException("names of up to 100 characters");
    }
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "RegisterEntry[…]";
  }
}

package org.sitthi.kiosk.slip;

import java.util.Optional;

/** What the slip says of the claim code; only {@link Code} holds one. */
public sealed interface SlipClaim {

  /**
   * The code that the record has.
   *
   * @param label what it is called
   * @param code exactly as NHSO gave it, 1 to 20 characters
   * @param origin where it came from, if not from this visit's own request
   */
  record Code(String label, String code, Optional<String> origin) implements SlipClaim {}

  /**
   * There is no code: later, not at all, or none needed.
   *
   * @param title which of these
   * @param todo what the patient does about it, absent if nothing
   */
  record NoCode(String title, Optional<String> todo) implements SlipClaim {}
}

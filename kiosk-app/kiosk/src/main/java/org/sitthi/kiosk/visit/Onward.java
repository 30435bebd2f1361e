package org.sitthi.kiosk.visit;

import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.IssuedCode;

/**
 * What follows once nothing more is asked.
 *
 * @param type chosen
 * @param mobile ten digits, if one was given
 * @param reuse a code of today for this type; absent = a new one is asked for
 */
public record Onward(ClaimType type, Optional<String> mobile, Optional<IssuedCode> reuse) {

  @Override
  public String toString() {
    return "Onward[" + type.code() + "]";
  }
}

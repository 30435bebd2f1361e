package org.sitthi.kiosk.visit;

import java.util.Optional;
import org.sitthi.record.RegisterMatch;

/**
 * What the hospital's register said of a person.
 *
 * @param match the card beside the register; empty where a site doesn't compare
 * @param hn hospital number, if the register has one
 */
public record RegisterSaid(Optional<RegisterMatch> match, Optional<String> hn) {

  /** Of a site that doesn't compare. */
  static final RegisterSaid NOTHING = new RegisterSaid(Optional.empty(), Optional.empty());

  /** Whether a person must look at this before anything is claimed. */
  boolean differs() {
    return match.filter(found -> found.state() == RegisterMatch.State.MISMATCHED).isPresent();
  }
}

package org.sitthi.kiosk.claim;

import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * Where the entitlement is asked.
 *
 * <p>Threads: any; blocks until the adapter's own deadline (≤ 20 s). Trouble is a value.
 */
public interface EntitlementDesk {

  /** Asks for the entitlement of the person whose card is in the slot. */
  EntitlementAnswer check(CitizenNumber number);

  /** Asks for the entitlement of a person who has no card here; most ways can't. */
  default EntitlementAnswer checkWithoutCard(CitizenNumber number) {
    return new EntitlementAnswer.Unreachable(
        new DeskTrouble(DeskTrouble.Kind.NO_CARD, "entitlement: no card, no way"));
  }
}

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
}

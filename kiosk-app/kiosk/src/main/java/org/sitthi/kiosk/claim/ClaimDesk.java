package org.sitthi.kiosk.claim;

import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * Where claim codes are asked for and looked up.
 *
 * <p>Threads: any; blocks until the adapter's own deadline (claim ≤ 30 s, history ≤ 10 s). Trouble
 * is a value. {@link #claim} sends at most one request per call and never repeats it by itself.
 */
public interface ClaimDesk {

  /** The latest codes of a person, of all hospitals, in no particular order. May be repeated. */
  HistoryAnswer history(CitizenNumber number);

  /** Asks for a code. Not repeatable: an attempt whose answer was lost is settled by look-up. */
  ClaimAnswer claim(ClaimRequest request);
}

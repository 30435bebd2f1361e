package org.sitthi.kiosk.claim;

/**
 * Where claim codes are asked for.
 *
 * <p>Threads: any; blocks until the adapter's own deadline (≤ 30 s). Trouble is a value. At most
 * one request is sent per call; none is repeated by itself.
 */
public interface ClaimDesk {

  /** Asks for a code. Not repeatable: an attempt whose answer was lost is settled by look-up. */
  ClaimAnswer claim(ClaimRequest request);
}

package org.sitthi.record;

/** A way to NHSO (facts/nhso.md). */
public enum Route {
  /** The Secure SmartCard Agent beside the kiosk. */
  AGENT,
  /** The status service, which only looks codes up. */
  STATUS,
  /** The server-to-server service. */
  ENDPOINT
}

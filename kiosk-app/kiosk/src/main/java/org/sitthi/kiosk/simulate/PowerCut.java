package org.sitthi.kiosk.simulate;

/** The power is gone: whatever runs stops here, and only what was synced is left. */
final class PowerCut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("power cut", null, false, false);
  }
}

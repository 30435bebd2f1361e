package org.sitthi.kiosk.simulate;

import java.util.Locale;

/** Where the kiosk's state reaches the disk; at each the power may fail, before and after. */
enum DurableStep {
  ATTEMPT,
  RECORD,
  ACKNOWLEDGED,
  POSTPONED,
  PARKED;

  String cutBefore() {
    return "power cut before the sync of " + name().toLowerCase(Locale.ROOT);
  }

  String cutAfter() {
    return "power cut after the sync of " + name().toLowerCase(Locale.ROOT);
  }
}

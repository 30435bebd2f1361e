package org.sitthi.kiosk.alarm;

import org.sitthi.record.fleet.Heartbeat;

/**
 * Takes what somebody has to come for. Called on the visit's thread: returns at once, and an alarm
 * that can't be passed on holds nothing up.
 */
public interface Alarms {

  /** What it is about. */
  enum Alarm {
    /** A card was left in the slot; no visit begins before it is out. */
    CARD_FORGOTTEN
  }

  /** It begins; told once until it is over. */
  void raise(Alarm alarm);

  /** It is over; told only after {@link #raise}. */
  void over(Alarm alarm);

  /** What stands now, for the central store. Any thread may ask. */
  Heartbeat.Attention standing();
}

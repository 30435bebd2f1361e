package org.sitthi.kiosk.visit;

/** How far it has come with a card that is still in though its visit is over. */
public enum CardAlarm {
  /** It may still be taken in good time. */
  QUIET,
  /** Forgotten: light, sound and words. */
  SOUNDING,
  /** Forgotten for so long that the hospital is told. */
  ESCALATED
}

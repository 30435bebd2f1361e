package org.sitthi.hardware.card;

/** Why a card could not be read; each has its own text for the patient. */
public enum CardFault {
  /** Present but silent: backwards, or no chip. The patient turns the card round. */
  MUTE,
  /** A chip card, but not a Thai ID card. */
  WRONG_CARD,
  /** Taken out while it was read. */
  REMOVED,
  /** Answers were torn or contradictory, also after retries. */
  TORN,
  /** The card's layout is unknown and its content does not validate. */
  LAYOUT_UNKNOWN,
  /** The number on the chip has a wrong check digit; it is never repaired. */
  NUMBER_INVALID,
  /** Another program holds the card and did not let go within the bound. */
  SHARED_TOO_LONG,
  /** The card did not answer within the deadline. */
  TIMED_OUT,
  /** The service runs but has no such reader. */
  READER_GONE,
  /** The reader service (pcscd) does not run or refuses us. */
  SERVICE_GONE
}

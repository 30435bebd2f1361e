package org.sitthi.kiosk.claim;

/** The desk's answer about an entitlement. */
public sealed interface EntitlementAnswer {

  /** The entitlement, for the same citizen number that was asked. */
  record Found(Entitlement entitlement) implements EntitlementAnswer {}

  /**
   * A definite no: the person has no entitlement here, or it can't be this card.
   *
   * @param serviceText what the service said, for the staff; may be empty
   */
  record Refused(Reason reason, String serviceText) implements EntitlementAnswer {}

  /** Not known: care goes on, the code comes later. */
  record Unreachable(DeskTrouble trouble) implements EntitlementAnswer {}

  /** Why there is definitely no entitlement to use. */
  enum Reason {
    /** The service found none. */
    NO_ENTITLEMENT,
    /** The desk read another person's card than we did. */
    OTHER_PERSON,
    /** The card was gone when the desk looked. */
    CARD_REMOVED,
    /** The desk refuses this number (unknown, deceased, not Thai: neutral for the patient). */
    NUMBER_REFUSED
  }
}

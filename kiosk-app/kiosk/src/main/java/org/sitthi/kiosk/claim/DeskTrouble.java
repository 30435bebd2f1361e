package org.sitthi.kiosk.claim;

/**
 * Why a desk could not answer.
 *
 * @param detail for the log: route, HTTP status, kind of exception; no personal data, no token
 */
public record DeskTrouble(Kind kind, String detail) {

  /** Kinds that staff treat differently (facts/nhso.md §15). */
  public enum Kind {
    /**
     * Nothing listens, or what listens cuts the connection or is mute even when asked for the slot.
     */
    DESK_DOWN,
    /** The person has no card here, and the site has no way that needs none. */
    NO_CARD,
    /** The desk has no card reader. */
    NO_READER,
    /** The desk has a card in its reader, but cannot read it. */
    CARD_UNREADABLE,
    /** The desk runs, but NHSO behind it does not answer or fails. */
    UPSTREAM_DOWN,
    /** No answer within the deadline. */
    TOO_SLOW,
    /** Our token is refused. */
    TOKEN,
    /** Asked too often. */
    RATE_LIMITED,
    /** An answer that can't be understood, such as HTML. */
    UNREADABLE_ANSWER,
    /** Not asked, as this machine's clock can't be believed. */
    CLOCK
  }
}

package org.sitthi.kiosk.visit;

/**
 * Why staff vouch for a person and no card does (facts/claims.md AMB-31). The name is the reason in
 * the record, {@code verification.reason}; its words for staff are {@code staff.nocard.NAME}.
 */
public enum NoCardReason {
  /** The person has a card and it is not here. */
  CARD_FORGOTTEN,
  /** Lost, or a new one is being made. */
  CARD_LOST,
  /** It is here and its chip can't be read. */
  CARD_UNREADABLE,
  /** The person has none: a child, or somebody to whom none was issued. */
  NO_CARD_ISSUED,
  /** Somebody else came for the person. */
  PROXY
}

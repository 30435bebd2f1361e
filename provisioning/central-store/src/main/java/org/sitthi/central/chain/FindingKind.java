package org.sitthi.central.chain;

/** What can be wrong with a kiosk's chain; the names are kept in the database. */
public enum FindingKind {
  /** The entry before has not come; closed when it comes. */
  GAP,
  /** Two entries with one sequence, or an entry that does not follow the one before it. */
  FORK,
  /** The signature is not of the key that is named. */
  BAD_SIGNATURE,
  /** The record's bytes are not those that were signed. */
  CHANGED,
  /** Signed with another key than the kiosk's. */
  OTHER_KEY,
  /** The header has not the form. */
  MALFORMED,
  /** A kiosk whose key is known sent a record without signature. */
  UNSIGNED,
  /** The kiosk's clock and ours are more than five minutes apart. */
  CLOCK,
  /** Another kiosk was first with this revision; what came is kept beside it. */
  RIVAL
}

package org.sitthi.kiosk.referral;

/** Why an entry is not taken; the reply code it would come back with (facts/claims.md C.2). */
public enum Objection {
  /** No number (C542, K-12). */
  NUMBER_MISSING,
  /** More than 20 characters (C542, K-12). */
  NUMBER_TOO_LONG,
  /** A bar, a line end or another character that no claim can carry (C542, K-12). */
  NUMBER_CHARACTERS,
  /** Not five digits (C159, K-13, K-14). */
  CODE_FORM,
  /** Not in the list of hospitals (C159, K-13, K-14). */
  CODE_UNKNOWN,
  /** The treating hospital as the primary one (C547, K-13). */
  OWN_HOSPITAL,
  /** No purpose (C515, K-15). */
  PURPOSE_MISSING
}

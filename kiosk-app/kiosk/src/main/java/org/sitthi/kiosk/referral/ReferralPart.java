package org.sitthi.kiosk.referral;

import java.util.Optional;

/** What is asked of a referral, one a screen, in this order. */
public enum ReferralPart {
  /** The number of the letter. */
  NUMBER,
  /** The registered (primary) hospital. */
  PRIMARY,
  /** The hospital that refers. */
  SENDER,
  /** What the patient is sent for. */
  PURPOSE;

  /** The part asked after this one. */
  public Optional<ReferralPart> next() {
    return switch (this) {
      case NUMBER -> Optional.of(PRIMARY);
      case PRIMARY -> Optional.of(SENDER);
      case SENDER -> Optional.of(PURPOSE);
      case PURPOSE -> Optional.empty();
    };
  }

  /** The part asked before this one. */
  public Optional<ReferralPart> before() {
    return switch (this) {
      case NUMBER -> Optional.empty();
      case PRIMARY -> Optional.of(NUMBER);
      case SENDER -> Optional.of(PRIMARY);
      case PURPOSE -> Optional.of(SENDER);
    };
  }
}

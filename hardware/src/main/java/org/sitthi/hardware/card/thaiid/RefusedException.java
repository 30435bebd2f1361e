package org.sitthi.hardware.card.thaiid;

import org.sitthi.hardware.card.CardFault;

/** Carries a refusal out of the reading steps; never leaves this package. */
final class RefusedException extends Exception {

  @java.io.Serial private static final long serialVersionUID = 1L;

  private final CardFault fault;
  private final boolean address;

  /**
   * A refusal.
   *
   * @param address it was perhaps block, offset or size that the card refused
   */
  RefusedException(CardFault fault, String detail, boolean address) {
    super(detail, null, false, false);
    this.fault = fault;
    this.address = address;
  }

  CardFault fault() {
    return fault;
  }

  /** Another place or size may still be readable. */
  boolean isOfAddress() {
    return address;
  }

  /** Worth another try of the whole read. */
  boolean isTorn() {
    return fault == CardFault.TORN;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  ThaiIdContent.Refused content() {
    return new ThaiIdContent.Refused(fault, detail());
  }
}

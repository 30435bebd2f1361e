package org.sitthi.kiosk.claim;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sitthi.record.Route;

/**
 * What the payer grants this person today.
 *
 * @param main main scheme
 * @param sub sub scheme
 * @param primaryUnit hospSub
 * @param regularUnit hospMainOp
 * @param referralUnit hospMain
 * @param validFrom Asia/Bangkok as sent
 * @param validUntil absent = open-ended
 * @param claimTypes offered to this person at this hospital; may be empty
 * @param checkedAt when it was asked
 * @param proof opaque mark of this card read (the agent's correlationId), needed to ask for a code
 *     there; short life, never logged; empty if the entitlement was learned without the card
 * @param route which way it was asked
 */
public record Entitlement(
    Scheme main,
    Optional<Scheme> sub,
    Optional<Scheme> primaryUnit,
    Optional<Scheme> regularUnit,
    Optional<Scheme> referralUnit,
    Optional<OffsetDateTime> validFrom,
    Optional<OffsetDateTime> validUntil,
    List<ClaimType> claimTypes,
    OffsetDateTime checkedAt,
    String proof,
    Route route) {

  /** Keeps the list as it is now. */
  public Entitlement {
    claimTypes = List.copyOf(claimTypes);
  }

  /** Asked of the agent. */
  public Entitlement(
      Scheme main,
      Optional<Scheme> sub,
      Optional<Scheme> primaryUnit,
      Optional<Scheme> regularUnit,
      Optional<Scheme> referralUnit,
      Optional<OffsetDateTime> validFrom,
      Optional<OffsetDateTime> validUntil,
      List<ClaimType> claimTypes,
      OffsetDateTime checkedAt,
      String proof) {
    this(
        main,
        sub,
        primaryUnit,
        regularUnit,
        referralUnit,
        validFrom,
        validUntil,
        claimTypes,
        checkedAt,
        proof,
        Route.AGENT);
  }

  @Override
  public String toString() {
    return "Entitlement[" + main.code() + ", " + claimTypes.size() + " claim types]";
  }
}

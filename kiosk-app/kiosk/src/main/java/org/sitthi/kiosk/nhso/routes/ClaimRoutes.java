package org.sitthi.kiosk.nhso.routes;

import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimAnswer.NotSent;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;

/**
 * A claim goes the way its entitlement was learned: with the proof of a card to the agent, without
 * one to the service that needs none, if the site may use it. That service is also asked when the
 * agent surely was not: a request that may have left is never sent a second way.
 *
 * <p>Threads: any.
 */
public final class ClaimRoutes implements ClaimDesk {

  private final ClaimDesk agent;
  private final Optional<ClaimDesk> withoutCard;
  private final String typeWithoutCard;

  /**
   * Asks these.
   *
   * @param withoutCard absent unless the site has NHSO's approval
   * @param typeWithoutCard the one claim type that may be asked for there
   */
  public ClaimRoutes(ClaimDesk agent, Optional<ClaimDesk> withoutCard, String typeWithoutCard) {
    this.agent = agent;
    this.withoutCard = withoutCard;
    this.typeWithoutCard = typeWithoutCard;
  }

  @Override
  public ClaimAnswer claim(ClaimRequest request) {
    if (request.proof().isEmpty()) {
      return other(request)
          .orElseGet(() -> new NotSent(new DeskTrouble(Kind.DESK_DOWN, "claim: no card, no way")));
    }
    return switch (agent.claim(request)) {
      case NotSent notSent -> other(request).orElse(notSent);
      case ClaimAnswer answer -> answer;
    };
  }

  private Optional<ClaimAnswer> other(ClaimRequest request) {
    return withoutCard
        .filter(_ -> request.claimTypeCode().equals(typeWithoutCard))
        .map(desk -> desk.claim(request));
  }
}

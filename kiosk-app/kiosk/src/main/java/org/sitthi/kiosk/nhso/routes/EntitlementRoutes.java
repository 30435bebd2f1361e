package org.sitthi.kiosk.nhso.routes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.claim.EntitlementAnswer.OnlyKnown;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.record.Route;

/**
 * The entitlement by the way that sees the card, which alone leads to a code; where that is not to
 * be had, by another one.
 *
 * <p>Threads: any. Blocks as long as both ways together. A way whose circuit is open costs nothing.
 */
public final class EntitlementRoutes implements EntitlementDesk {

  private final Way<EntitlementDesk> agent;
  private final Optional<Way<EntitlementDesk>> other;
  private final LongSupplier nanoTime;

  /**
   * Asks these.
   *
   * @param agent sees the card
   * @param endpoint does not; absent if there is none
   * @param nanoTime as {@link System#nanoTime}
   */
  public EntitlementRoutes(
      EntitlementDesk agent, Optional<EntitlementDesk> endpoint, LongSupplier nanoTime) {
    this.agent = Way.entitlement(Route.AGENT, agent, nanoTime);
    this.other = endpoint.map(desk -> Way.entitlement(Route.ENDPOINT, desk, nanoTime));
    this.nanoTime = nanoTime;
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    return switch (ask(agent, number)) {
      case Unreachable(var trouble) ->
          other.map(way -> without(number, way, trouble)).orElseGet(() -> new Unreachable(trouble));
      case EntitlementAnswer answer -> answer;
    };
  }

  /** By the way that needs none. What it finds gives no code, unless it offers a service. */
  @Override
  public EntitlementAnswer checkWithoutCard(CitizenNumber number) {
    DeskTrouble noCard = new DeskTrouble(Kind.NO_CARD, "entitlement: no card, no way");
    return other
        .map(way -> ask(way, number))
        .map(answer ->
            answer instanceof Found(var entitlement) && entitlement.claimTypes().isEmpty()
                ? new OnlyKnown(entitlement, noCard)
                : answer)
        .orElseGet(() -> new Unreachable(noCard));
  }

  /** How the ways do. */
  public List<RouteState> states() {
    return Stream.concat(Stream.of(agent), other.stream()).map(way -> way.health().now()).toList();
  }

  /** What is found without the card gives no code, unless it offers a service all the same. */
  private EntitlementAnswer without(
      CitizenNumber number, Way<EntitlementDesk> way, DeskTrouble agents) {
    return switch (ask(way, number)) {
      case Found found when !found.entitlement().claimTypes().isEmpty() -> found;
      case Found(var entitlement) -> new OnlyKnown(entitlement, agents);
      case Refused refused -> refused;
      case OnlyKnown known -> known;
      case Unreachable _ -> new Unreachable(agents);
    };
  }

  private EntitlementAnswer ask(Way<EntitlementDesk> way, CitizenNumber number) {
    if (!way.health().mayAsk()) {
      return new Unreachable(way.health().lastTrouble().orElseThrow());
    }
    long since = nanoTime.getAsLong();
    EntitlementAnswer answer = way.desk().check(number);
    switch (answer) {
      case Unreachable(var trouble) -> way.health().failed(trouble);
      case Found _, Refused _, OnlyKnown _ ->
          way.health().answered(Duration.ofNanos(nanoTime.getAsLong() - since));
    }
    return answer;
  }
}

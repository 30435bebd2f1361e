package org.sitthi.kiosk.nhso.endpoint;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementAnswer.Refused;
import org.sitthi.kiosk.claim.EntitlementAnswer.Unreachable;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.kiosk.nhso.token.TokenFile;

/**
 * The entitlement by NHSO's server-to-server service (facts/nhso.md §9): {@code right-search}, and
 * {@code RealPerson} where that knows nobody or fails. It sees no card: what it finds has no proof,
 * and no claim type unless codes may be asked for on this way.
 *
 * <p>Threads: any. Blocks at most {@code check} of the {@link EndpointSettings}.
 */
public final class EndpointDesk implements EntitlementDesk, AutoCloseable {

  /**
   * The one claim type that may be asked for without the agent's list of what is offered: general
   * treatment, which every entitlement has (facts/nhso.md §6).
   */
  public static final ClaimType GENERAL =
      new ClaimType("PG0060001", "เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)");

  private final EndpointSettings settings;
  private final List<ClaimType> claimTypes;
  private final InstantSource clock;
  private final EndpointCalls calls;

  /**
   * Opens no connection and reads no token yet.
   *
   * @param claimTypes that may be asked for without the card: none unless NHSO has approved it
   */
  public EndpointDesk(
      EndpointSettings settings, TokenFile token, List<ClaimType> claimTypes, InstantSource clock) {
    this.settings = settings;
    this.claimTypes = List.copyOf(claimTypes);
    this.clock = clock;
    this.calls = new EndpointCalls(settings, token);
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    long end = System.nanoTime() + settings.check().toNanos();
    OffsetDateTime now = clock.instant().atZone(settings.zone()).toOffsetDateTime();
    Rights rights = new Rights(number, now, claimTypes);
    EntitlementAnswer searched =
        switch (calls.rightSearch(number, now.toLocalDate(), settings.check())) {
          case Unanswered none -> new Unreachable(none.trouble());
          case Answered answer -> rights.ofSearch(answer);
        };
    if (!asksThePerson(searched)) {
      return searched;
    }
    Duration rest = Duration.ofNanos(end - System.nanoTime());
    return switch (calls.realPerson(number, rest)) {
      case Unanswered _ -> searched;
      case Answered answer ->
          switch (rights.ofPerson(answer)) {
            case Unreachable _ -> searched;
            case EntitlementAnswer said -> said;
          };
    };
  }

  /** Lets go of the connections. May be called repeatedly. */
  @Override
  public void close() {
    calls.close();
  }

  /** Who is not found may be so for a reason; a service that answers may know it elsewhere. */
  private static boolean asksThePerson(EntitlementAnswer searched) {
    return switch (searched) {
      case Refused refused -> refused.reason() == Reason.NUMBER_UNKNOWN;
      case Unreachable(var trouble) ->
          trouble.kind() == Kind.UPSTREAM_DOWN || trouble.kind() == Kind.UNREADABLE_ANSWER;
      case EntitlementAnswer.Found _, EntitlementAnswer.OnlyKnown _ -> false;
    };
  }
}

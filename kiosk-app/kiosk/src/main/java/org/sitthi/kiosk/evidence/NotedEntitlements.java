package org.sitthi.kiosk.evidence;

import java.time.Instant;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.record.Evidence.Asked;
import org.sitthi.record.Evidence.Outcome;
import org.sitthi.record.Route;

/** One route's desk of entitlements, each question noted; not what was said. */
public record NotedEntitlements(EntitlementDesk desk, Route route, Trail trail)
    implements EntitlementDesk {

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    Instant since = trail.now();
    EntitlementAnswer answer = desk.check(number);
    trail.asked(number, Asked.ENTITLEMENT, since, route, outcome(answer), cause(answer));
    return answer;
  }

  private static Outcome outcome(EntitlementAnswer answer) {
    return switch (answer) {
      case EntitlementAnswer.Found _, EntitlementAnswer.OnlyKnown _ -> Outcome.ANSWERED;
      case EntitlementAnswer.Refused _ -> Outcome.REFUSED;
      case EntitlementAnswer.Unreachable _ -> Outcome.UNREACHABLE;
    };
  }

  private static Optional<String> cause(EntitlementAnswer answer) {
    return switch (answer) {
      case EntitlementAnswer.Found _ -> Optional.empty();
      case EntitlementAnswer.OnlyKnown known -> Optional.of(known.trouble().kind().name());
      case EntitlementAnswer.Refused refused -> Optional.of(refused.reason().name());
      case EntitlementAnswer.Unreachable(var trouble) -> Optional.of(trouble.kind().name());
    };
  }
}

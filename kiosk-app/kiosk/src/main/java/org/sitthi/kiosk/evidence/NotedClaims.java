package org.sitthi.kiosk.evidence;

import java.time.Instant;
import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.record.Evidence.Asked;
import org.sitthi.record.Evidence.Outcome;
import org.sitthi.record.Route;

/** One route's desk of claim codes, each request noted; not what was said. */
public record NotedClaims(ClaimDesk desk, Route route, Trail trail) implements ClaimDesk {

  @Override
  public ClaimAnswer claim(ClaimRequest request) {
    Instant since = trail.now();
    ClaimAnswer answer = desk.claim(request);
    trail.asked(request.number(), Asked.CLAIM, since, route, outcome(answer), cause(answer));
    return answer;
  }

  private static Outcome outcome(ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Issued _ -> Outcome.ANSWERED;
      case ClaimAnswer.Refused _ -> Outcome.REFUSED;
      case ClaimAnswer.NotSent _ -> Outcome.UNREACHABLE;
      case ClaimAnswer.AnswerLost _ -> Outcome.ANSWER_LOST;
    };
  }

  private static Optional<String> cause(ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Issued _, ClaimAnswer.Refused _ -> Optional.empty();
      case ClaimAnswer.NotSent(var trouble) -> Optional.of(trouble.kind().name());
      case ClaimAnswer.AnswerLost(var trouble) -> Optional.of(trouble.kind().name());
    };
  }
}

package org.sitthi.kiosk.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.record.Evidence.Asked;
import org.sitthi.record.Evidence.Outcome;
import org.sitthi.record.Route;

/** One route's look-ups, each noted; not what was said. */
public record NotedHistories(HistoryDesk desk, Route route, Trail trail) implements HistoryDesk {

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    Instant since = trail.now();
    HistoryAnswer answer = desk.history(number, day);
    switch (answer) {
      case HistoryAnswer.Codes _ ->
          trail.asked(number, Asked.HISTORY, since, route, Outcome.ANSWERED, Optional.empty());
      case HistoryAnswer.Unreachable(var trouble) ->
          trail.asked(
              number,
              Asked.HISTORY,
              since,
              route,
              Outcome.UNREACHABLE,
              Optional.of(trouble.kind().name()));
    }
    return answer;
  }
}

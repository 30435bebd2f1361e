package org.sitthi.kiosk.evidence;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.kiosk.evidence.Trail.Known;
import org.sitthi.record.Evidence;
import org.sitthi.record.Evidence.AttemptMark;
import org.sitthi.record.Evidence.Health;
import org.sitthi.record.Evidence.Machine;
import org.sitthi.record.Evidence.RouteState;
import org.sitthi.record.Route;
import org.sitthi.record.VisitRecord;

/**
 * Puts evidence on a record: this machine, and what the trail knows of the person's visit. What an
 * earlier revision said, perhaps another kiosk's, stays beneath it.
 */
public record Stamp(Machine machine, Trail trail) {

  VisitRecord on(VisitRecord record) {
    Optional<Evidence> earlier = record.evidence();
    Optional<Known> known = trail.of(record.person().citizenId());
    List<AttemptMark> attempts =
        together(
            earlier.map(Evidence::attempts).orElse(List.of()),
            known.map(Known::attempts).orElse(List.of()));
    return record.withEvidence(
        new Evidence(
            machine,
            known.map(Known::cardReadAt).or(() -> earlier.flatMap(Evidence::cardReadAt)),
            known.flatMap(Known::cardLayout).or(() -> earlier.flatMap(Evidence::cardLayout)),
            routes(attempts),
            attempts,
            known.map(Known::steps).or(() -> earlier.map(Evidence::steps)).orElse(List.of())));
  }

  /** The newest are kept if there are more than a record holds. */
  private static List<AttemptMark> together(List<AttemptMark> earlier, List<AttemptMark> later) {
    Set<AttemptMark> all = new LinkedHashSet<>(earlier);
    all.addAll(later);
    List<AttemptMark> list = new ArrayList<>(all);
    return list.subList(Math.max(0, list.size() - Evidence.MOST_ATTEMPTS), list.size());
  }

  /** As the visit found them: a route is as its last answer was. */
  private static List<RouteState> routes(List<AttemptMark> attempts) {
    Map<Route, RouteState> states = new EnumMap<>(Route.class);
    for (AttemptMark attempt : attempts) {
      attempt.route().ifPresent(route -> states.put(route, state(route, attempt)));
    }
    return List.copyOf(states.values());
  }

  private static RouteState state(Route route, AttemptMark attempt) {
    OffsetDateTime at = attempt.at();
    return switch (attempt.outcome()) {
      case ANSWERED, REFUSED -> new RouteState(route, Health.UP, at, Optional.empty());
      case UNREACHABLE, ANSWER_LOST -> new RouteState(route, Health.DOWN, at, attempt.cause());
    };
  }
}

package org.sitthi.claims;

import java.util.ArrayList;
import java.util.List;

/** Sorts a visit's lines by the way they go. */
final class Parts {

  private static final Route[] ROUTES = Route.values();

  private Parts() {}

  static List<ProgrammePart> of(String visitId, List<LineDecision> lines) {
    List<ProgrammePart> parts = new ArrayList<>(2);
    for (Route route : ROUTES) {
      List<String> ids = new ArrayList<>();
      Money charged = Money.ZERO;
      Money claimable = Money.ZERO;
      for (LineDecision line : lines) {
        if (line.route() == route) {
          ids.add(line.lineId());
          charged = charged.plus(line.charged());
          claimable = claimable.plus(line.claimable());
        }
      }
      if (!ids.isEmpty()) {
        parts.add(new ProgrammePart(visitId, route, ids, charged, claimable));
      }
    }
    return parts;
  }
}

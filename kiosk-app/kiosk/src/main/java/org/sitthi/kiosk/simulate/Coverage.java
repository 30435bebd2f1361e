package org.sitthi.kiosk.simulate;

import java.util.HashMap;
import java.util.Map;
import org.sitthi.kiosk.visit.VisitEvent;
import org.sitthi.kiosk.visit.VisitState;

/** What was hit, and how often: rows of state and event, troubles, causes, kinds of answers. */
final class Coverage {

  private final Map<String, long[]> hits = new HashMap<>();
  private final Map<Class<?>, Map<Class<?>, long[]>> rows = new HashMap<>();

  void row(VisitState state, VisitEvent event) {
    rows.computeIfAbsent(state.getClass(), _ -> new HashMap<>())
        .computeIfAbsent(event.getClass(), _ -> new long[1])[0]++;
  }

  void hit(String what) {
    hits.computeIfAbsent(what, _ -> new long[1])[0]++;
  }

  void add(Coverage other) {
    other.hits.forEach(
        (what, count) -> hits.computeIfAbsent(what, _ -> new long[1])[0] += count[0]);
    other.rows.forEach((state, events) ->
        events.forEach((event, count) ->
            rows.computeIfAbsent(state, _ -> new HashMap<>())
                    .computeIfAbsent(event, _ -> new long[1])[0] +=
                count[0]));
  }

  long hits(String what) {
    long[] count = hits.get(what);
    return count == null ? 0 : count[0];
  }

  long hits(Class<?> state, Class<?> event) {
    long[] count = rows.getOrDefault(state, Map.of()).get(event);
    return count == null ? 0 : count[0];
  }
}

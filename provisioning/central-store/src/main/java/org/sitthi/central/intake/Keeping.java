package org.sitthi.central.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.chain.Begun;
import org.sitthi.central.chain.KioskChains;

/**
 * Keeps many revisions in one transaction with few statements, each as if it had come alone, and
 * looks at their chains in the same one: what is answered is kept and looked at.
 */
final class Keeping {

  private final AtRest atRest;
  private final KioskChains chains;

  Keeping(AtRest atRest, KioskChains chains) {
    this.atRest = atRest;
    this.chains = chains;
  }

  /** Answers in the order of what came; committed when the transaction is. */
  List<Kept> keep(Connection connection, List<Arriving> all, Instant at) throws SQLException {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    Begun begun = chains.begin(connection, all.stream().map(Arriving::arrival).toList());
    RecordRows rows = new RecordRows(connection, atRest);
    Map<Key, RecordRows.Row> held = new HashMap<>();
    Set<UUID> revised =
        all.stream()
            .filter(one -> one.known() > 0)
            .map(one -> one.visit().recordId())
            .collect(Collectors.toSet());
    if (!revised.isEmpty()) {
      held.putAll(rows.of(revised));
    }
    Map<Key, Arriving> fresh = fresh(all, held);
    Set<Key> inserted = rows.insert(fresh, now);
    Set<UUID> others =
        fresh.keySet().stream()
            .filter(key -> !inserted.contains(key))
            .map(Key::recordId)
            .collect(Collectors.toSet());
    if (!others.isEmpty()) {
      held.putAll(rows.of(others));
    }
    List<Kept> answers = new ArrayList<>();
    for (Arriving one : all) {
      answers.add(answer(one, fresh, inserted, held, now));
    }
    look(connection, begun, all, answers, now);
    return answers;
  }

  /** What may be new: of each revision the first that came, and none without the one before it. */
  private static Map<Key, Arriving> fresh(List<Arriving> all, Map<Key, RecordRows.Row> held) {
    Map<Key, Arriving> fresh = new TreeMap<>(Key.ORDER);
    for (Arriving one : all) {
      Key key = one.key();
      boolean follows =
          one.known() == 0 || held.containsKey(key.before()) || fresh.containsKey(key.before());
      if (!held.containsKey(key) && follows) {
        fresh.putIfAbsent(key, one);
      }
    }
    return fresh;
  }

  private static Kept answer(
      Arriving one,
      Map<Key, Arriving> fresh,
      Set<Key> inserted,
      Map<Key, RecordRows.Row> held,
      Instant now) {
    Key key = one.key();
    RecordRows.Row row = held.get(key);
    if (row != null) {
      return row.sha256Is(one.sent().body())
          ? new Kept.Before(new Receipt(key.recordId(), key.revision(), row.at(), row.state()))
          : new Kept.Different();
    }
    Arriving first = fresh.get(key);
    if (first != null && inserted.contains(key)) {
      Receipt receipt =
          new Receipt(key.recordId(), key.revision(), now, RecordRows.state(one.visit()));
      if (first.equals(one)) {
        return new Kept.Now(receipt);
      }
      return first.sent().body().isSameAs(one.sent().body())
          ? new Kept.Before(receipt)
          : new Kept.Different();
    }
    boolean any =
        held.keySet().stream().anyMatch(other -> other.recordId().equals(key.recordId()))
            || inserted.stream().anyMatch(other -> other.recordId().equals(key.recordId()));
    return any ? new Kept.Stale() : new Kept.NoFirst();
  }

  /** What came too late and is kept beside is told so. */
  private void look(
      Connection connection, Begun begun, List<Arriving> all, List<Kept> answers, Instant now)
      throws SQLException {
    List<Integer> places = new ArrayList<>();
    List<KioskChains.Looked> looked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean rival = answers.get(i) instanceof Kept.Different;
      boolean here = answers.get(i) instanceof Kept.Now || answers.get(i) instanceof Kept.Before;
      if (rival || here) {
        places.add(i);
        looked.add(new KioskChains.Looked(all.get(i).arrival(), rival));
      }
    }
    List<Boolean> beside = chains.look(connection, begun, looked, now);
    for (int i = 0; i < places.size(); i++) {
      if (beside.get(i)) {
        answers.set(places.get(i), new Kept.Beside());
      }
    }
  }
}

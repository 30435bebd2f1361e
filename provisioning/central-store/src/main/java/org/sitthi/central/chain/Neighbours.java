package org.sitthi.central.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitthi.record.chain.ChainEntry;

/** Entries at the places of those that came, and at the places before and after them. */
final class Neighbours {

  /** Hash of each entry and what it names as the one before. */
  private final Map<Place, Map<String, String>> entries = new HashMap<>();

  /** A place in a kiosk's chain. */
  record Place(String kioskId, long sequence) {}

  private Neighbours() {}

  /** The places of entries, and those before and after them. */
  static Set<Place> places(List<ChainEntry> came) {
    Set<Place> places = new LinkedHashSet<>();
    for (ChainEntry entry : came) {
      for (long sequence = entry.sequence() - 1; sequence <= entry.sequence() + 1; sequence++) {
        places.add(new Place(entry.kioskId(), sequence));
      }
    }
    return places;
  }

  /** Reads kiosk_id, sequence, hash and previous. */
  static Neighbours of(ResultSet rows) throws SQLException {
    Neighbours neighbours = new Neighbours();
    while (rows.next()) {
      neighbours
          .at(new Place(rows.getString(1), rows.getLong(2)))
          .put(rows.getString(3), rows.getString(4));
    }
    return neighbours;
  }

  /** Whether it was not there. */
  boolean add(ChainEntry entry) {
    return at(new Place(entry.kioskId(), entry.sequence()))
            .putIfAbsent(entry.hash(), entry.previous())
        == null;
  }

  Set<String> hashes(String kioskId, long sequence) {
    return entries.getOrDefault(new Place(kioskId, sequence), Map.of()).keySet();
  }

  Set<String> namedBefore(String kioskId, long sequence) {
    Collection<String> named =
        entries.getOrDefault(new Place(kioskId, sequence), Map.of()).values();
    return new HashSet<>(named);
  }

  private Map<String, String> at(Place place) {
    return entries.computeIfAbsent(place, _ -> new HashMap<>());
  }
}

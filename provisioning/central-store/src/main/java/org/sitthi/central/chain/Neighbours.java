package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

  private record Place(String kioskId, long sequence) {}

  private Neighbours() {}

  static Neighbours of(Connection connection, List<ChainEntry> came) throws SQLException {
    Neighbours neighbours = new Neighbours();
    if (came.isEmpty()) {
      return neighbours;
    }
    Set<Place> places = new LinkedHashSet<>();
    for (ChainEntry entry : came) {
      for (long sequence = entry.sequence() - 1; sequence <= entry.sequence() + 1; sequence++) {
        places.add(new Place(entry.kioskId(), sequence));
      }
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select kiosk_id, sequence, hash, previous
            from unnest(?::text[], ?::bigint[]) as place (kiosk_id, sequence)
            join chain_entry using (kiosk_id, sequence)
            """)) {
      select.setArray(
          1, connection.createArrayOf("text", places.stream().map(Place::kioskId).toArray()));
      select.setArray(
          2, connection.createArrayOf("bigint", places.stream().map(Place::sequence).toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          neighbours
              .at(new Place(rows.getString(1), rows.getLong(2)))
              .put(rows.getString(3), rows.getString(4));
        }
      }
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

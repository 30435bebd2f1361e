package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/** Some kiosks' chains, kept from other transactions until this one ends. */
public final class Begun {

  /**
   * One round trip. The lock is taken by all in the same order; what is read after it is read as it
   * is then, as each statement sees what was committed before it began.
   */
  private static final String BEGIN =
      """
      select pg_advisory_xact_lock(hashtext('sitthi-chain'), kiosk)
      from (select distinct hashtext(id) as kiosk from unnest(?::text[]) as id
        order by kiosk) as kiosks;
      select kiosk_id, spki, retired_at is null and (trust = 'ENROLLED' or ?)
      from kiosk_key where kiosk_id = any (?);
      select kiosk_id, sequence, hash, previous
      from unnest(?::text[], ?::bigint[]) as place (kiosk_id, sequence)
      join chain_entry using (kiosk_id, sequence)\
      """;

  private final KnownKeys keys;
  private final Neighbours neighbours;

  private Begun(KnownKeys keys, Neighbours neighbours) {
    this.keys = keys;
    this.neighbours = neighbours;
  }

  static Begun of(Connection connection, List<Arrival> arrivals, boolean firstUse)
      throws SQLException {
    Set<String> kiosks = new HashSet<>();
    List<ChainEntry> entries = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      kiosks.add(arrival.kioskId());
      if (arrival.signed() instanceof Arrival.Signed.By(ChainLink link)) {
        entries.add(link.entry());
      }
    }
    Set<Neighbours.Place> places = Neighbours.places(entries);
    Object[] ids = places.stream().map(Neighbours.Place::kioskId).toArray();
    Object[] sequences = places.stream().map(Neighbours.Place::sequence).toArray();
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setArray(1, connection.createArrayOf("text", kiosks.toArray()));
      begin.setBoolean(2, firstUse);
      begin.setArray(3, connection.createArrayOf("text", kiosks.toArray()));
      begin.setArray(4, connection.createArrayOf("text", ids));
      begin.setArray(5, connection.createArrayOf("bigint", sequences));
      boolean _ = begin.execute();
      boolean _ = begin.getMoreResults();
      KnownKeys keys;
      try (ResultSet rows = begin.getResultSet()) {
        keys = KnownKeys.of(connection, rows, firstUse);
      }
      boolean _ = begin.getMoreResults();
      try (ResultSet rows = begin.getResultSet()) {
        return new Begun(keys, Neighbours.of(rows));
      }
    }
  }

  KnownKeys keys() {
    return keys;
  }

  Neighbours neighbours() {
    return neighbours;
  }
}

package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sitthi.record.chain.ChainLink;

/** The keys of some kiosks as the table kiosk_key has them. */
final class KnownKeys {

  private final Connection connection;
  private final boolean firstUse;
  private final Set<String> withKey = new HashSet<>();
  private final Map<String, Set<String>> trusted = new HashMap<>();

  private KnownKeys(Connection connection, boolean firstUse) {
    this.connection = connection;
    this.firstUse = firstUse;
  }

  /** Reads kiosk_id, spki and whether it counts. */
  static KnownKeys of(Connection connection, ResultSet rows, boolean firstUse) throws SQLException {
    KnownKeys keys = new KnownKeys(connection, firstUse);
    while (rows.next()) {
      keys.withKey.add(rows.getString(1));
      if (rows.getBoolean(3)) {
        keys.trust(rows.getString(1), rows.getString(2));
      }
    }
    return keys;
  }

  boolean anyOf(String kioskId) {
    return withKey.contains(kioskId);
  }

  /** Whether the key is the kiosk's. */
  boolean trusts(ChainLink link, Instant now) throws SQLException {
    String kioskId = link.entry().kioskId();
    if (firstUse && !anyOf(kioskId)) {
      keep(link, now);
      withKey.add(kioskId);
      trust(kioskId, link.key().spki());
    }
    return trusted.getOrDefault(kioskId, Set.of()).contains(link.key().spki());
  }

  private void trust(String kioskId, String spki) {
    trusted.computeIfAbsent(kioskId, _ -> new HashSet<>()).add(spki);
  }

  private void keep(ChainLink link, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into kiosk_key (kiosk_id, key_id, spki, trust, first_seen)"
                + " values (?, ?, ?, 'FIRST_USE', ?)")) {
      insert.setString(1, link.entry().kioskId());
      insert.setString(2, link.key().id());
      insert.setString(3, link.key().spki());
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}

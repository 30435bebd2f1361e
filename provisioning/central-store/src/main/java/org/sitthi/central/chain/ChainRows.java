package org.sitthi.central.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;

/** Rows of the tables chain_entry and kiosk_key. */
final class ChainRows {

  private ChainRows() {}

  /**
   * What stands around an entry that is kept.
   *
   * @param same how many entries have its sequence, itself included
   * @param before hashes of those with the sequence before
   * @param namedByNext what those with the sequence after name as the hash before them
   */
  record Around(int same, Set<String> before, Set<String> namedByNext) {}

  /** One kiosk's arrivals one after the other, until the transaction ends. */
  static void lock(Connection connection, String kioskId) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtext('sitthi-chain'), hashtext(?))")) {
      lock.setString(1, kioskId);
      lock.execute();
    }
  }

  static boolean hasKey(Connection connection, String kioskId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from kiosk_key where kiosk_id = ? limit 1")) {
      select.setString(1, kioskId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * Whether the key is the kiosk's. Once enrolment has vouched for one, those of a first use count
   * no longer.
   */
  static boolean trusts(Connection connection, ChainLink link, boolean firstUse, Instant now)
      throws SQLException {
    if (firstUse && !hasKey(connection, link.entry().kioskId())) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into kiosk_key (kiosk_id, key_id, spki, trust, first_seen)"
                  + " values (?, ?, ?, 'FIRST_USE', ?)")) {
        insert.setString(1, link.entry().kioskId());
        insert.setString(2, link.key().id());
        insert.setString(3, link.key().spki());
        insert.setObject(4, now.atOffset(ZoneOffset.UTC));
        return insert.executeUpdate() == 1;
      }
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from kiosk_key where kiosk_id = ? and spki = ? and retired_at is null"
                + " and (trust = 'ENROLLED' or ?)")) {
      select.setString(1, link.entry().kioskId());
      select.setString(2, link.key().spki());
      select.setBoolean(3, firstUse);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  static void insert(Connection connection, ChainLink link, Instant now) throws SQLException {
    ChainEntry entry = link.entry();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into chain_entry (kiosk_id, sequence, hash, previous, record_id, revision,
              body_sha256, saved_at, key_id, signature, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (kiosk_id, sequence, hash) do nothing
            """)) {
      insert.setString(1, entry.kioskId());
      insert.setLong(2, entry.sequence());
      insert.setString(3, entry.hash());
      insert.setString(4, entry.previous());
      insert.setObject(5, entry.recordId());
      insert.setInt(6, entry.revision());
      insert.setString(7, entry.body());
      insert.setObject(8, entry.savedAt().atOffset(ZoneOffset.UTC));
      insert.setString(9, link.key().id());
      insert.setString(10, link.signature());
      insert.setObject(11, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  static Around around(Connection connection, ChainEntry entry) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sequence, hash, previous from chain_entry"
                + " where kiosk_id = ? and sequence between ? and ?")) {
      select.setString(1, entry.kioskId());
      select.setLong(2, entry.sequence() - 1);
      select.setLong(3, entry.sequence() + 1);
      try (ResultSet rows = select.executeQuery()) {
        return around(rows, entry.sequence());
      }
    }
  }

  private static Around around(ResultSet rows, long sequence) throws SQLException {
    int same = 0;
    Set<String> before = new HashSet<>();
    Set<String> namedByNext = new HashSet<>();
    while (rows.next()) {
      long distance = rows.getLong(1) - sequence;
      if (distance < 0) {
        before.add(rows.getString(2));
      } else if (distance > 0) {
        namedByNext.add(rows.getString(3));
      } else {
        same++;
      }
    }
    return new Around(same, before, namedByNext);
  }
}
